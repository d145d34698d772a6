/** What holds for a card as somebody has it before them, after everything was added to it. */

import { isObject, objectsOf, textOf, type JsonObject } from '../kit/json';
import { bytesOf, nodesOf } from './card-rules';
import { tooWordy, wordyInvitation } from './live-words';
import { seenSentences } from './seen-words';

/** As many as Teams shows, wherever they stand and its menu counted in. */
const MOST_BUTTONS = 6;
/** Rows are called by their press's title, and a screen reader says all of it. */
const LONGEST_TITLE = 60;
const MOST_BYTES = 25 * 1024;
/** What a row's press may do besides opening something. */
const DEEDS = ['handed', 'join'];

/** The rules that a live card breaks, as sentences. */
export function brokenLive(card: JsonObject): readonly string[] {
  return [...brokenShape(card), ...tooWordy(card), ...wordyInvitation(card)];
}

/** Those among them that hold however long the names on a card are. */
export function brokenShape(card: JsonObject): readonly string[] {
  const nodes = nodesOf(card).map(({ node }) => node);
  const buttons = nodes.filter(({ type }) => type === 'ActionSet').flatMap(({ actions }) => objectsOf(actions));
  const titles = nodes.flatMap(({ selectAction }) => (isObject(selectAction) ? [textOf(selectAction['title'])] : []));
  const bytes = bytesOf(card);
  return [
    ...(buttons.length > MOST_BUTTONS ? [`it has ${buttons.length} buttons: ${buttons.map(titleOf).join(', ')}`] : []),
    ...titles
      .filter((title) => title === '' || Array.from(title).length > LONGEST_TITLE)
      .map((one) => `a row is called "${one}"`),
    ...nodes.filter(isNoDay).map(({ id, value }) => `the date input "${textOf(id)}" can't show "${textOf(value)}"`),
    ...nodes.filter(isNameless).map((one) => `nothing names the input "${textOf(one['id'])}"`),
    ...(bytes > MOST_BYTES ? [`it has ${bytes} bytes`] : []),
    ...saidTwice(card).map((one) => `it says twice: "${one}"`),
    ...asksInRed(nodes).map((one) => `it asks in red: "${one}"`),
    ...calledAlike(nodes).map((one) => `two rows are called "${one}"`),
    ...leadsElsewhere(nodes).map((one) => `a row is called "${one}", and its press does something else`),
    ...boxesOf(nodes)
      .slice(1)
      .map((one) => `a second box of warning: "${one}"`),
  ];
}

/** Sentences that stand on a card more than once; those of a list's rows, and where a fact was read, belong to each of them. */
function saidTwice(card: JsonObject): readonly string[] {
  const said = seenSentences(card)
    .filter(({ in: { isSubtle }, isInRow }) => isSubtle !== true && !isInRow)
    .map(({ text }) => text);
  return [...new Set(said.filter((one, at) => said.indexOf(one) !== at))];
}

/** Red is for what went wrong: no question stands in it. */
function asksInRed(nodes: readonly JsonObject[]): readonly string[] {
  const red = nodes.filter(({ style, color }) => style === 'attention' || color === 'Attention');
  return red.flatMap((node) => nodesOf(node).map(({ node: { text } }) => textOf(text))).filter((text) => text.includes('?'));
}

/** A screen reader says of a row what its press is called, and nothing else. */
function calledAlike(nodes: readonly JsonObject[]): readonly string[] {
  const titles = nodes.flatMap(({ selectAction }) => (isObject(selectAction) ? [titleOf(selectAction)] : []));
  return [...new Set(titles.filter((one, at) => titles.indexOf(one) !== at))];
}

/** A row that promises the page of a trial leads there, and one whose word is "Open" takes nothing over. */
function leadsElsewhere(nodes: readonly JsonObject[]): readonly string[] {
  return nodes.flatMap((node) => {
    const { selectAction } = node;
    if (!isObject(selectAction)) return [];
    const [title, verb] = [titleOf(selectAction), textOf(selectAction['verb'])];
    const isOpen = nodesOf(node).some(({ node: { text } }) => text === 'Open');
    const isWrong = title.startsWith('Open the trial of ') ? verb !== 'trial' : isOpen && DEEDS.includes(verb);
    return isWrong ? [title] : [];
  });
}

/** One thing at a time: what is wrong, what is asked, or what is warned of. */
function boxesOf(nodes: readonly JsonObject[]): readonly string[] {
  const boxes = nodes.filter(({ type, style }) => type === 'Container' && (style === 'warning' || style === 'attention'));
  return boxes.map(
    (box) =>
      nodesOf(box)
        .map(({ node }) => textOf(node['text']))
        .find((text) => text !== '') ?? '',
  );
}

function titleOf({ title }: JsonObject): string {
  return textOf(title);
}

/** A date input shows a day of the calendar, or none. */
function isNoDay({ type, value }: JsonObject): boolean {
  return type === 'Input.Date' && value !== undefined && !/^(?:\d{4}-\d{2}-\d{2})?$/u.test(textOf(value));
}

/** A toggle is called by its title; a filtered list by its placeholder, for its label is not announced. */
function isNameless({ type, style, title, placeholder }: JsonObject): boolean {
  if (type === 'Input.Toggle') return textOf(title) === '';
  return type === 'Input.ChoiceSet' && style === 'filtered' && textOf(placeholder) === '';
}
