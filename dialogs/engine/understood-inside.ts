/** Understands a line while a form asks: an answer in other words, a question back, a wish to leave. What the form reads itself is left to it. */

import { countryByCode } from '../../src/domain/catalog/countries';
import { productById } from '../../src/domain/catalog/products';
import type { Say } from '../../cards/engine/words';
import { AT_ONCE, isQuestion } from './at-once';
import { isLeftToStep, readsDaysOnly } from './left-to-step';
import type { Attempt } from './attempt';
import { isCommand, runCommand } from './command-runs';
import { ask, move } from './commanded';
import { here, type Decision, type Registry } from './decision';
import { besideStep, leadsOut, read } from './beside-step';
import { ANSWERED, BROUGHT } from './form';
import { doubted } from './doubted';
import { lineContext } from './line-context';
import type { Meant } from './meant';
import { isName, kindOf, type Asked } from './reader/answers';
import { readLine, type Details, type LineContext, type Understanding } from './reader/reader';
import { questioned } from './questioned';
import type { OpenJourney } from './state';
import { argsOf, asked as unsure } from './understood';

/**
 * What comes of a line that is neither a command nor one of the choices on the card. A question, "why", thanks and a wish to leave are
 * not taken for the answer. Nothing comes of what the reader is not sure of, of a single word that only answers, and of what resembles a
 * code: the step reads these.
 */
export async function understoodInside(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  text: string,
): Promise<Decision | undefined> {
  const asked = askedIn(open);
  const kind = kindOf(asked);
  if (isLeftToStep(text, kind)) return besideStep(attempt, registry, open, text, kind);
  const context = await contextOf(attempt, open, text);
  const got = readLine(text, { ...context, asked });
  const before = got.kind === 'answer' ? undefined : answeredBefore(open, text, context);
  if (before) return corrected(attempt, registry, open, before);
  if (got.kind !== 'answer') return noAnswer(attempt, registry, open, got, { text, asked: kind });
  if (kind === 'review') return corrected(attempt, registry, open, got.details);
  bring(attempt, registry, open, got.details);
  return read(attempt, open.step, meaningOf(kind, got.details, attempt.given.say));
}

/** The question of a step that is still open: of a company its domain, of a contact the phone number. */
function askedIn({ journey, step, drafts }: OpenJourney): NonNullable<LineContext['asked']> {
  const draft = drafts[step] ?? {};
  if (draft[ANSWERED] !== undefined || draft[BROUGHT] !== undefined) return { journey, step };
  const has = (...ids: readonly string[]): boolean => ids.every((id) => (draft[id] ?? '') !== '');
  if (step === 'customer' && has('company') && !has('domain')) return { journey, step: 'domain' };
  if (step === 'contact' && has('name', 'email')) return { journey, step: 'contactPhone' };
  return { journey, step };
}

async function contextOf(attempt: Attempt, { answers }: OpenJourney, text: string): Promise<LineContext> {
  const country = countryByCode(answers['country']?.['country'])?.iso2;
  const contact = answers['contact']?.['name'];
  return {
    ...(await lineContext(attempt, text)),
    ...(country === undefined ? {} : { country }),
    ...(contact === undefined ? {} : { contact }),
  };
}

/** "Fabrikam, based in Germany": the country stands on its card when that is asked. */
function bring(attempt: Attempt, { journeys }: Registry, open: OpenJourney, { country }: Details): void {
  const isAsked = journeys.get(open.journey)?.steps.some(({ id }) => id === 'country') === true;
  if (country === undefined || !isAsked || open.step === 'country' || open.answers['country'] !== undefined) return;
  attempt.setOpen({ drafts: { ...open.drafts, country: { country, [BROUGHT]: 'yes' } } });
}

/** What is named of a review, the step that asks it, and the input it stands in. */
const CORRECTED: Readonly<Record<string, readonly [step: string, input?: string]>> = {
  company: ['customer', 'company'],
  domain: ['customer', 'domain'],
  country: ['country'],
  product: ['product', 'product'],
  contact: ['contact'],
  email: ['contact', 'email'],
  phone: ['contact', 'phone'],
};

/** What of an answer given before a line says anew: "the country is wrong, it is Austria", typed at another question. */
function answeredBefore({ answers, journey, step }: OpenJourney, text: string, context: LineContext): Details | undefined {
  const got = readLine(text, { ...context, asked: { journey, step: 'review' } });
  if (got.kind !== 'answer' || got.details.value === undefined) return undefined;
  const [of] = CORRECTED[got.details.field ?? ''] ?? [];
  return of !== undefined && of !== step && answers[of] !== undefined ? got.details : undefined;
}

/** "Change the country to Austria": the question is asked again, or answered at once where the new answer was said. */
async function corrected(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  { field = '', value }: Details,
): Promise<Decision | undefined> {
  const [step, input] = CORRECTED[field] ?? [];
  const isAsked = registry.journeys.get(open.journey)?.steps.some(({ id }) => id === step) === true;
  if (step === undefined || !isAsked) return undefined;
  const edited = await move(attempt, registry, open, 'edit', step);
  if (value === undefined) return edited;
  return read(attempt, step, input === undefined ? { text: attempt.given.say.country(value) } : { inputs: { [input]: value } });
}

function meaningOf(asked: Asked, details: Details, say: Say): Meant | undefined {
  if (asked === 'company') return dealt({ company: details.company, domain: details.domain });
  if (asked === 'domain') return dealt({ domain: details.domain });
  if (asked === 'person') return dealt({ name: details.person, email: details.email, phone: details.phone });
  if (asked === 'phone') return dealt({ phone: details.phone });
  const text = spoken(details, say);
  return text === undefined ? undefined : { text };
}

function dealt(read: Readonly<Record<string, string | undefined>>): Meant | undefined {
  const inputs = Object.entries(read).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]));
  return inputs.length === 0 ? undefined : { inputs: Object.fromEntries(inputs) };
}

/** The one fact as a step reads it. */
function spoken({ country, yesno, product, identity, buying, start, date, partner }: Details, say: Say): string | undefined {
  if (country !== undefined) return say.country(country);
  if (yesno === 'yes' || yesno === 'no') return say.plain(`typed.${yesno}`).split('|')[0];
  return productById(product)?.name ?? identity ?? buying ?? start ?? date ?? partner;
}

/** What was read that answers nothing; a question that nothing else comes of is no answer either. */
async function noAnswer(attempt: Attempt, registry: Registry, open: OpenJourney, got: Aside, line: Line) {
  const decision = readsDaysOnly(open.step) && !leadsOut(got) ? undefined : await aside(attempt, registry, open, got, line);
  if (decision !== undefined || isName(line.asked) || !isQuestion(line.text)) return decision;
  return questioned(attempt, registry, line.text);
}

type Aside = Exclude<Understanding, { kind: 'answer' }>;

/** A typed line, and the sort of answer that was asked for. */
interface Line {
  readonly text: string;
  readonly asked: Asked;
}

async function aside(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  got: Aside,
  { text, asked }: Line,
): Promise<Decision | undefined> {
  const { commands } = registry;
  if (got.kind === 'why') return { next: await runCommand(attempt, commands, 'why', {}) };
  if (got.kind === 'help') return ask(attempt, registry, 'help', {});
  if (got.kind === 'question') return questioned(attempt, registry, text);
  if (got.kind === 'smallTalk') return here(attempt, { id: 'notes.smallTalkInside' });
  if (got.kind === 'skip') return skipped(attempt, open, asked);
  if (got.kind === 'noName') return doubted(attempt, open, asked, text);
  if (got.kind !== 'intent') return undefined;
  if (got.intent === 'back') return move(attempt, registry, open, 'back');
  if (AT_ONCE.has(got.intent)) return isName(asked) ? undefined : unsure(attempt, registry, [got], text);
  if (!isCommand(commands, got.intent)) return undefined;
  return ask(attempt, registry, got.intent, argsOf(got, got.intent, text));
}

function skipped(attempt: Attempt, { step }: OpenJourney, asked: Asked): Decision {
  const [none = ''] = attempt.given.say.plain('typed.none').split('|');
  return read(attempt, step, { inputs: { [asked]: none } });
}
