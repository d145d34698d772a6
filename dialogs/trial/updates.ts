/** What happens to a trial after it was recorded: extended, paid, ended, corrected, taken over. Each is a question or two. */

import { addDays, today } from '../../src/domain/time/calendar';
import type { Text } from '../../cards/engine/content';
import type { Journey } from '../engine/script';
import { clock, clockKind, environmentEnd, newEnd } from './clock';
import { confirm } from './confirm';
import { corrections, type Correcting } from './correcting';
import { eitherDayIn } from '../../src/domain/time/numeric-dates';
import { firstTerm, intentIn, notedTerm, routeIn, settingIn } from './paid-term';
import { paid, routeSaid } from './paid';
import { trialOf } from '../engine/about-trial';
import { ifKnown, known, type Answers, type Scene } from '../engine/script';
import { isKeptBy } from '../../src/domain/record/side-on';
import { begunTrial } from '../sign-up/steps/begun-trial';
import { clocksOf, ends } from '../sign-up/steps/ends';
import { term } from '../sign-up/steps/term';
import { updateJourney } from './update-journey';

/** What is noted of a trial by a question or two; everything else has journeys or checklists of its own. */
export type Noted =
  | 'extended'
  | 'activated'
  | 'termNoted'
  | 'endNoted'
  | 'converted'
  | 'expired'
  | 'abandoned'
  | 'deleted'
  | Correcting
  | 'handed'
  | 'archived'
  | 'unarchived';

const extended = updateJourney('extended', {
  steps: [clock, confirm('extended', newEnd, (answers, scene) => ({ clock: clockKind(answers, scene) }))],
  told: ({ details: { date, days } }, scene) => ({
    notes: date === undefined ? otherDays(days, scene) : otherEnd(date, scene),
  }),
  parts: (answers, scene) => ({ code: 'extended', clock: clockKind(answers, scene), on: today(scene.now, scene.zone) }),
});

/** The end that is worked out is noted, whatever the line says; a day that the admin center shows is noted by another command. */
function otherEnd(date: string, scene: Scene): readonly Text[] {
  const { say, trial } = scene;
  const day = say.day(date);
  return trial === undefined || newEnd(trial, {}, scene).date === day ? [] : [{ id: 'notes.otherEnd', params: { day } }];
}

/** "By 14 days": as many as are worked out need no word. */
function otherDays(days: string | undefined, scene: Scene): readonly Text[] {
  const { say, trial } = scene;
  const clock = trial?.clocks.find(({ kind }) => kind === clockKind({}, scene));
  if (days === undefined || trial === undefined || clock === undefined) return [];
  const isSame = newEnd(trial, {}, scene).date === say.day(addDays(clock.endsOn, Number(days)));
  return isSame ? [] : [{ id: 'notes.otherDays', params: { days: Number(days) } }];
}

const activated = updateJourney('activated', {
  steps: [paid, term(firstTerm, knowsTerm)],
  // Of a day that can be read either way none stands there, and not today either.
  told: ({ text, details: { date = eitherDayIn(text) && '', buying } }, { relation }) => ({
    drafts: { paid: known({ since: date, route: routeSaid(buying, relation) }) },
  }),
  parts: ({ paid: said = {}, term: ends }, { zone }) => ({
    code: 'activated',
    since: said['since'] ?? '',
    route: routeIn(said),
    ...(ends === undefined
      ? {}
      : { ...ifKnown('endsOn', ends['endsOn']), zone, intent: intentIn(ends), recurring: settingIn(ends) }),
  }),
});

/** A customer says that it bought; the term is asked of who keeps the record. */
function knowsTerm(_answers: Answers, { relation, trial, person }: Scene): boolean {
  return relation !== 'customer' || (trial !== undefined && isKeptBy(trial, person.tenantId));
}

const termNoted = updateJourney('termNoted', {
  steps: [term(notedTerm)],
  told: ({ details: { date } }) => ({ drafts: { term: known({ endsOn: date }) } }),
  parts: ({ term: ends = {} }, { zone }) => ({
    code: 'termNoted',
    ...ifKnown('endsOn', ends['endsOn']),
    zone,
    intent: intentIn(ends),
    recurring: settingIn(ends),
  }),
});

const endNoted = updateJourney('endNoted', {
  steps: [ends(begunTrial)],
  told: ({ details: { date } }) => ({ drafts: { ends: known({ endsOn: date }) } }),
  parts: (answers, scene) => ({ code: 'endNoted', clocks: clocksOf(answers, trialOf(scene).kind, scene.zone) }),
});

const converted = updateJourney('converted', {
  steps: [confirm('converted', environmentEnd)],
  parts: (_answers, scene) => ({ code: 'converted', on: today(scene.now, scene.zone) }),
});

const handed = updateJourney('handed', {
  steps: [confirm('handed')],
  parts: (_answers, { person }) => ({ code: 'handed', to: { tenantId: person.tenantId, personId: person.personId } }),
});

/** One journey for everything that can happen to a recorded trial, by the change's code. */
export const updateJourneys: Readonly<Record<Noted, Journey>> = {
  extended,
  activated,
  termNoted,
  endNoted,
  converted,
  expired: updateJourney('expired', { steps: [confirm('expired')], parts: () => ({ code: 'expired' }) }),
  abandoned: updateJourney('abandoned', { steps: [confirm('abandoned')], parts: () => ({ code: 'abandoned' }) }),
  deleted: updateJourney('deleted', { steps: [confirm('deleted')], parts: () => ({ code: 'deleted' }) }),
  ...corrections,
  handed,
  archived: updateJourney('archived', { steps: [confirm('archived')], parts: () => ({ code: 'archived' }) }),
  unarchived: updateJourney('unarchived', { steps: [confirm('unarchived')], parts: () => ({ code: 'unarchived' }) }),
};
