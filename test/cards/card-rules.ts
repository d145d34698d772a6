/** The house's own rules for cards, beyond the schema: what the design language asks for and what Teams is known to trip over. */

import { isObject, objectsOf, textOf, type JsonObject } from '../kit/json';

/** Messages of a bot may have about 80 KB; this keeps clear of every older limit, too. */
export const MOST_BYTES = 28 * 1024;

const NEW_ELEMENTS: readonly string[] = ['ProgressBar', 'ProgressRing', 'Badge', 'Icon', 'Rating', 'CodeBlock', 'Carousel'];
const SENTENCE_LENGTH = 20;

/** Every broken rule, as a sentence that names the place. */
export function brokenRules(card: JsonObject): readonly string[] {
  const nodes = nodesOf(card);
  return [
    ...rulesOfTheCard(card, nodes),
    ...nodes.flatMap(({ node, path }) => rulesOfANode(node).map((rule) => `${path}: ${rule}`)),
  ];
}

/** A card's size as it is sent. */
export function bytesOf(card: JsonObject): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}

/** Every object in a card that has a type, with its path. */
export function nodesOf(value: unknown): readonly PlacedNode[] {
  const found: PlacedNode[] = [];
  visit(value, '', found);
  return found;
}

/** An object of a card, and where it stands. */
interface PlacedNode {
  readonly node: JsonObject;
  readonly path: string;
}

// Into one list: every card is looked through with every hostile text.
function visit(value: unknown, path: string, found: PlacedNode[]): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${path}[${String(index)}]`, found);
  if (!isObject(value)) return;
  if (typeof value['type'] === 'string') found.push({ node: value, path: `${path} ${value['type']}`.trim() });
  for (const key in value) visit(value[key], `${path}.${key}`, found);
}

/** The card of a message stands for eight others, and asks only what the message did not say. */
const MOST_FOR_EIGHT = 8;

function rulesOfTheCard(card: JsonObject, nodes: readonly PlacedNode[]): readonly string[] {
  const headings = nodes.filter(({ node }) => node['style'] === 'heading').length;
  const inputs = nodes.filter(({ node }) => textOf(node['type']).startsWith('Input.'));
  const ids = inputs.map(({ node }) => textOf(node['id']));
  const sent = JSON.stringify(card);
  const leftover = sent.includes('${') ? /"[^"]*\$\{[^"]*"/.exec(withoutTrusted(sent)) : null;
  const bytes = Buffer.byteLength(sent, 'utf8');
  return [
    ...rule(card['version'] === '1.5', 'the version is not 1.5'),
    ...rule(leads(nodes.map(({ node }) => node)), 'no button leads'),
    ...rule(headings === 1, `there are ${String(headings)} headings`),
    ...rule(inputs.length <= (ids.includes('ticks') ? MOST_FOR_EIGHT : 5), 'there are too many inputs'),
    ...rule(new Set(ids).size === ids.length, 'two inputs have the same id'),
    ...rule(textOf(card['fallbackText']) !== '', 'fallbackText is missing'),
    ...rule(typeof card['rtl'] === 'boolean' && textOf(card['lang']) !== '', 'lang or rtl is missing'),
    ...rule(bytes <= MOST_BYTES, `it has ${String(bytes)} bytes`),
    ...rule(leftover === null, `a template expression is left: ${leftover?.[0] ?? ''}`),
  ];
}

/** One button leads, except where rows are to be pressed or the card is over: that one has a heading of ordinary size. */
function leads(nodes: readonly JsonObject[]): boolean {
  const actions = nodes.filter(({ type }) => textOf(type).startsWith('Action.'));
  const isOver = nodes.some(({ style, size }) => style === 'heading' && size === 'Default');
  const hasRows = nodes.some(({ selectAction }) => selectAction !== undefined);
  return isOver || hasRows || actions.length === 0 || actions.some(({ style }) => style === 'positive');
}

/** Text a person typed may look like an expression; these two are in the hostile table. */
function withoutTrusted(sent: string): string {
  return sent.replaceAll(/\$\{(?:secret|string\(\$root\))\}/g, '');
}

function rulesOfANode(node: JsonObject): readonly string[] {
  const type = textOf(node['type']);
  if (type.startsWith('Input.')) return rulesOfAnInput(node, type);
  if (type === 'TextBlock') return rulesOfText(node);
  if (type === 'Image') return rulesOfAnImage(node);
  if (type === 'ActionSet') return rulesOfActions(objectsOf(node['actions']));
  if (type === 'Action.Execute') return rulesOfExecute(node);
  const selectAction = node['selectAction'];
  return [
    ...rule(!NEW_ELEMENTS.includes(type) || node['fallback'] !== undefined, 'a new element has no fallback'),
    ...rule(!isObject(selectAction) || textOf(selectAction['title']) !== '', 'a selectAction has no title'),
  ];
}

function rulesOfAnInput(node: JsonObject, type: string): readonly string[] {
  const label = textOf(node[type === 'Input.Toggle' ? 'title' : 'label']);
  const constrained = node['isRequired'] === true || node['regex'] !== undefined || node['min'] !== undefined;
  return [
    ...rule(label !== '', 'an input has no label'),
    ...rule(!constrained || textOf(node['errorMessage']) !== '', 'a constrained input has no errorMessage'),
    ...rule(type !== 'Input.Text' || typeof node['maxLength'] === 'number', 'a text input has no maxLength'),
    ...rule(node['style'] !== 'expanded' || node['wrap'] === true, 'the choices do not wrap'),
    // Where one drop-down takes another's place in an updated card, the Playground 0.2.28 goes on offering the first one's choices.
    ...rule(type !== 'Input.ChoiceSet' || node['style'] !== 'compact', 'a compact list; take "expanded", or "filtered" for many'),
  ];
}

function rulesOfText(node: JsonObject): readonly string[] {
  const text = textOf(node['text']);
  const colour = textOf(node['color']) || 'Default';
  return [
    ...rule(text !== '', 'a text is empty'),
    ...rule(text.length <= SENTENCE_LENGTH || node['wrap'] === true, `"${text}" does not wrap`),
    ...rule(['Default', 'Accent', 'Attention'].includes(colour), `text has the colour ${colour}`),
    ...rule(!text.includes('!'), `"${text}" has an exclamation mark`),
  ];
}

function rulesOfAnImage(node: JsonObject): readonly string[] {
  return [
    ...rule(typeof node['altText'] === 'string', 'an image has no altText'),
    ...rule(/^(data:image\/png;base64,|https:\/\/)/.test(textOf(node['url'])), 'an image is neither data: nor https:'),
  ];
}

function rulesOfActions(actions: readonly JsonObject[]): readonly string[] {
  const shown = actions.filter(({ mode }) => mode !== 'secondary');
  const positive = actions.filter(({ style }) => style === 'positive');
  return [
    ...rule(shown.length <= 6, `there are ${String(shown.length)} buttons; Teams shows six`),
    ...rule(positive.length <= 1, 'more than one button is positive'),
    ...rule(positive.length === 0 || shown[0]?.['style'] === 'positive', 'the positive button is not the first'),
    ...actions.flatMap(({ title }) => rule(within(textOf(title), 40), `the button "${textOf(title)}" is empty or too long`)),
  ];
}

function rulesOfExecute(node: JsonObject): readonly string[] {
  const fallback = isObject(node['fallback']) ? node['fallback'] : {};
  const data = isObject(fallback['data']) ? fallback['data'] : {};
  const leaves = textOf(node['verb']) !== 'answer';
  return [
    ...rule(fallback['type'] === 'Action.Submit', 'an Execute has no Submit as its fallback'),
    ...rule(textOf(node['verb']) !== '' && data['verb'] === node['verb'], 'the fallback does not carry the verb'),
    ...rule(!leaves || node['associatedInputs'] === 'none', 'a button that leaves the question sends its inputs'),
    // The renderer takes a field of this name for its own and then sends nothing (adaptivecards 3, in the Playground).
    ...rule(!Object.hasOwn(data, 'key'), 'an action carries a field called key'),
    ...rule(fallback['associatedInputs'] === node['associatedInputs'], 'the fallback sends other inputs'),
  ];
}

function within(text: string, most: number): boolean {
  return text !== '' && text.length <= most;
}

function rule(kept: boolean, sentence: string): readonly string[] {
  return kept ? [] : [sentence];
}
