/** The steps of an erasure: who is meant, their chats, what the index of mentions finds, all else where it must be, the rows with names. */

import { isKnownPromise, type Owed } from '../../dialogs/engine/state';
import { CodedError } from '../domain/errors';
import type { MarkedStorage } from '../domain/record/item-storage';
import type { Trials } from '../domain/record/trials';
import type { Mentions } from '../domain/privacy/mentions';
import type { RecordWalk } from '../domain/privacy/record-walk';
import type { Log } from '../log/log';
import { Cleaning, type CleaningParts } from './cleaning';
import { STAGES, type Erasure, type Stage } from './erasure';
import { FoundRows, type FoundRowsParts } from './found-rows';
import { Gathering, unlessPassing, type GatheringParts } from './gathering';
import { Looking, type LookingParts } from './looking';
import { Recognition } from './recognition';
import { counted, type Counts, type Look } from './subject';
import { WholeWalk, type WholeWalkParts } from './whole-walk';

/** What the steps work with. */
export interface StepsParts extends CleaningParts, GatheringParts, FoundRowsParts, WholeWalkParts, LookingParts {
  readonly state: MarkedStorage;
  readonly record: RecordWalk;
  readonly rows: CleaningParts['rows'] & WholeWalkParts['rows'];
  readonly mentions: Mentions;
  readonly trials: Pick<Trials, 'record'>;
  readonly log: Log;
}

/** Takes one step after the other. Each may be taken again from its beginning. */
export class ErasureSteps {
  private readonly gathering: Gathering;
  private readonly found: FoundRows;
  private readonly walk: WholeWalk;
  private readonly looking: Looking;

  constructor(private readonly parts: StepsParts) {
    const cleaning = new Cleaning(parts);
    this.gathering = new Gathering(parts);
    this.found = new FoundRows(parts, cleaning);
    this.walk = new WholeWalk(parts, cleaning);
    this.looking = new Looking(parts, this.gathering, cleaning);
  }

  /** The erasure after its next step, or after a part of a long one. */
  take(erasure: Erasure): Promise<Erasure> {
    const steps: Readonly<Record<Stage, () => Promise<Erasure>>> = {
      gather: () => this.gathering.take(erasure, next),
      chats: () => this.chats(erasure).then(next),
      found: () => this.found.take(erasure, next),
      walk: () => (erasure.whole ? this.walk.take(erasure, next) : Promise.resolve(next(erasure))),
      people: () => this.people(erasure),
      done: () => Promise.resolve(erasure),
    };
    return steps[erasure.stage]();
  }

  /** What the steps would take of a fresh erasure, and what they would leave although the person may be meant. */
  look(begun: Erasure): Promise<Look> {
    return this.looking.look(begun);
  }

  /** The chats of the people themselves. What they confirmed and is still owed to the record goes there first. */
  private async chats(erasure: Erasure): Promise<Erasure> {
    const { state } = this.parts;
    let after = erasure;
    for await (const { key, chat } of this.gathering.ownChats(erasure.subject)) {
      for (const owed of chat?.owed ?? []) await this.keepPromise(owed);
      await state.delete([key]);
      after = withCount(after, 'items', 1);
    }
    return after;
  }

  /** While it can't be recorded, or only a later release knows what was promised, the chat stays. A screen shows nobody anything any more. */
  private async keepPromise(owed: Owed): Promise<void> {
    const { trials, log } = this.parts;
    if (owed.kind === 'show') return;
    if (!isKnownPromise(owed)) throw new CodedError('ROW_FROM_NEWER_VERSION', 'A chat owes what only a later release knows.');
    await trials.record(owed.change).catch((error: unknown) => {
      unlessPassing(error);
      log.error('record set aside', { outcome: 'refused' }, error);
    });
  }

  /** The rows with names go last. Somebody may have been named anew meanwhile: then all of it is gone through once more. */
  private async people(erasure: Erasure): Promise<Erasure> {
    const { record, mentions } = this.parts;
    const known = new Recognition(erasure);
    const before = known.size;
    let after = erasure;
    for await (const row of this.gathering.people(known, erasure)) {
      known.add(row);
      if (await record.removePerson(row.ref)) after = withCount(after, 'people', 1);
      if (row.found) await mentions.drop(row.found.trace, row.found.mention);
    }
    return known.size === before ? next(after) : { ...known.in(after), stage: 'found' };
  }
}

/** The erasure at the stage behind the one it is at. */
function next({ after: _after, ...erasure }: Erasure): Erasure {
  const stage = STAGES[STAGES.indexOf(erasure.stage) + 1];
  return stage === undefined ? erasure : { ...erasure, stage };
}

function withCount(erasure: Erasure, kind: keyof Counts, more: number): Erasure {
  return { ...erasure, counts: counted(erasure.counts, kind, more) };
}
