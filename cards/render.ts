/** Puts a card together: words, the frame, the template. Templates are compiled once and fed with values that are already text. */

import { GlobalSettings, Template } from 'adaptivecards-templating';
import { action } from './actions';
import type { Card, CardContent, Frame, Json, Problem } from './content';
import { progressStrip } from './strip';
import { frameTemplate, templates } from './templates';
import type { Say } from './words';

/** Draws cards. Sharing one is safe: expanding is synchronous and leaves the template as it was. */
export class CardRenderer {
  private readonly compiled: ReadonlyMap<string, Compiled>;

  constructor() {
    this.compiled = new Map(Object.entries(templates).map(([name, body]) => [name, compile(body)]));
  }

  /** One card. Throws when the template asks for a value that is not there, for that would reach the person as `${name}`. */
  render(content: CardContent, frame: Frame, say: Say): Card {
    const compiled = this.compiled.get(content.name);
    if (!compiled) throw new Error(`there is no card template "${content.name}"`);
    return expand(content.name, compiled.template, data(content, frame, compiled, say));
  }
}

interface Compiled {
  readonly template: Template;
  /** Ids of the inputs that have a label; a problem with one of them is summed up by that label. */
  readonly labelled: ReadonlySet<string>;
  /** Names of the card's own words that the template shows, as `t.name` (read as markdown) or `p.name` (not). */
  readonly words: readonly string[];
}

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

function compile(body: readonly object[]): Compiled {
  const labelled = body.filter((element): element is Labelled => isInput(element) && element.label !== undefined);
  const words = JSON.stringify(body).matchAll(/\b[tp]\.(\w+)/g);
  return {
    template: new Template(framed(body)),
    labelled: new Set(labelled.map(({ id }) => id)),
    words: [...new Set([...words].map(([, name = '']) => name))],
  };
}

/** The template that `render` expands: the frame with this body in its slot, and a line for each input that can be wrong. */
export function framed(body: readonly object[]): object {
  const inputs = body.filter(isInput);
  const fill = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.flatMap((item: unknown) => filled(item, body, inputs) ?? [fill(item)]);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fill(value)]));
  };
  return fill(frameTemplate) as object;
}

function filled(item: unknown, body: readonly object[], inputs: readonly Input[]): readonly object[] | undefined {
  if (item === 'SLOT') return body.flatMap((element) => (isInput(element) ? [element, problemLine(element)] : [element]));
  return item === 'FIELDS' ? inputs.flatMap((input) => (input.label === undefined ? [] : [problemLabel(input)])) : undefined;
}

interface Input {
  readonly type: string;
  readonly id: string;
  readonly label?: string;
  readonly $when?: string;
}

interface Labelled extends Input {
  readonly label: string;
}

function isInput(element: object): element is Input {
  return 'type' in element && String(element.type).startsWith('Input.') && 'id' in element;
}

/** Every input is followed by the line that says what is wrong with it (cards reference, design rule 6). */
function problemLine(input: Input): object {
  const line = {
    type: 'TextBlock',
    text: `\${err.${input.id}}`,
    color: 'Attention',
    size: 'Small',
    spacing: 'Small',
    wrap: true,
  };
  return { ...line, $when: whenWrong(input) };
}

/** In the summary above, a text run: a label is written for a place that reads no markdown. */
function problemLabel(input: Input): object {
  const inlines = [{ type: 'TextRun', text: input.label }];
  return { type: 'RichTextBlock', spacing: 'Small', $when: whenWrong(input), inlines };
}

function whenWrong({ id, $when }: Input): string {
  const wrong = `exists(err.${id})`;
  return `\${${$when === undefined ? wrong : `and(${$when.slice(2, -1)}, ${wrong})`}}`;
}

function data(content: CardContent, frame: Frame, { labelled, words }: Compiled, say: Say): Record<string, Json> {
  const spoken = (speak: (id: string, params: CardContent['params']) => string): Record<string, string> =>
    Object.fromEntries(words.map((name) => [name, speak(`${content.name}.${name}`, content.params)]));
  const rows = (content.rows ?? []).map((row) => ({ ...row.shows, press: action(row.button, frame.token) }));
  return {
    ...content.data,
    rows,
    t: spoken(say),
    p: spoken(say.plain),
    err: fieldErrors(frame.problems, say),
    frame: { ...frameData(content, frame, say), ...summary(frame.problems, labelled, say) },
  };
}

function frameData(content: CardContent, frame: Frame, say: Say): Record<string, Json> {
  const known = (name: string): string => (say.knows(name) ? say(name, content.params) : '');
  const { warning } = content;
  return {
    lang: say.lang,
    rtl: say.rtl,
    context: say.text(frame.context),
    counter: frame.counter,
    ...progressData(frame, say),
    heading: content.said?.heading ?? say(`${content.name}.heading`, content.params),
    headingSize: content.quiet === true ? 'Default' : 'Large',
    hint: content.said?.hint ?? known(`${content.name}.hint`),
    notes: frame.notes.map((note) => ({ text: say(note.id, note.params) })),
    warning: warning === undefined ? '' : say(`${content.name}.${warning}`, content.params),
    consequence: warning === undefined ? '' : known(`${content.name}.${warning}Effect`),
    actions: content.buttons.map((button) => action(button, frame.token)),
  };
}

function progressData({ progress }: Frame, { rtl }: Say): Record<string, Json> {
  if (!progress) return { done: 0, of: 1, strip: '' };
  return { done: progress.done, of: progress.of, strip: progressStrip(progress.done, progress.of, rtl) };
}

/** The box on top: how many answers need a change, and the sentences that have no labelled input to stand under. */
function summary(problems: readonly Problem[], labelled: ReadonlySet<string>, say: Say): Record<string, Json> {
  const elsewhere = problems.filter(({ field }) => field === undefined || !labelled.has(field));
  const inputs = new Set(problems.flatMap(({ field }) => (field !== undefined && labelled.has(field) ? [field] : [])));
  const count = inputs.size + elsewhere.length;
  return {
    problems: elsewhere.map((problem) => ({ text: say(problem.id, problem.params) })),
    problemCount: count,
    problemsHeading: say('frame.problems', { count }),
  };
}

/** For every field with a problem its sentence; templates ask with `exists(err.field)`. */
function fieldErrors(problems: readonly Problem[], say: Say): Record<string, Json> {
  const errors: Record<string, Json> = {};
  for (const problem of problems) if (problem.field !== undefined) errors[problem.field] ??= say(problem.id, problem.params);
  return errors;
}
