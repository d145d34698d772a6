/** Puts a card's template into the frame that all cards share, and gives each input its line for what is wrong with it. */

import { frameTemplate, rowTemplate } from './templates';

/** An input as it stands in a template. */
export interface Input {
  readonly type: string;
  readonly id: string;
  readonly label?: string;
  readonly $when?: string;
}

/** The inputs of a template. */
export function inputsOf(body: readonly object[]): readonly Input[] {
  return body.filter(isInput);
}

/** Whether an input has a label and is never left out. */
export function isAlwaysLabelled({ label, $when }: Input): boolean {
  return label !== undefined && $when === undefined;
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
  if (item === 'SLOT') return body.flatMap((element) => (isInput(element) ? [element, problemLine(element)] : [element]));
  if (item === 'ROWS') return [rowsOfSection()];
  return item === 'FIELDS' ? inputsOf(body).filter(isAlwaysLabelled).map(problemLabel) : undefined;
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

/** Every input is followed by the line that says what is wrong with it. */
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
