/** Puts a card together: words, the frame, the template. A template is compiled when it is first drawn, and fed with values that are already text. */

import { withoutEscapes } from './markdown';
import { GlobalSettings, type Template } from 'adaptivecards-templating';
import { action } from './actions';
import { whyLink } from './why-link';
import { CompiledCard } from './compiled-card';
import type { Card, CardContent, Frame, Json } from './content';
import { leadData, sectionData } from './parts';
import { askedOf, drawnInputs, prompts, wrongWith, type Drawn, type Told } from './problems';
import { progressStrip } from './strip';
import { inRow, rowsApart, withinRoom } from './room';
import { templates } from './templates';
import { wordId, type Say } from './words';

/** Draws cards. Sharing one is safe: expanding is synchronous and leaves the template as it was. */
export class CardRenderer {
  private readonly compiled = new Map<string, CompiledCard>();

  /** One card. Throws when the template asks for a value that is not there, for that would reach the person as `${name}`. */
  render(content: CardContent, frame: Frame, say: Say): Card {
    const compiled = this.template(content.name);
    const told = rowsApart(content);
    const draw = (drawn: Drawn): Card => {
      const root = data(told, frame, drawn, compiled, say);
      return expand(content.name, compiled.templateFor(root.frame), root);
    };
    const card = draw(new Map());
    // Only the card itself knows which of its inputs are there.
    return frame.problems.some(({ field }) => field !== undefined) ? draw(drawnInputs(card, compiled.inputs)) : card;
  }

  private template(name: string): CompiledCard {
    const known = this.compiled.get(name);
    if (known) return known;
    const body = bodies.get(name);
    if (!body) throw new Error(`there is no card template "${name}"`);
    const compiled = new CompiledCard(body);
    this.compiled.set(name, compiled);
    return compiled;
  }
}

const bodies: ReadonlyMap<string, readonly object[]> = new Map(Object.entries(templates));

/** The engine tells of missing values through a global hook only; expanding is synchronous, so it is ours for that long. */
function expand(name: string, template: Template, root: Record<string, Json>): Card {
  const missing: string[] = [];
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    missing.push(path);
    return undefined;
  };
  try {
    const card = template.expand({ $root: root }) as Card;
    if (missing.length > 0) throw new Error(`card "${name}" lacks ${missing.join(', ')}`);
    return card;
  } finally {
    delete GlobalSettings.getUndefinedFieldValueSubstitutionString;
  }
}

/** What a template is fed with. */
type CardData = Record<string, Json> & { readonly frame: Record<string, Json> };

function data(content: CardContent, frame: Frame, drawn: Drawn, { read, plain }: CompiledCard, say: Say): CardData {
  const spoken = (words: readonly string[], speak: Say['plain']): Record<string, string> =>
    Object.fromEntries(words.map((name) => [name, speak(wordId(say, `${content.name}.${name}`), content.params)]));
  const wrong = wrongWith(frame.problems, drawn, say);
  const asked = beside(askedOf(frame.problems, drawn, say), wrong);
  return {
    ...content.data,
    rows: rowsOf(content, frame),
    t: spoken(read, say),
    p: spoken(plain, say.plain),
    err: wrong.lines,
    ask: asked.lines,
    // Last, for it tells of all that was said on the card.
    frame: {
      ...frameData(content, frame, say),
      wrong: wrong.box,
      asked: asked.box,
      // One box at a time: what an answer needs comes first, and the warning stands below it as a sentence.
      warningStyle: wrong.box.count + asked.box.count > 0 ? 'default' : 'warning',
      isWarningBoxed: wrong.box.count + asked.box.count === 0,
      lead: leadData(content.lead, frame.token),
      sections: sectionData(content.sections ?? [], frame.token, say),
      actions: actionsOf(content, frame, say),
    },
  };
}

/** What is asked beside something that is wrong stands at its input alone, where that is there: one box at a time. */
function beside(asked: Told, wrong: Told): Told {
  const standsElsewhere = wrong.box.count > 0 && asked.box.lines.length === 0;
  return standsElsewhere ? { ...asked, box: { ...asked.box, count: 0 } } : asked;
}

function rowsOf({ rows = [] }: CardContent, { token }: Frame): Json {
  return rows.map(({ shows, button }) => ({
    ...shows,
    isPressed: button !== undefined,
    press: button ? action(inRow(button), token) : {},
  }));
}

function frameData(content: CardContent, frame: Frame, say: Say): Record<string, Json> {
  const known = (name: string): string => (say.knows(name) ? say(name, content.params) : '');
  const own = (name: string): string => say(wordId(say, `${content.name}.${name}`), content.params);
  const { warning } = content;
  const heading = content.said?.heading ?? own('heading');
  const notes = [...frame.notes, ...prompts(frame.problems)];
  return {
    lang: say.lang,
    rtl: say.rtl,
    context: say.text(frame.context),
    counter: frame.counter,
    ...progressData(frame, say),
    heading,
    plainHeading: withoutEscapes(heading),
    headingSize: content.quiet === true ? 'Default' : 'Large',
    hint: content.said?.hint ?? known(`${content.name}.hint`),
    noteCount: notes.length,
    notes: notes.map((note) => ({ text: say(note.id, note.params) })),
    warning: warning === undefined ? '' : own(warning),
    consequence: warning === undefined ? '' : known(`${content.name}.${warning}Effect`),
  };
}

function actionsOf(content: CardContent, { token }: Frame, say: Say): Json {
  const { lead, sections = [] } = content;
  const elsewhere = (lead?.buttons.length ?? 0) + sections.reduce((sum, { buttons = [] }) => sum + buttons.length, 0);
  return withinRoom([...led(content), ...whyLink(content, say)], elsewhere).map((button) => action(button, token));
}

/**
 * One button leads. Where none is named, it is the first in sight; but not where rows are to be pressed or something else leads, or on a
 * card that is over.
 */
function led({ buttons, rows = [], quiet = false, lead }: CardContent): CardContent['buttons'] {
  if (quiet || rows.length > 0 || lead?.buttons.some(({ primary }) => primary) || buttons.some(({ primary }) => primary))
    return buttons;
  const first = buttons.find(({ secondary }) => secondary !== true);
  return buttons.map((button) => (button === first ? { ...button, primary: true } : button));
}

function progressData({ progress }: Frame, { rtl }: Say): Record<string, Json> {
  if (!progress) return { done: 0, of: 1, strip: '' };
  return { done: progress.done, of: progress.of, strip: progressStrip(progress.done, progress.of, rtl) };
}
