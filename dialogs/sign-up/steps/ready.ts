/** The trial is there: when it started, where it is, and the end date the admin centre shows. */

import { endsCard, startedCard } from '../../../cards/sign-up';
import type { Problem } from '../../../cards/engine/content';
import { addDays, daysBetween, readDate, today } from '../../../src/domain/time/calendar';
import { computedClocks } from '../../../src/domain/record/clocks';
import { productById } from '../../../src/domain/catalog/products';
import type { CalendarDate } from '../../../src/domain/time/dates';
import type { ClockKind, TrialKind } from '../../../src/domain/catalog/offers';
import type { Customer } from '../../../src/domain/record/trial';
import type { TrialClock } from '../../../src/domain/record/terms';
import { readWebAddress } from '../../../src/domain/text/web-address';
import { field, fill, means, shown, type Field } from '../../engine/form';
import { again, answer, type Answer, type Answers, type Inputs, type Reading, type Scene, type Step } from '../../engine/script';
import { domainOf, lookUp } from './customer';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Nobody records a trial that began, or ends, further away than this; it is a slip in the year. */
const YEARS = 731;

/** What these steps need to know of the trial, whether it is recorded already or being recorded. */
export interface Subject {
  readonly customer: Pick<Customer, 'company' | 'domain'>;
  readonly product: string;
  readonly kind: TrialKind;
  readonly first: boolean;
}

/** When it began and where it is. `subject` finds the trial in the answers or in the record. */
export function started(subject: (answers: Answers, scene: Scene) => Subject, when?: (answers: Answers) => boolean): Step {
  return {
    id: 'started',
    ...(when ? { when } : {}),
    ask(answers, draft, scene) {
      const { customer, first } = subject(answers, scene);
      const now = today(scene.now, scene.zone);
      const values = shown(['startedOn', 'environment', 'subscription', 'domain'], draft, answers['started'], { startedOn: now });
      return startedCard(scene.say, values, {
        company: customer.company,
        today: now,
        asksDomain: customer.domain === undefined,
        back: !first,
      });
    },
    async read(reply, answers, scene, draft) {
      const inputs = fill(reply, startedFields(scene), draft);
      const day = dateIn(inputs, 'startedOn', scene);
      const domain = domainOf(inputs, scene);
      const problems = [...(day.problem ? [day.problem] : []), ...placeProblems(inputs, scene), ...domain.problems];
      if (problems.length > 0) return again(problems, inputs);
      if (reply.text !== undefined && !('environment' in inputs) && !('subscription' in inputs))
        return again([], inputs, [{ id: 'notes.nothingElse' }]);
      return withDomain(startedAnswer(day.date, inputs, scene, answers['started']), domain.text, scene);
    },
  };
}

function startedFields(scene: Scene): readonly Field[] {
  return [
    {
      id: 'startedOn',
      accepts: (text) => dateOf(text, 'startedOn', scene).problem === undefined,
      looksLike: (text) => !/[a-z]{2}\.[a-z]/i.test(text) && !GUID.test(text) && /\d|today|yesterday/i.test(text),
    },
    { id: 'subscription', looksLike: (text) => GUID.test(text), accepts: (text) => GUID.test(text) },
    {
      id: 'environment',
      looksLike: (text) => /^https?:\/\//i.test(text) || /\.dynamics\.com$/i.test(text),
      accepts: (text) => readWebAddress(text) !== undefined,
    },
    { id: 'domain', looksLike: (text) => /\.onmicrosoft\.com$/i.test(text) },
  ];
}

function dateOf(typed: string | undefined, id: string, scene: Scene): { date: CalendarDate; problem?: Problem } {
  if ((typed ?? '').trim() === '') return { date: '', problem: { field: id, id: 'problems.dateMissing' } };
  const read = readDate(typed ?? '', { today: today(scene.now, scene.zone), locale: scene.say.lang });
  if (read.kind === 'ok') return { date: read.date };
  if (read.kind === 'ambiguous') return { date: '', problem: { field: id, id: 'problems.dateAmbiguous' } };
  return { date: '', problem: { field: id, id: read.reason === 'noSuchDay' ? 'problems.noSuchDay' : 'problems.notADate' } };
}

function placeProblems(inputs: Inputs, scene: Scene): readonly Problem[] {
  const environment = optional(inputs, 'environment', scene);
  const subscription = optional(inputs, 'subscription', scene);
  return [
    ...(environment !== '' && readWebAddress(environment) === undefined
      ? [{ field: 'environment', id: 'problems.notAnAddress' } as const]
      : []),
    ...(subscription !== '' && !GUID.test(subscription) ? [{ field: 'subscription', id: 'problems.notAnId' } as const] : []),
  ];
}

function optional(inputs: Inputs, id: string, { say }: Scene): string {
  const { text } = field(inputs, id);
  return means(say, 'none', text) ? '' : text;
}

function startedAnswer(
  startedOn: CalendarDate,
  inputs: Inputs,
  scene: Scene,
  before: Answer | undefined,
): { value: Answer; moved: boolean } {
  const environment = readWebAddress(optional(inputs, 'environment', scene));
  const subscription = optional(inputs, 'subscription', scene).toLowerCase();
  const value = {
    startedOn,
    ...(environment === undefined ? {} : { environment }),
    ...(subscription === '' ? {} : { subscription }),
  };
  return { value, moved: before !== undefined && before['startedOn'] !== startedOn };
}

async function withDomain(read: { value: Answer; moved: boolean }, domain: string, scene: Scene): Promise<Reading> {
  const reopens = read.moved ? ['ends'] : [];
  if (domain === '') return answer(read.value, { reopens });
  const { tenantId, note } = await lookUp(domain, scene);
  return answer(
    { ...read.value, domain, ...(tenantId === undefined ? {} : { tenantId }) },
    { notes: [note.id === 'notes.tenantNone' ? { ...note, id: 'notes.tenantNotFound' } : note], reopens },
  );
}

/** A day that has come and is not years ago, from one input; or what is wrong with it. */
export function dateIn(inputs: Inputs, id: string, scene: Scene): { readonly date: CalendarDate; readonly problem?: Problem } {
  const now = today(scene.now, scene.zone);
  const read = dateOf(inputs[id], id, scene);
  if (read.problem) return read;
  if (daysBetween(now, read.date) > 0) return { date: '', problem: { field: id, id: 'problems.dateFuture' } };
  return daysBetween(read.date, now) > YEARS ? { date: '', problem: { field: id, id: 'problems.dateTooOld' } } : read;
}

/** The end date that the admin centre shows; the computed one is offered. */
export function ends(subject: (answers: Answers, scene: Scene) => Subject, when?: (answers: Answers) => boolean): Step {
  return {
    id: 'ends',
    ...(when ? { when } : {}),
    ask(answers, draft, scene) {
      const offered = offeredEnd(subject(answers, scene), answers, scene);
      const values = endsShown(draft, answers, offered);
      const card = endsCard(scene.say, values, mainClock(subject(answers, scene).kind));
      return {
        ...card,
        said: { heading: scene.say('ready.ends.heading'), hint: endsHint(offered, subject(answers, scene), scene) },
      };
    },
    read(reply, answers, scene, draft) {
      const accepted = reply.text !== undefined && means(scene.say, 'yes', reply.text);
      const offered = offeredEnd(subject(answers, scene), answers, scene);
      const inputs = accepted ? endsShown(draft, answers, offered) : fill(reply, endFields(scene), {});
      return readEnds(inputs, offered, answers['started']?.['startedOn'] ?? '', scene);
    },
  };
}

/** The end that is worked out; empty where nothing is known of the length. */
function offeredEnd(of: Subject, answers: Answers, scene: Scene): CalendarDate {
  return computed(of, answers, scene)[0]?.endsOn ?? '';
}

/** What stands in the inputs, and what a typed "yes" means therefore. */
function endsShown(draft: Inputs, answers: Answers, offered: CalendarDate): Record<'endsOn' | 'otherEndsOn', string> {
  const typed = draft['source'] === 'computed' ? {} : draft;
  return shown(['endsOn', 'otherEndsOn'], typed, answers['ends'], { endsOn: offered });
}

function endsHint(offered: CalendarDate, { product }: Subject, { say }: Scene): string {
  if (offered !== '') return say('ready.ends.hints.offered', { date: say.day(offered) });
  return say('ready.ends.hints.unknown', { product: productById(product)?.name ?? '' });
}

function endFields({ now, zone, say }: Scene): readonly Field[] {
  const looksLike = (text: string): boolean => readDate(text, { today: today(now, zone), locale: say.lang }).kind === 'ok';
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

function endDate(inputs: Inputs, id: string, startedOn: CalendarDate, scene: Scene): { date: CalendarDate; problem?: Problem } {
  const read = dateOf(inputs[id], id, scene);
  if (read.problem || startedOn === '') return read;
  if (daysBetween(startedOn, read.date) < 0) return { date: '', problem: { field: id, id: 'problems.endBeforeStart' } };
  return daysBetween(addDays(startedOn, YEARS), read.date) > 0
    ? { date: '', problem: { field: id, id: 'problems.endTooFar' } }
    : read;
}

function computed(subject: Subject, answers: Answers, scene: Scene): readonly TrialClock[] {
  const product = productById(subject.product);
  const startedOn = answers['started']?.['startedOn'];
  return product && startedOn !== undefined ? computedClocks(product, subject.kind, startedOn, scene.zone) : [];
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
