/** Takes the quotes of other messages out of a message, by the ways in which Teams' clients write them, and says which message was quoted. */

import { markupLines } from '../domain/text/markup-lines';
import type { Activity } from '../sdk';
import { record } from './read-press';

/** A message as its writer wrote it, and the one message it quotes; none where it quotes several, or does not say which. */
export interface Unquoted {
  readonly text: string;
  readonly html: string;
  readonly quoted?: string;
}

/** Teams lets nobody quote more messages at once (Graph: reply with quote). */
const MOST_QUOTES = 10;
const MESSAGE_ID = /^[\w.:-]{1,100}$/u;
const BLOCK = /<(\/?)blockquote\b([^<>]{0,500})>/giu;
const PLACEHOLDER = /<quoted\b([^<>]{0,200})\/?>(?:[^<>]{0,500}<\/quoted>)?/giu;

/**
 * The message without what it quotes. Teams writes a quote as an entity with a placeholder in the text, as a block of the HTML part, or, where
 * a client knows neither, as lines of text. Takes time in proportion to the length; never throws.
 */
export function withoutQuotes(text: string, html: string, { entities, replyToId }: Partial<Activity>): Unquoted {
  const inHtml = withoutBlocks(html);
  const inText = withoutBlocks(text);
  const own = ownText(plainQuotesGone(placeholdersGone(inText.rest)), inHtml, html);
  // The entity says whether the quote is genuine, so it goes before what anybody can write into a text.
  const ways = [entityIds(entities), placeholderIds(text), inHtml.ids, inText.ids, [replyToId]];
  const ids = [...new Set(ways.find((named) => named.length > 0))].slice(0, MOST_QUOTES).filter(isMessageId);
  const [quoted] = ids;
  return { text: own, html: inHtml.rest, ...(ids.length === 1 && quoted !== undefined ? { quoted } : {}) };
}

/** Old clients repeat the quote in the text; then the HTML part without it says what was written. */
function ownText(text: string, { rest }: Blocks, html: string): string {
  if (rest === html) return text;
  const own = markupLines(rest.replace(/\n/gu, ' ')).trim();
  return squeezed(own) === squeezed(text) ? text : own;
}

function squeezed(text: string): string {
  return text.replace(/<\/?at\b[^<>]{0,200}>|\s+/giu, '');
}

interface Blocks {
  readonly rest: string;
  readonly ids: readonly string[];
}

/** What stands outside of the blocks of replies. A block that is no reply is a part of what was written. */
function withoutBlocks(html: string): Blocks {
  const ids: string[] = [];
  let rest = '';
  let from = 0;
  let depth = 0;
  for (const { 0: tag, 1: closing, 2: attributes = '', index } of html.matchAll(BLOCK)) {
    if (depth === 0 && (closing === '/' || !attributes.includes('schema.skype.com/Reply'))) continue;
    if (depth === 0) {
      rest += html.slice(from, index);
      ids.push(attributeOf(attributes, 'itemid'));
    }
    depth += closing === '/' ? -1 : 1;
    from = index + tag.length;
  }
  // A block that is not closed is a quote to its end.
  return { rest: depth > 0 ? rest : rest + html.slice(from), ids };
}

function placeholdersGone(text: string): string {
  return text.replace(PLACEHOLDER, ' ').trim();
}

function placeholderIds(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, attributes = '']) => attributeOf(attributes, 'messageId'));
}

/** An entity that Teams could not check, or whose message is gone, names nothing. */
function entityIds(entities: unknown): readonly unknown[] {
  const all = Array.isArray(entities) ? (entities as readonly unknown[]).map(record) : [];
  return all
    .filter(({ type }) => type === 'quotedReply')
    .map(({ quotedReply }) => record(quotedReply))
    .map(({ messageId, isReplyDeleted, validatedMessageReference }) =>
      isReplyDeleted === true || validatedMessageReference === false ? '' : messageId,
    );
}

function attributeOf(attributes: string, name: 'itemid' | 'messageId'): string {
  const pattern = name === 'itemid' ? /\bitemid=["']([^"']{1,100})["']/iu : /\bmessageId=["']([^"']{1,100})["']/iu;
  return pattern.exec(attributes)?.[1] ?? '';
}

function isMessageId(id: unknown): id is string {
  return typeof id === 'string' && MESSAGE_ID.test(id);
}

const LEGACY_HEAD = /^\[[^\]\n]{1,60}\] ?[^\n:]{1,200}:/u;
const LEGACY_END = '<<<';

/** Lines that are marked as quoted, with something written below them; and the form of clients before that. */
function plainQuotesGone(text: string): string {
  const end = LEGACY_HEAD.test(text) ? text.indexOf(LEGACY_END) : -1;
  if (end >= 0) return text.slice(end + LEGACY_END.length).trim();
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*(?:>|&gt;)/u.test(line));
  const isQuote = first > 0 && /^\s*(?:>|&gt;)/u.test(lines[0] ?? '');
  return isQuote ? lines.slice(first).join('\n').trim() : text;
}
