/** Puts a card's template into the frame that all cards share, and gives each input its line for what is wrong with it. */

import { frameTemplate, rowTemplate } from './templates';

/** An input as it stands in a template. */
export interface Input {
  readonly type: string;
  readonly id: string;
  readonly $when?: string;
}

/** The inputs of a template. */
export function inputsOf(body: readonly object[]): readonly Input[] {
  return body.filter(isInput);
}

/** A part of the frame that is there or not, as the first word of its values says: a text, a number, or a list. */
interface OptionalPart {
  readonly part: object;
  /** Names one behind the other, from `frame` on. */
  readonly path: readonly string[];
}

const WHEN = /^\$\{(?:count\()?frame\.([\w.]+)\)?(?: != ''| > 0)\}$/u;
const LIST = /^\$\{frame\.([\w.]+)\}$/u;

const frameBody = (frameTemplate as { readonly body: readonly (object | string)[] }).body;
const optionalParts: readonly OptionalPart[] = frameBody.flatMap((part) => {
  const { $when = '', $data = '' } = part as { readonly $when?: string; readonly $data?: string };
  const [, path] = WHEN.exec($when) ?? LIST.exec($data) ?? [];
  return typeof part === 'string' || path === undefined ? [] : [{ part, path: path.split('.') }];
});

/** Which of the frame's optional parts are shown with these values, one sign for each. */
export function shownParts(values: Readonly<Record<string, unknown>>): string {
  return optionalParts.map(({ path }) => (isSomething(path.reduce<unknown>(valueIn, values)) ? '1' : '0')).join('');
}

function valueIn(values: unknown, name: string): unknown {
  return (values as Readonly<Record<string, unknown>>)[name];
}

function isSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== '' && value !== 0;
}

/** Without what is not shown; of what is, nobody need ask. */
function frameWith(shown: string): object {
  const parts = new Map(optionalParts.map(({ part }, index) => [part, shown[index] === '1']));
  const body = frameBody.flatMap((part) => {
    const isShown = typeof part === 'string' ? undefined : parts.get(part);
    if (typeof part === 'string' || isShown === undefined) return [part];
    return isShown ? [Object.fromEntries(Object.entries(part).filter(([key]) => key !== '$when'))] : [];
  });
  return { ...frameTemplate, body };
}

/**
 * The whole template of a card: the frame with this body in its slot. With `shown` the frame holds those of its optional parts alone: most
 * cards have few of them, and reading and drawing the others is most of the work.
 */
export function framed(body: readonly object[], shown?: string): object {
  const fill = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.flatMap((item: unknown) => slot(item, body) ?? [fill(item)]);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fill(value)]));
  };
  return fill(shown === undefined ? frameTemplate : frameWith(shown)) as object;
}

function slot(item: unknown, body: readonly object[]): readonly object[] | undefined {
  if (item === 'SLOT') return body.flatMap((element) => (isInput(element) ? [element, ...problemLines(element)] : [element]));
  return item === 'ROWS' ? [rowsOfSection()] : undefined;
}

/** A template can't leave out an action alone, so each row is there twice, with and without one, and one of the two is drawn. */
function rowsOfSection(): object {
  const pressed = { ...rowTemplate, $when: '${isPressed}', selectAction: '${press}' };
  const items = [pressed, { ...rowTemplate, $when: '${!isPressed}' }];
  return { type: 'Container', $data: '${rows}', spacing: 'Small', items };
}

function isInput(element: object): element is Input {
  return 'type' in element && String(element.type).startsWith('Input.') && 'id' in element;
}

/** Every input is followed by the line that says what is wrong with it, or what is asked about it. */
function problemLines(input: Input): readonly object[] {
  const line = { type: 'TextBlock', size: 'Small', spacing: 'Small', wrap: true };
  return [
    { ...line, text: `\${err.${input.id}}`, color: 'Attention', $when: whenSaid('err', input) },
    { ...line, text: `\${ask.${input.id}}`, $when: whenSaid('ask', input) },
  ];
}

function whenSaid(of: 'err' | 'ask', { id, $when }: Input): string {
  const said = `exists(${of}.${id})`;
  return `\${${$when === undefined ? said : `and(${$when.slice(2, -1)}, ${said})`}}`;
}
