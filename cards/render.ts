/** Puts a card together: words, the frame, the template. Templates are compiled once and fed with values that are already text. */

import { GlobalSettings, Template } from 'adaptivecards-templating';
import { action } from './actions';
import type { Card, CardContent, Frame, Json, Problem } from './content';
import { progressStrip } from './strip';
import { frameTemplate, templates } from './templates';
import type { Say } from './words';

/** Draws cards. Sharing one is safe: expanding is synchronous and leaves the template as it was. */
export class CardRenderer {
  private readonly compiled: ReadonlyMap<string, Template>;

  constructor() {
    this.compiled = new Map(Object.entries(templates).map(([name, body]) => [name, new Template(framed(body))]));
  }

  /** One card. Throws when the template asks for a value that is not there, for that would reach the person as `${name}`. */
  render(content: CardContent, frame: Frame, say: Say): Card {
    const template = this.compiled.get(content.name);
    if (!template) throw new Error(`there is no card template "${content.name}"`);
    return expand(content.name, template, data(content, frame, say));
  }
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

function framed(body: readonly object[]): object {
  const frame = structuredClone(frameTemplate) as { body: unknown[] };
  const slot = frame.body.indexOf('SLOT');
  return { ...frame, body: frame.body.toSpliced(slot, 1, ...body.flatMap(withProblemLine)) };
}

/** Every input is followed by the line that says what is wrong with it (cards reference, design rule 6). */
function withProblemLine(element: object): readonly object[] {
  const { type, id, $when } = element as { type?: string; id?: string; $when?: string };
  if (!type?.startsWith('Input.') || id === undefined) return [element];
  const shown = `exists(err.${id})`;
  return [
    element,
    {
      type: 'TextBlock',
      $when: `\${${$when === undefined ? shown : `and(${$when.slice(2, -1)}, ${shown})`}}`,
      text: `\${err.${id}}`,
      color: 'Attention',
      size: 'Small',
      spacing: 'Small',
      wrap: true,
    },
  ];
}

function data(content: CardContent, frame: Frame, say: Say): Record<string, Json> {
  const words = say.under(content.name, content.params);
  const rows = (content.rows ?? []).map((row) => ({ ...row.shows, press: action(row.button, frame.token) }));
  return {
    ...content.data,
    rows,
    t: words.t,
    p: words.p,
    err: fieldErrors(frame.problems, say),
    frame: frameData(content, frame, say),
  };
}

function frameData(content: CardContent, frame: Frame, say: Say): Record<string, Json> {
  const progress = frame.progress;
  const known = (name: string, params: CardContent['params']): string => (say.knows(name) ? say(name, params) : '');
  return {
    lang: say.lang,
    rtl: say.rtl,
    context: say.text(frame.context),
    counter: frame.counter,
    done: progress?.done ?? 0,
    of: progress?.of ?? 1,
    strip: progress ? progressStrip(progress.done, progress.of, say.rtl) : '',
    heading: content.said?.heading ?? say(`${content.name}.heading`, content.params),
    hint: content.said?.hint ?? known(`${content.name}.hint`, content.params),
    notes: frame.notes.map((note) => ({ text: say(note.id, note.params) })),
    problems: frame.problems.map((problem) => ({ text: say(problem.id, problem.params) })),
    problemsHeading: say('frame.problems', { count: frame.problems.length }),
    warning: content.warning === undefined ? '' : say(`${content.name}.${content.warning}`, content.params),
    consequence: content.warning === undefined ? '' : known(`${content.name}.${content.warning}Effect`, content.params),
    actions: content.buttons.map((button) => action(button, frame.token)),
  };
}

/** For every field with a problem its sentence; templates ask with `exists(err.field)`. */
function fieldErrors(problems: readonly Problem[], say: Say): Record<string, Json> {
  const errors: Record<string, Json> = {};
  for (const problem of problems) if (problem.field !== undefined) errors[problem.field] ??= say(problem.id, problem.params);
  return errors;
}
