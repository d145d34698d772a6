/** What comes of an answer that may be read wrongly: it stands on the card and is noted with a "yes", never by itself. */

import { clip } from '../../src/domain/text/text';
import type { Attempt } from './attempt';
import { here, type Decision, type Registry } from './decision';
import { doubted, isDoubted } from './doubted';
import { BROUGHT } from './form';
import type { Meant } from './meant';
import { isNobody } from './nobody';
import type { Asked } from './reader/answers';
import { isNotedAtOnce } from './reader/plain-answer';
import type { Details, LineContext, Understanding } from './reader/reader';
import type { OpenJourney } from './state';
import { offerUnsure } from './told';
import { wantedBeside } from './wanted-elsewhere';

const LONGEST_QUOTE = 60;

/** A line with what the reader makes of it at the open question. */
export interface Heard {
  readonly text: string;
  readonly kind: Asked;
  readonly got: Understanding;
  readonly context: LineContext;
}

/** Whether a line is no person's name where one is asked; of what is read strictly, whether its answer is none. */
export function namesNobody(open: OpenJourney, { text, kind, got, context }: Heard): boolean {
  if (kind !== 'person' || unsureIn(open, text, got)) return false;
  const person = got.kind === 'answer' && isNotedAtOnce(open) ? got.details.person : undefined;
  return isNobody(person ?? text, context);
}

/** What else a line with an answer surely wants; what of it may be read wrongly is asked back. */
export async function besideAnswer(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  { text, kind, got, context }: Heard,
): Promise<Decision | undefined> {
  const details = unsureIn(open, text, got);
  if (got.kind !== 'answer' && details === undefined) return undefined;
  const beside = await wantedBeside(attempt, registry, text, kind);
  if (beside || !details) return beside;
  if (kind === 'person' && isNobody(details.person ?? '', context)) return doubted(attempt, open, kind, text);
  return notSure(attempt, registry, open, { text, asked: kind, details });
}

/** Whether a name is asked, and noted at once: with a name on the card the question is for what stands beside it. */
export function asksName(open: OpenJourney): boolean {
  const { name = '', [BROUGHT]: brought } = open.drafts[open.step] ?? {};
  return isNotedAtOnce(open) && (name === '' || brought !== undefined);
}

/** Whether what was read of a line is all it says, where it is noted at once; an address that can't be read is for the step. */
export function isAllOf({ inputs }: Meant, open: OpenJourney, text: string): boolean {
  return isNotedAtOnce(open) && inputs !== undefined && (!text.includes('@') || inputs['email'] !== undefined);
}

/** Typed again, a line is what it is. */
function unsureIn(open: OpenJourney, text: string, got: Understanding): Details | undefined {
  return 'unsure' in got && !isDoubted(open, text) ? got.unsure : undefined;
}

/** "I think it is Fabrikam Holding": asked back, with what was named where the card has a place for it. */
async function notSure(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  { text, asked, details }: { readonly text: string; readonly asked: Asked; readonly details: Details },
): Promise<Decision> {
  if (await offerUnsure(attempt, registry, open, { text, details })) return here(attempt, { id: 'notes.unsureShown' });
  return (
    doubted(attempt, open, asked, text) ?? here(attempt, { id: 'notes.unsure', params: { text: clip(text, LONGEST_QUOTE) } })
  );
}
