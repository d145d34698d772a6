/** What an erasure would take, and where somebody of that name is told of who may be somebody else: one walk through everything. */

import { soundsLike, type Erasing } from '../domain/privacy/erasing';
import type { KeptRow, KeptRows } from '../domain/privacy/kept-rows';
import type { Cleaning } from './cleaning';
import { erasingOf, isNotCleaned, type Erasure } from './erasure';
import type { Gathering } from './gathering';
import { NONE, counted, isOwn, plus, type Counts, type Look, type Namesake } from './subject';
import { CLEANED_TABLES, names, workOf } from './whole-walk';

/** What looking works with. */
export interface LookingParts {
  readonly rows: Pick<KeptRows, 'rows'>;
}

/** Looks, and changes nothing. */
export class Looking {
  constructor(
    private readonly parts: LookingParts,
    private readonly gathering: Gathering,
    private readonly cleaning: Cleaning,
  ) {}

  /** What a fresh erasure would come to. */
  async look(begun: Erasure): Promise<Look> {
    let erasure: Erasure = { ...begun, whole: true };
    do erasure = await this.gathering.take(erasure, (all) => ({ ...all, stage: 'chats' }));
    while (erasure.stage === 'gather');
    return both(await this.people(erasure), await this.others(erasure));
  }

  private async people(erasure: Erasure): Promise<Look> {
    const meant = new Set<string>();
    for await (const { place } of this.gathering.people(erasingOf(erasure), erasure)) if (place) meant.add(place.rowKey);
    const namesakes: Namesake[] = [];
    for await (const row of this.parts.rows.rows(undefined, ['people']))
      if (!meant.has(row.at.rowKey)) namesakes.push(...namesakesIn(row, erasingOf(erasure)));
    return { counts: counted(NONE, 'people', meant.size), namesakes };
  }

  private async others(erasure: Erasure): Promise<Look> {
    const erasing = erasingOf(erasure);
    const works = new Map<string, Promise<Counts>>();
    const work = (row: KeptRow): Promise<Counts> => {
      const counts = works.get(workOf(row)) ?? this.counts(row, erasure);
      works.set(workOf(row), counts);
      return counts;
    };
    const namesakes: (readonly [KeptRow, readonly Namesake[]])[] = [];
    for await (const row of this.parts.rows.rows(undefined, CLEANED_TABLES)) {
      if (isNotCleaned(row.key ?? '')) continue;
      const found = names(row, erasing) ? [] : namesakesIn(row, erasing);
      if (names(row, erasing) || found.length > 0) await work(row);
      if (found.length > 0) namesakes.push([row, found]);
    }
    const counts = (await Promise.all(works.values())).reduce(plus, NONE);
    const left = await Promise.all(namesakes.map(async ([row, found]) => (isNothing(await work(row)) ? found : [])));
    return { counts, namesakes: left.flat() };
  }

  private async counts(row: KeptRow, erasure: Erasure): Promise<Counts> {
    if (row.key !== undefined && isOwn(row.key, erasure.subject)) return counted(NONE, 'items');
    return (await this.cleaning.clean(row.at, erasure, 'look')).counts;
  }
}

/** Where a row tells of one of that name, or of that number. Pointers hold names only as what finds a trial. */
function namesakesIn({ at, key, value }: KeptRow, erasing: Erasing): readonly Namesake[] {
  if (at.table === 'hints' || at.table === 'due') return [];
  return fieldsLike(value, [], erasing).map((field) => ({ at, ...(key === undefined ? {} : { key }), field }));
}

function fieldsLike(value: unknown, path: readonly string[], erasing: Erasing): readonly (readonly string[])[] {
  if (typeof value === 'string') return soundsLike(value, erasing) ? [path] : [];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([field, inner]) => fieldsLike(inner, [...path, field], erasing));
}

function isNothing({ items, rows, people }: Counts): boolean {
  return items + rows + people === 0;
}

function both(one: Look, other: Look): Look {
  return { counts: plus(one.counts, other.counts), namesakes: [...one.namesakes, ...other.namesakes] };
}
