/** The end date that the admin centre shows, beside the one that is worked out; and the clocks that come of it. */

import { endsCard } from '../../../cards/sign-up';
import { addDays, daysBetween, readDate, today } from '../../../src/domain/time/calendar';
import { computedClocks } from '../../../src/domain/record/clocks';
import { productById } from '../../../src/domain/catalog/products';
import type { CalendarDate } from '../../../src/domain/time/dates';
import type { ClockKind, TrialKind } from '../../../src/domain/catalog/offers';
import type { TrialClock } from '../../../src/domain/record/terms';
import { fill, means, shown, type Field } from '../../engine/form';
import { again, answer, type Answers, type Inputs, type Reading, type Scene, type Step } from '../../engine/script';
import type { BegunTrial, FindBegun } from './begun-trial';
import { asDays, dateOf, YEARS, type DateRead } from './date-in';

/** The end date that the admin centre shows; the computed one is offered. */
export function ends(subject: FindBegun, when?: (answers: Answers) => boolean): Step {
  return {
    id: 'ends',
    ...(when ? { when } : {}),
    ask(answers, draft, scene) {
      const offered = offeredEnd(subject(answers, scene), answers, scene);
      const values = asDays(endsShown(draft, answers, offered), ['endsOn', 'otherEndsOn'], scene);
      const of = subject(answers, scene);
      const card = endsCard(scene.say, values, mainClock(of.kind), { isKnown: !mayBeOpen(of), back: !of.first });
      return { ...card, said: { heading: scene.say('ready.ends.heading'), hint: endsHint(offered, of, scene) } };
    },
    read(reply, answers, scene, draft) {
      const accepted = reply.text !== undefined && means(scene.say, 'yes', reply.text);
      const offered = offeredEnd(subject(answers, scene), answers, scene);
      const inputs = accepted ? endsShown(draft, answers, offered) : fill(reply, endFields(scene), {});
      if (mayBeOpen(subject(answers, scene)) && isLeftOut(inputs, scene)) return answer({ open: 'yes' });
      if (reply.text === '' && offered !== '') return again([{ field: 'endsOn', id: 'problems.dateOffered' }], draft);
      return readEnds(inputs, offered, answers['started']?.['startedOn'] ?? '', scene);
    },
  };
}

/** The evaluation company of Business Central has no end (Business Central: trial FAQ). */
function mayBeOpen({ product }: BegunTrial): boolean {
  return productById(product)?.extension === 'own';
}

function isLeftOut(inputs: Inputs, { say }: Scene): boolean {
  const typed = (inputs['endsOn'] ?? '').trim();
  return typed === '' || means(say, 'none', typed);
}

/** The end that is worked out; empty where nothing is known of the length. */
function offeredEnd(of: BegunTrial, answers: Answers, scene: Scene): CalendarDate {
  return computed(of, answers, scene)[0]?.endsOn ?? '';
}

/** What stands in the inputs, and what a typed "yes" means therefore. */
function endsShown(draft: Inputs, answers: Answers, offered: CalendarDate): Record<'endsOn' | 'otherEndsOn', string> {
  const typed = draft['source'] === 'computed' ? {} : draft;
  return shown(['endsOn', 'otherEndsOn'], typed, answers['ends'], { endsOn: offered });
}

function endsHint(offered: CalendarDate, of: BegunTrial, { say }: Scene): string {
  const { product } = of;
  if (mayBeOpen(of)) return say('ready.ends.hints.central');
  if (offered !== '') return say('ready.ends.hints.offered', { date: say.day(offered) });
  if (isLengthKnown(of)) return say('ready.ends.hint');
  return say('ready.ends.hints.unknown', { product: productById(product)?.name ?? '' });
}

/** Whether its end could be worked out, if its first day were asked here. */
function isLengthKnown({ product: id, kind, channel }: BegunTrial): boolean {
  const product = productById(id);
  return product !== undefined && computedClocks(product, kind, '2026-01-01', 'UTC', channel).length > 0;
}

function endFields({ now, zone, say }: Scene): readonly Field[] {
  const looksLike = (text: string): boolean =>
    means(say, 'none', text) || readDate(text, { today: today(now, zone), locale: say.lang }).kind !== 'bad';
  return [
    { id: 'endsOn', looksLike },
    { id: 'otherEndsOn', looksLike },
  ];
}

function readEnds(inputs: Inputs, offered: CalendarDate, startedOn: CalendarDate, scene: Scene): Reading {
  const main = endDate(inputs, 'endsOn', startedOn, scene);
  const other = (inputs['otherEndsOn'] ?? '').trim() === '' ? undefined : endDate(inputs, 'otherEndsOn', startedOn, scene);
  const problems = [main.problem, other?.problem].filter((problem) => problem !== undefined);
  if (problems.length > 0) return again(problems, inputs);
  const source = main.date === offered ? 'computed' : 'person';
  return answer({ endsOn: main.date, source, ...(other === undefined ? {} : { otherEndsOn: other.date }) });
}

function endDate(inputs: Inputs, id: string, startedOn: CalendarDate, scene: Scene): DateRead {
  const read = dateOf(inputs[id], id, scene);
  if (read.problem || startedOn === '') return read;
  if (daysBetween(startedOn, read.date) < 0) return { date: '', problem: { field: id, id: 'problems.endBeforeStart' } };
  return daysBetween(addDays(startedOn, YEARS), read.date) > 0
    ? { date: '', problem: { field: id, id: 'problems.endTooFar' } }
    : read;
}

function computed(subject: BegunTrial, answers: Answers, scene: Scene): readonly TrialClock[] {
  const product = productById(subject.product);
  const startedOn = answers['started']?.['startedOn'];
  return product && startedOn !== undefined ? computedClocks(product, subject.kind, startedOn, scene.zone, subject.channel) : [];
}

function mainClock(kind: TrialKind): ClockKind {
  return kind === 'standard' ? 'environment' : 'subscription';
}

/** The clocks that the answers of these two steps make. */
export function clocksOf(answers: Answers, kind: TrialKind, zone: string): readonly TrialClock[] {
  const said = answers['ends'];
  if (said?.['endsOn'] === undefined) return [];
  const main = mainClock(kind);
  const source = said['source'] === 'computed' ? 'computed' : 'person';
  const first: TrialClock = { kind: main, endsOn: said['endsOn'], zone, source };
  const other = said['otherEndsOn'];
  if (other === undefined) return [first];
  return [first, { kind: main === 'environment' ? 'subscription' : 'environment', endsOn: other, zone, source: 'person' }];
}
