/** Answers given before that a line says anew, at the review or at any other question: "the country is wrong, it is Austria". */

import type { Say } from '../../cards/engine/words';
import { productById } from '../../src/domain/catalog/products';
import { answerWord } from '../../src/domain/text/answer-words';
import { denies } from '../../src/domain/text/limiting-words';
import { isOtherName } from '../../src/domain/text/name-form';
import { isQuestion } from './at-once';
import type { Attempt } from './attempt';
import { read } from './beside-step';
import { move } from './commanded';
import { here, type Decision, type Registry } from './decision';
import type { Meant } from './meant';
import { readLine, type Details, type LineContext, type Understanding } from './reader/reader';
import { EVERYTHING, says, senseOf } from './reader/sense';
import { ifKnown, type Answer, type Inputs } from './script';
import type { OpenJourney } from './state';

/** What is named, the step that asks it, and the input it stands in. */
const CORRECTED: Readonly<Record<string, readonly [step: string, input?: string]>> = {
  company: ['customer', 'company'],
  domain: ['customer', 'domain'],
  country: ['country', 'country'],
  product: ['product', 'product'],
  contact: ['contact'],
  email: ['contact', 'email'],
  phone: ['contact', 'phone'],
  account: ['identity', 'account'],
};

/** An answer that a line says anew: what was named, and what is to stand in the inputs of its step. */
export interface Correction {
  readonly step: string;
  /** Absent where only the question was named. */
  readonly inputs?: Inputs;
  /** The new value as it is said back. */
  readonly value?: string;
  /** `false` where the answer is that already. */
  readonly isNew?: boolean;
}

/** What of an answer given before a line says anew while another question is open; nothing where it answers that one, or asks. */
export function answeredBefore(
  { answers, journey, step }: OpenJourney,
  text: string,
  got: Understanding,
  context: LineContext,
): Correction | undefined {
  if (isQuestion(text) || step === 'review' || (got.kind === 'answer' && !SAYS_WHAT.test(text))) return undefined;
  const correction = atReview(text, journey, context);
  const given = correction && answers[correction.step];
  if (!correction || !given) return undefined;
  if (!correction.inputs) return isToAsk(correction, step, got) && isToChange(text, context) ? correction : undefined;
  const isNew = changes(correction.inputs, given);
  return isForAnother(got, correction, isNew) ? { ...correction, isNew } : undefined;
}

/** Whether only another question is named, and this one is not answered. */
function isToAsk(correction: Correction, step: string, got: Understanding): boolean {
  return correction.step !== step && got.kind !== 'answer';
}

/** "Change the company", "the company name is wrong": what it is instead is asked. */
function isToChange(text: string, context: LineContext): boolean {
  return says(senseOf(text, context, EVERYTHING), 'correct', 'wrong', 'changed', 'replace', 'back');
}

/** Another country than the one that is to be confirmed: "no, Austria" says that one, and "yes, in Austria" confirms no other. */
export function otherCountry(
  { answers, journey, step }: OpenJourney,
  text: string,
  context: LineContext,
): Correction | undefined {
  if (step !== 'billingAddress' || isQuestion(text)) return undefined;
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  const named = rest.length > 0 && answerWord(first) === 'no' ? rest.join(' ') : text;
  const read = readLine(named, { ...context, asked: { journey, step: 'country' } });
  const country = read.kind === 'answer' ? read.details.country : undefined;
  const asked = answers['country']?.['country'];
  return country === undefined || country === asked ? undefined : { step: 'country', inputs: { country } };
}

/** Whether the line answers nothing of the open question. "Yes, the country is Switzerland" does where that was known. */
function isForAnother(got: Understanding, correction: Correction, isNew: boolean): boolean {
  if (got.kind !== 'answer') return isNew;
  return isAllOf(correction, got.details) && (isNew || got.details.yesno === undefined);
}

/** What is changed is said beside the new value: one word or two are the answer to the open question. In Japanese there are no blanks. */
const SAYS_WHAT = /\S\s+\S+\s+\S|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function atReview(text: string, journey: string, context: LineContext): Correction | undefined {
  const read = readLine(text, { ...context, asked: { journey, step: 'review' } });
  return read.kind === 'answer' ? correctionOf(text, journey, read.details, context) : undefined;
}

function changes(inputs: Inputs, given: Answer): boolean {
  return Object.entries(inputs).some(([id, value]) => value !== '' && given[id] !== value);
}

/** Whether an answer in the line is nothing beside the correction: "the domain is litware.com" names nobody called so. */
function isAllOf({ value }: Correction, details: Details): boolean {
  const { email: _email, phone: _phone, domain: _domain, yesno: _yesno, ...others } = details;
  // A product is named without the family that its name begins with.
  return Object.values(others).every((one) => value === one || value?.endsWith(` ${one}`) === true);
}

/** Whether a line that answers nothing speaks of the form all the same: "the company is not Fabrikam" is nobody's name. */
export function speaksOfForm(text: string, { journey }: OpenJourney, context: LineContext): boolean {
  // "No, not that" answers the question, and the step says so.
  const isAnswered = answerWord(text.split(/[,;]\s/u)[0] ?? '') !== undefined;
  return (denies(text) && !isAnswered) || readLine(text, { ...context, asked: { journey, step: 'review' } }).kind === 'answer';
}

/** What a line that was read at the review says anew. */
export function correctionOf(
  text: string,
  journey: string,
  { field = '', value }: Details,
  context: LineContext,
): Correction | undefined {
  const [step, input] = CORRECTED[field] ?? [];
  if (step === undefined) return undefined;
  const contact = step === 'contact' ? contactIn(text, journey, context) : {};
  if (field === 'contact' || isWhole(contact.value)) return { step, ...contact };
  return {
    step,
    ...(value === undefined || input === undefined ? {} : { inputs: { [input]: value }, value: saidOf(field, value) }),
  };
}

/** "Change the contact to Ann Beebe, ann@fabrikam.com" says whose address it is; "Ann's number is …" is about the one who is named. */
function isWhole(name = ''): boolean {
  return /\S\s+\S/u.test(name);
}

/** Whom a line names, with the address and the number beside the name. */
function contactIn(text: string, journey: string, context: LineContext): Pick<Correction, 'inputs' | 'value'> {
  const read = readLine(text, { ...context, asked: { journey, step: 'contact' } });
  const { person, email, phone } = read.kind === 'answer' ? read.details : {};
  if (person === undefined) return {};
  return { inputs: { name: person, ...ifKnown('email', email), ...ifKnown('phone', phone) }, value: person };
}

function saidOf(field: string, value: string): string {
  return field === 'product' ? (productById(value)?.name ?? value) : value;
}

/** Asks that question again, or answers it at once where the new answer was said. */
export async function corrected(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  { step, inputs, value, isNew }: Correction,
): Promise<Decision | undefined> {
  if (isNew === false) return here(attempt, { id: 'notes.saidBefore', params: { value: value ?? '' } });
  const isAsked = registry.journeys.get(open.journey)?.steps.some(({ id }) => id === step) === true;
  if (!isAsked) return undefined;
  const edited = await move(attempt, registry, open, 'edit', step);
  return inputs === undefined ? edited : read(attempt, step, anew(inputs, value, open.answers[step] ?? {}, attempt.given.say));
}

/** The step reads what was said anew, and never the whole line. */
function anew({ country, ...inputs }: Inputs, value: string | undefined, given: Answer, say: Say): Meant {
  const said = country === undefined ? (value ?? '') : say.country(country);
  const note = { id: 'notes.corrected', params: { value: said } } as const;
  return { ...(country === undefined ? { inputs: { ...of(inputs, given), ...inputs } } : {}), text: said, instead: true, note };
}

/** What stands beside a name and is of that one alone: of somebody else it is asked for. */
const OF_NAME: Readonly<Record<string, readonly string[]>> = { company: ['domain'], name: ['email', 'phone', 'registration'] };

/** The same under another name: empty where that is not another spelling of the one before. */
function of(inputs: Inputs, given: Answer): Inputs {
  const renamed = Object.entries(OF_NAME).filter(([name]) => isAnother(inputs[name], given[name]));
  return Object.fromEntries(renamed.flatMap(([, others]) => others.map((id) => [id, ''] as const)));
}

function isAnother(name: string | undefined, before: string | undefined): boolean {
  return name !== undefined && before !== undefined && isOtherName(name, before);
}
