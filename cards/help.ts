/** Everything that can be said, for the side that asks: by what it is about, folded. */

import type { Button, CardContent, Section } from './engine/content';
import type { Say } from './engine/words';
import type { NameUnder } from './words/language';

/** What commands are about; the words are `help.topics.<name>`. In the order in which they are shown. */
export type HelpTopic = NameUnder<'help.topics'>;

/** One command in words, as plain text. */
export interface HelpLine {
  readonly title: string;
  readonly description: string;
}

/** The commands of one topic. */
export interface HelpPart {
  readonly topic: HelpTopic;
  readonly lines: readonly HelpLine[];
}

/** A text block shows this as a line of its own; a block for each command would make the card too large. */
const PARAGRAPH = '\n\n';

/** Every command that somebody of a side can type. */
export function helpCard(
  say: Say,
  side: NameUnder<'help.sides'>,
  parts: readonly HelpPart[],
  buttons: readonly Button[],
): CardContent {
  const said = { heading: say(`help.sides.${side}.heading`), hint: say(`help.sides.${side}.hint`) };
  return { name: 'help', params: {}, said, data: {}, sections: parts.map((part) => sectionOf(say, part)), buttons };
}

/** Folded it names what can be said, unfolded what each does. */
function sectionOf(say: Say, { topic, lines }: HelpPart): Section {
  return {
    title: say(`help.topics.${topic}`),
    hint: say.text(lines.map(({ title }) => title).join(' · ')),
    isFolded: true,
    rows: [{ sign: '', title: lines.map((line) => say('help.line', { ...line })).join(PARAGRAPH), note: '', state: '' }],
  };
}
