/** A readable plain-text picture of an Adaptive Card, for transcripts. The same card always gives the same picture. */

import { type CardAction, cardActions, cardInputs, choicesOf, fallbackOf, isFolded } from './card-elements';
import { isObject, objectsOf, textOf, type JsonObject } from '../json';

export { cardActions, cardInputs };

/** The card as lines of text: what a person reads, and by which names a script can fill and press it. */
export function cardText(card: JsonObject): string {
  const lines = [...objectsOf(card['body']).flatMap(elementLines), ...buttonLines(objectsOf(card['actions']))];
  return plain(lines.join('\n'));
}

/** The text without the invisible characters that keep left-to-right names apart in right-to-left sentences. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}

type Draw = (element: JsonObject) => readonly string[];

const drawings: Readonly<Record<string, Draw>> = {
  TextBlock: (element) => textBlock(element),
  RichTextBlock: (element) => [runs(element), ...selectOf(...objectsOf(element['inlines']))],
  FactSet: (element) => objectsOf(element['facts']).map(fact),
  Image: (element) => [...altText(element), ...selectOf(element)],
  ImageSet: (element) => objectsOf(element['images']).flatMap(elementLines),
  Container: (element) => container(element),
  Column: (element) => container(element),
  TableCell: (element) => container(element),
  ColumnSet: (element) => [...sideBySide(objectsOf(element['columns'])), ...selectOf(element)],
  Table: (element) => objectsOf(element['rows']).flatMap((row) => sideBySide(objectsOf(row['cells']))),
  ActionSet: (element) => buttonLines(objectsOf(element['actions'])),
  ProgressBar: (element) => [`(progress ${textOf(element['value']) || '?'} of ${textOf(element['max']) || '100'})`],
  Badge: (element) => (textOf(element['text']) === '' ? [] : [`(${textOf(element['text'])})`]),
  Icon: () => [],
  'Input.Text': (element) => [`${inputHead(element)} ${valueOrHint(element)}`.trimEnd()],
  'Input.Number': (element) => [`${inputHead(element)} ${valueOrHint(element)}`.trimEnd()],
  'Input.Date': (element) => [`${inputHead(element)} ${valueOrHint(element)}`.trimEnd()],
  'Input.Time': (element) => [`${inputHead(element)} ${valueOrHint(element)}`.trimEnd()],
  'Input.Toggle': (element) => [toggle(element)],
  'Input.ChoiceSet': (element) => [choiceSet(element)],
};

function elementLines(element: JsonObject): readonly string[] {
  if (isFolded(element)) return container(element).map((line) => `~ ${line}`);
  if (element['isVisible'] === false) return [];
  const type = textOf(element['type']);
  const draw = drawings[type];
  if (draw) return draw(element);
  const fallback = fallbackOf(element);
  if (fallback) return elementLines(fallback);
  return element['fallback'] === 'drop' ? [] : [`(${type || 'element without type'})`];
}

function textBlock(element: JsonObject): readonly string[] {
  const text = unescaped(textOf(element['text']));
  if (text === '') return [];
  return (element['style'] === 'heading' ? `# ${text}` : text).split('\n');
}

function runs(element: JsonObject): string {
  const inlines = Array.isArray(element['inlines']) ? (element['inlines'] as readonly unknown[]) : [];
  return inlines.map((inline) => (isObject(inline) ? textOf(inline['text']) : textOf(inline))).join('');
}

function fact(element: JsonObject): string {
  return `${unescaped(textOf(element['title'])).replace(/:\s*$/u, '')}: ${unescaped(textOf(element['value']))}`;
}

function altText(element: JsonObject): readonly string[] {
  const text = textOf(element['altText']);
  return text === '' ? [] : [`(image: ${text})`];
}

function container(element: JsonObject): readonly string[] {
  const lines = [...objectsOf(element['items']).flatMap(elementLines), ...selectOf(element)];
  const isAlarming = element['style'] === 'attention' || element['style'] === 'warning';
  if (element['style'] === 'accent') return lines.map((line) => `▸ ${line}`);
  return isAlarming ? lines.map((line) => `! ${line}`) : lines;
}

function sideBySide(parts: readonly JsonObject[]): readonly string[] {
  const drawn = parts.map(elementOrColumn).filter((lines) => lines.length > 0);
  return drawn.every((lines) => lines.length === 1) && drawn.length > 0 ? [drawn.flat().join(' | ')] : drawn.flat();
}

// Columns and cells may leave out their type.
function elementOrColumn(part: JsonObject): readonly string[] {
  return elementLines({ type: 'Column', ...part });
}

function selectOf(...elements: readonly JsonObject[]): readonly string[] {
  return elements.flatMap(({ selectAction }) => (isObject(selectAction) ? buttonLines([selectAction]) : []));
}

function inputHead(element: JsonObject): string {
  const label = textOf(element['label']);
  const star = element['isRequired'] === true ? '*' : '';
  return `(${textOf(element['id'])}) ${label}${star}${label === '' && star === '' ? '' : ':'}`.trimEnd();
}

function valueOrHint(element: JsonObject): string {
  const [value, hint] = [textOf(element['value']), textOf(element['placeholder'])];
  if (value !== '') return value.replaceAll('\n', ' / ');
  return hint === '' ? '' : `<${hint}>`;
}

function toggle(element: JsonObject): string {
  const isOn = textOf(element['value']) === (textOf(element['valueOn']) || 'true');
  const label = textOf(element['label']);
  const star = element['isRequired'] === true ? '*' : '';
  return `(${textOf(element['id'])}) ${label === '' ? '' : `${label}: `}[${isOn ? 'x' : ' '}] ${textOf(element['title'])}${star}`;
}

function choiceSet(element: JsonObject): string {
  const choices = choicesOf(element);
  const values = textOf(element['value']).split(element['isMultiSelect'] === true ? ',' : /$^/u);
  const picked = choices.filter((choice) => values.includes(choice.value)).map((choice) => choice.title);
  const hint = textOf(element['placeholder']);
  const shown = picked.join(', ') || (hint === '' ? '' : `<${hint}>`);
  const isLong = element['style'] === 'filtered' && choices.length > 8;
  const list = isLong ? `${choices.length} choices` : choices.map((choice) => choice.title).join(' / ');
  return [inputHead(element), shown, `{${list}}`].filter((part) => part !== '').join(' ');
}

function buttonLines(actions: readonly JsonObject[]): readonly string[] {
  const own = actions
    .map((action) => cardActions({ type: 'Buttons', actions: [action] })[0])
    .filter((action) => action !== undefined);
  if (own.length === 0) return [];
  const [first, overflow] = [own.filter((one) => !one.secondary), own.filter((one) => one.secondary)];
  const parts = [...first.map(button), ...(overflow.length > 0 ? ['…', ...overflow.map(button)] : [])];
  return [parts.join(' '), ...own.flatMap(showCardLines)];
}

function button({ title, type, enabled, action }: CardAction): string {
  const target = type === 'Action.OpenUrl' ? ` -> ${textOf(action['url'])}` : '';
  return `[${title}${target}]${enabled ? '' : ' (off)'}`;
}

function showCardLines({ title, action }: CardAction): readonly string[] {
  if (!isObject(action['card'])) return [];
  return [
    `under [${title}]:`,
    ...cardText(action['card'])
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}

// TextBlocks and facts read a little Markdown; a backslash takes the meaning from the sign after it.
function unescaped(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+\-.!>~|])/gu, '$1');
}
