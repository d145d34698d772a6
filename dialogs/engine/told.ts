/** Puts what a line told beside its wish into the form that it opens: each stands where it is asked, and the person confirms it. */

import { today } from '../../src/domain/time/calendar';
import type { Attempt } from './attempt';
import { runCommand } from './command-runs';
import type { Registry } from './decision';
import { BROUGHT } from './form';
import { lineContext } from './line-context';
import { commandOf } from './nearest';
import { DOUBTED } from './doubted';
import { eitherNoted } from './either-day';
import { kindOf, type Asked } from './reader/answers';
import { readLine, type Details } from './reader/reader';
import type { Args, Next } from './run';
import { ifKnown, type Journey, type Told } from './script';
import type { OpenJourney } from './state';

const OF_DAYS: ReadonlySet<Asked> = new Set<Asked>(['date', 'paid']);
const NOTHING: Told = {};

/** Runs a command, and fills the journey it begins with what was said beside it, in that line or in one before. */
export async function runTold(attempt: Attempt, registry: Registry, name: string, args: Args): Promise<Next> {
  const next = await runCommand(attempt, registry.commands, name, args);
  const { open, begun } = attempt;
  const journey = open && begun ? registry.journeys.get(open.journey) : undefined;
  if (journey?.told && args.said !== undefined) await fill(attempt, journey, await saidIn(attempt, registry, name, args));
  return next;
}

/** A line with what it tells, and when it was said: "today" is the day of then. */
interface SaidThen {
  readonly text: string;
  readonly details: Details;
  readonly at: Date;
}

async function saidIn(attempt: Attempt, registry: Registry, name: string, { said: text = '', saidAt }: Args): Promise<SaidThen> {
  const { given, conversation } = attempt;
  const then = new Date(saidAt ?? '');
  const at = Number.isNaN(then.getTime()) || then > given.now ? given.now : then;
  const got = readLine(text, { ...(await lineContext(attempt, text)), today: today(at, conversation.zone) });
  const wishes = got.kind === 'intent' ? [got] : got.kind === 'ask' ? got.between : [];
  const details = wishes.find(({ intent }) => commandOf(registry, intent) === name)?.details ?? {};
  return { text, details, at };
}

/** What a line tells of the open form beside the answer to its question stands ready where that is asked, if it was not answered yet. */
export async function tellBeside(
  attempt: Attempt,
  { journeys }: Registry,
  { journey: name, step, answers }: OpenJourney,
  said: Omit<SaidThen, 'at'>,
): Promise<void> {
  const journey = journeys.get(name);
  if (journey?.told) await fill(attempt, journey, { ...said, at: attempt.given.now }, [step, ...Object.keys(answers)]);
}

/** What a line names and is not sure of stands on the open card, to be confirmed there; `false` where the card has no place for it. */
export async function offerUnsure(
  attempt: Attempt,
  { journeys }: Registry,
  { journey: name, step, drafts }: OpenJourney,
  { text, details }: Omit<SaidThen, 'at'>,
): Promise<boolean> {
  const journey = journeys.get(name);
  if (!journey?.told) return false;
  const value = details.value ?? details.company;
  const said = { text, details: { ...details, ...ifKnown('value', value) }, at: attempt.given.now };
  const told = (await toldTo(attempt, journey, said)).drafts?.[step] ?? {};
  if (Object.keys(told).length === 0) return false;
  attempt.setOpen({ drafts: { ...drafts, [step]: { ...drafts[step], ...told, [BROUGHT]: 'yes', [DOUBTED]: text } } });
  return true;
}

async function fill(attempt: Attempt, journey: Journey, said: SaidThen, without: readonly string[] = []): Promise<void> {
  const { open } = attempt;
  if (!open) return;
  const told = await toldTo(attempt, journey, said);
  const drafts = Object.fromEntries(Object.entries(told.drafts ?? {}).filter(([step]) => !without.includes(step)));
  const notes = without.length > 0 ? open.notes : (told.notes ?? []);
  const filled = Object.entries(drafts).filter(([, inputs]) => Object.keys(inputs).length > 0);
  if (filled.length === 0 && notes.length === 0) return;
  const brought = filled.map(([step, inputs]) => [step, { ...open.drafts[step], ...inputs, [BROUGHT]: 'yes' }] as const);
  attempt.setOpen({ drafts: { ...open.drafts, ...Object.fromEntries(brought) }, notes });
}

/** A trial that is gone by now is told of by the walk. */
async function toldTo(attempt: Attempt, journey: Journey, { text, details, at }: SaidThen): Promise<Told> {
  const scene = await attempt.scene(journey, attempt.open?.trialId);
  if (journey.about === 'trial' && scene.trial === undefined) return NOTHING;
  const told = journey.told?.({ text, details }, { ...scene, now: at }) ?? NOTHING;
  return takesDay(journey) ? { ...told, notes: [...(told.notes ?? []), ...eitherNoted(text, scene.say)] } : told;
}

function takesDay({ name, steps }: Journey): boolean {
  return name === 'extended' || steps.some(({ id }) => OF_DAYS.has(kindOf({ journey: name, step: id })));
}
