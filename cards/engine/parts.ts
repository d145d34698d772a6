/** What leads on a card and what is folded below it, as the frame's template reads them. */

import { action } from './actions';
import type { Json, Lead, Section, SectionRow, Token } from './content';
import { withoutEscapes } from './markdown';
import { inRow } from './room';
import type { Say } from './words';

/** The box of what is next; without a title there is none. */
export function leadData(lead: Lead | undefined, token: Token): Json {
  const { kicker = '', title = '', lines = [], buttons = [] } = lead ?? {};
  return { kicker, title, lines: lines.map((text) => ({ text })), actions: buttons.map((button) => action(button, token)) };
}

/** The sections with their ids on the card; a folded one can be shown and hidden without the bot. */
export function sectionData(sections: readonly Section[], token: Token, say: Say): Json {
  return sections.filter(hasSomething).map(({ title, hint, isFolded, facts = [], rows = [], buttons = [] }, index) => {
    const [id, showId, hideId] = [`fold${String(index)}`, `fold${String(index)}show`, `fold${String(index)}hide`];
    return {
      ...{ title, hint, id, showId, hideId, isFolded },
      isOpen: !isFolded,
      isTitled: !isFolded && title !== '',
      show: say('frame.show'),
      hide: say('frame.hide'),
      fold: {
        type: 'Action.ToggleVisibility',
        title: say.plain('frame.fold', { title: withoutEscapes(title) }),
        targetElements: [id, showId, hideId],
      },
      facts: pairs(facts).map((pair) => ({ pair })),
      rows: rows.map((row) => rowData(row, token)),
      actions: buttons.map((button) => action(button, token)),
    };
  });
}

function rowData({ sign, title, note, state, button }: SectionRow, token: Token): Json {
  const pressed =
    button === undefined ? { isPressed: false, press: {} } : { isPressed: true, press: action(inRow(button), token) };
  return { sign, title, note, state, ...pressed };
}

/** Two values beside each other, however long they are: what a card looks like does not hang on what somebody typed. */
function pairs<F>(facts: readonly F[]): readonly (readonly F[])[] {
  return facts.flatMap((_, index) => (index % 2 === 0 ? [facts.slice(index, index + 2)] : []));
}

function hasSomething({ facts = [], rows = [], buttons = [] }: Section): boolean {
  return facts.length + rows.length + buttons.length > 0;
}
