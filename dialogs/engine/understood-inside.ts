/** Understands a line while a form asks: an answer in other words, a question back, a wish to leave. What the form reads itself is left to it. */

import { countryByCode } from '../../src/domain/catalog/countries';
import { AT_ONCE, isQuestion } from './at-once';
import { isLeftToStep, readsDaysOnly } from './left-to-step';
import type { Attempt } from './attempt';
import { bring } from './brought';
import { isCommand, runCommand } from './command-runs';
import { ask, move } from './commanded';
import { here, type Decision, type Registry } from './decision';
import { besideStep, leadsOut, read } from './beside-step';
import { answeredBefore, corrected, correctionOf, otherCountry, speaksOfForm } from './corrections';
import { ANSWERED, BROUGHT } from './form';
import { besideName } from './beside-name';
import { doubted } from './doubted';
import { lineContext } from './line-context';
import { isOfUs, meaningOf } from './meaning-of';
import { asksName, besideAnswer, isAllOf, namesNobody, type Heard } from './not-sure';
import { otherTrialMeant } from './other-trial';
import { tellBeside } from './told';
import { isName, kindOf, type Asked } from './reader/answers';
import { nameAndAddress } from './reader/person-names';
import { readLine, type Details, type LineContext, type Understanding } from './reader/reader';
import { questioned } from './questioned';
import type { OpenJourney } from './state';
import { wantedInstead } from './wanted-elsewhere';
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
  return (await otherTrialMeant(attempt, registry, open, text)) ?? understoodHere(attempt, registry, open, text);
}

async function understoodHere(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  line: string,
): Promise<Decision | undefined> {
  const asked = askedIn(open);
  const kind = kindOf(asked);
  const text = kind === 'person' ? nameAndAddress(line) : line;
  if (isLeftToStep(text, kind)) return besideStep(attempt, registry, open, text, kind);
  const context = await contextOf(attempt, open, text);
  const got = readLine(text, { ...context, asked });
  const heard = { text, kind, got, context };
  if (namesNobody(open, heard)) return doubted(attempt, open, kind, text);
  return (await besideAnswer(attempt, registry, open, heard)) ?? whatIsSaid(attempt, registry, open, heard);
}

async function whatIsSaid(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  { text, kind, got, context }: Heard,
): Promise<Decision | undefined> {
  const before = otherCountry(open, text, context) ?? answeredBefore(open, text, got, context);
  if (before) return corrected(attempt, registry, open, before);
  if (got.kind === 'unknown' && isName(kind) && (asksName(open) || speaksOfForm(text, open, context)))
    return doubted(attempt, open, kind, text);
  if (got.kind !== 'answer') return noAnswer(attempt, registry, open, got, { text, asked: kind });
  return taken(attempt, registry, open, { text, kind, details: got.details, context });
}

/** What the reader takes for the answer. */
interface Taken {
  readonly text: string;
  readonly kind: Asked;
  readonly details: Details;
  readonly context: LineContext;
}

async function taken(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  { text, kind, details, context }: Taken,
): Promise<Decision | undefined> {
  const { say } = attempt.given;
  if (kind === 'review') {
    const anew = correctionOf(text, open.journey, details, context);
    return anew && corrected(attempt, registry, open, anew);
  }
  bring(attempt, registry, open, details);
  await tellBeside(attempt, registry, open, { text, details });
  if (isOfUs(kind, details, attempt)) return read(attempt, open.step, { text: say.ways('typed.us')[0] ?? '', instead: true });
  const meaning = besideName(meaningOf(kind, details, say), open, text);
  const isRead = meaning !== undefined && (isAllOf(meaning, open, text) || namesTwoAccounts(kind, text));
  return read(attempt, open.step, isRead ? { ...meaning, instead: true } : meaning);
}

/** "Not ann@litware.com but bob@litware.com": the step itself takes one address alone. */
function namesTwoAccounts(kind: Asked, text: string): boolean {
  return kind === 'identity' && text.split('@').length > 2;
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
  if (got.kind === 'noName') return noName(attempt, registry, open, { text, asked });
  if (got.kind !== 'intent') return undefined;
  if (got.intent === 'back') return move(attempt, registry, open, 'back');
  if (AT_ONCE.has(got.intent)) return isName(asked) ? undefined : unsure(attempt, registry, [got], text);
  if (!isCommand(commands, got.intent)) return undefined;
  return ask(attempt, registry, got.intent, argsOf(attempt, got, got.intent, text));
}

/** Asked about once; what surely wants something else is offered with it. */
async function noName(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  { text, asked }: Line,
): Promise<Decision | undefined> {
  const doubt = doubted(attempt, open, asked, text);
  return (doubt && (await wantedInstead(attempt, registry, text))) ?? doubt;
}

function skipped(attempt: Attempt, { step }: OpenJourney, asked: Asked): Decision {
  const [none = ''] = attempt.given.say.plain('typed.none').split('|');
  return read(attempt, step, { inputs: { [asked]: none } });
}
