/** The template of one card, compiled when it is first drawn with what the frame then shows. */

import { Template } from 'adaptivecards-templating';
import { teachReading } from './expressions';
import { framed, inputsOf, shownParts } from './framing';

/** A card as its template knows it. */
export class CompiledCard {
  /** Ids of the inputs that have a line for their problem. */
  readonly inputs: ReadonlySet<string>;
  /** Names of the card's own words that the template shows as `t.name`, which is read as markdown. */
  readonly read: readonly string[];
  /** Those it shows as `p.name`, which is not. */
  readonly plain: readonly string[];
  /** By the parts that are shown. A card has a handful of such looks. */
  private readonly templates = new Map<string, Template>();

  constructor(private readonly body: readonly object[]) {
    teachReading();
    const json = JSON.stringify(body);
    this.inputs = new Set(inputsOf(body).map(({ id }) => id));
    this.read = namesIn(json, /\bt\.(\w+)/g);
    this.plain = namesIn(json, /\bp\.(\w+)/g);
  }

  /** The template for what the frame is to hold. Compiling takes milliseconds, and each look is compiled once. */
  templateFor(frame: Readonly<Record<string, unknown>>): Template {
    const shown = shownParts(frame);
    const template = this.templates.get(shown) ?? new Template(framed(this.body, shown));
    this.templates.set(shown, template);
    return template;
  }
}

function namesIn(json: string, pattern: RegExp): readonly string[] {
  return [...new Set([...json.matchAll(pattern)].map(([, name = '']) => name))];
}
