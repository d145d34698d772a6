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

/** The whole template of a card: the frame with this body in its slot. */
export function framed(body: readonly object[]): object {
  const fill = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.flatMap((item: unknown) => slot(item, body) ?? [fill(item)]);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fill(value)]));
  };
  return fill(frameTemplate) as object;
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
