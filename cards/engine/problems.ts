/** What a card says of answers that it can't take yet: what is wrong, what is doubted, and what a line that fits nothing asks for. */

import type { WordId } from '../words/language';
import type { Card, Json, Problem, Text } from './content';
import type { Say } from './words';

/** Problems that ask and don't refuse: the same answer a second time is taken, or another question is asked in return. */
const DOUBTS: ReadonlySet<WordId> = new Set<WordId>(
  [
    ...(['countryWord', 'countryNo', 'countryNear', 'secondTrial', 'partnerIdUnusual', 'phoneOtherCountryAsked'] as const),
    ...(['consumerMailbox', 'sharedMailbox', 'notCustomerDomain', 'partnerDomainThere', 'domainUnchecked'] as const),
    ...(['adminConsumer', 'adminNotCustomer', 'invitedConsumer', 'invitedNotCustomer', 'invitedShared'] as const),
    ...(['namedConsumer', 'namedNotCustomer'] as const),
  ].map((name): WordId => `problems.${name}`),
);

/** Whether an answer with this problem is asked about, and not wrong. */
export function isDoubt(id: WordId): boolean {
  return DOUBTS.has(id);
}

/** What belongs to no answer: it only says how the question is answered. */
export function prompts(problems: readonly Problem[]): readonly Text[] {
  return problems.filter(({ field }) => field === undefined);
}

/** The box on top: how many answers it is about, the labels of those that stand on the card, and the sentences of those that don't. */
export type ProblemBox = Readonly<
  Record<'count', number> & Record<'heading', string> & Record<'labels' | 'lines', readonly Json[]>
>;

/** For every field of the answer its sentence, and the box above them. */
export interface Told {
  readonly lines: Record<string, Json>;
  readonly box: ProblemBox;
}

/** What is wrong with the answers, as the frame's template reads it; `drawn` are the labels of the inputs that have a line of their own. */
export function wrongWith(problems: readonly Problem[], drawn: Drawn, say: Say): Told {
  return told(
    problems.filter(({ field, id }) => field !== undefined && !isDoubt(id)),
    drawn,
    say,
    'frame.problems',
  );
}

/** What is asked about the answers, in the same way. */
export function askedOf(problems: readonly Problem[], drawn: Drawn, say: Say): Told {
  return told(
    problems.filter(({ field, id }) => field !== undefined && isDoubt(id)),
    drawn,
    say,
    'frame.doubts',
  );
}

/** The labels of inputs by their ids; empty where an input has none. */
export type Drawn = ReadonlyMap<string, string>;

/** The inputs of this card that a line for their problem stands below. */
export function drawnInputs(card: Card, own: ReadonlySet<string>): Drawn {
  const body = Array.isArray(card['body']) ? (card['body'] as readonly Readonly<Record<string, unknown>>[]) : [];
  return new Map(
    body.flatMap(({ id, label }) =>
      typeof id === 'string' && own.has(id) ? [[id, typeof label === 'string' ? label : '']] : [],
    ),
  );
}

const NOTHING: Told = { lines: {}, box: { count: 0, heading: '', labels: [], lines: [] } };

function told(problems: readonly Problem[], drawn: Drawn, say: Say, heading: 'frame.problems' | 'frame.doubts'): Told {
  if (problems.length === 0) return NOTHING;
  const lines: Record<string, Json> = {};
  for (const { field = '', id, params } of problems) lines[field] ??= say(id, params);
  const fields = Object.keys(lines);
  const labels = fields.flatMap((field) => drawn.get(field) ?? []).filter((label) => label !== '');
  const elsewhere = fields.filter((field) => !drawn.has(field));
  const box: ProblemBox = {
    count: fields.length,
    heading: say(heading, { count: fields.length }),
    labels: labels.map((label) => ({ label })),
    lines: elsewhere.map((field) => ({ text: lines[field] ?? '' })),
  };
  return { lines, box };
}
