/** The timeline of a trial in words; what a subject's codes need is the subject's to say. */

import type { Params } from '../../cards/engine/content';
import { wordId } from '../../cards/engine/words';
import { productById } from '../../src/domain/catalog/products';
import type { PersonRef } from '../../src/domain/people/person';
import type { TimelineEntry } from '../../src/domain/record/timeline';
import type { Trial } from '../../src/domain/record/trial';
import { partsOn, type PageScene } from '../engine/on-trial';
import { nameOf, type People } from '../engine/people-names';

/** Everybody an entry names: who made it, and whom it speaks of. */
export function namedIn(entry: TimelineEntry, trial: Trial, scene: PageScene): readonly PersonRef[] {
  const to = handedTo(entry);
  const ofPartner = (personId: string): PersonRef => ({ tenantId: trial.partnerTenantId, personId });
  const { toTenantId } = entry.params;
  const owner: readonly PersonRef[] =
    to === undefined ? [] : [typeof toTenantId === 'string' ? { tenantId: toTenantId, personId: to } : ofPartner(to)];
  return [
    entry.by,
    ...owner,
    ...correctedIn(entry).map(ofPartner),
    ...partsOn(scene, 'partner').flatMap((part) => part.peopleOf?.(entry, trial) ?? []),
  ];
}

/** An entry as a sentence. */
export function entryLine(entry: TimelineEntry, trial: Trial, people: People, scene: PageScene): string {
  const { say, conversation } = scene;
  const { startedOn, since } = entry.params;
  const day = (date: string | number | undefined): string => (typeof date === 'string' ? say.day(date) : '');
  const to = handedTo(entry);
  const handed = to !== undefined && to !== entry.by.personId;
  const parts = partsOn(scene, 'partner').map((part) => part.params?.(entry, trial, people, scene));
  const given = parts.reduce<Params>((all, one) => ({ ...all, ...one }), {});
  return say(wordId(say, `trial.entry.${handed ? 'handedTo' : entry.code}`), {
    ...WORDLESS,
    ...entry.params,
    to: handed ? (people.get(to)?.name ?? '–') : '',
    date: say.dayOf(entry.at, conversation.zone),
    name: nameOf(people, entry.by),
    startedOn: day(startedOn),
    since: day(since),
    ...wasAndIs(entry, people),
    ...given,
  });
}

/** What an entry says as it stands, and not every one does. */
const WORDLESS = { domain: '', partner: '', outcome: '', answer: '', before: '', company: '', was: '', is: '' };

/** The rows of people that a correction names: who it was, and who it is. */
function correctedIn({ code, params: { before, contact, account } }: TimelineEntry): readonly string[] {
  const isOfPeople = code === 'contactCorrected' || code === 'accountCorrected';
  return isOfPeople ? [before, contact ?? account].filter((one) => typeof one === 'string') : [];
}

/** What a correction of a person or a product was before, and is now. */
function wasAndIs(entry: TimelineEntry, people: People): Params {
  const { code, params } = entry;
  if (code === 'productCorrected') return { was: productName(params['before']), is: productName(params['product']) };
  if (correctedIn(entry).length === 0) return {};
  const nameIn = (id: string | number | undefined): string => people.get(String(id))?.name ?? '–';
  return { was: nameIn(params['before']), is: nameIn(params['contact'] ?? params['account']) };
}

function productName(id: string | number | undefined): string {
  return productById(id)?.name ?? '–';
}

function handedTo({ code, params: { to } }: TimelineEntry): string | undefined {
  return code === 'handed' && typeof to === 'string' ? to : undefined;
}
