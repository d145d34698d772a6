/** Reads an activity of the channel into what the bot works with. Only what the channel vouches for names a person. */

import { hash } from 'node:crypto';
import type { Event } from '../../dialogs/engine/event';
import type { Reference } from '../../dialogs/engine/state';
import type { Person, PersonRef } from '../domain/people/person';
import { readName } from '../domain/people/person-name';
import { secretsIn } from '../domain/text/secrets/secrets';
import { withLinesOf } from '../domain/text/markup-lines';
import { withoutSafeLinks } from '../domain/text/safe-links';
import { cleanText, clip } from '../domain/text/text';
import { validZone } from '../domain/time/calendar';
import type { Activity } from '../sdk';
import { withoutQuotes } from './quote';
import { MOST_READ, pressEvent, record } from './read-press';

/** Names are cut much shorter where they are read; what channels send may be of any length. */
const LONGEST_NAME = 1_000;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Who wrote, where, and how to answer. */
export interface Sender {
  readonly person: Person;
  readonly personal: boolean;
  /** The key of the entity that holds the conversation. */
  readonly key: string;
  readonly reference: Reference;
  readonly locale: string;
  /** IANA zone, or undefined when the activity doesn't say. */
  readonly zone: string | undefined;
}

/**
 * The sender of an activity, without the name: everything here is cheap, for it is done before it is asked whether the person may. Without
 * a tenant and an object id there is a person without records, keyed by the chat.
 */
export function senderOf(activity: Activity): Sender {
  const { from, conversation } = activity as Partial<Activity>;
  const tenantId = tenantOf(activity);
  const personId = guid(from?.aadObjectId);
  const personal = isPersonal(conversation);
  const known = tenantId !== '' && personId !== '';
  return {
    person: { v: 1, tenantId, personId, name: '' },
    personal,
    key: personal && known ? personKey({ tenantId, personId }) : `conversation/${textOf(conversation?.id)}`,
    reference: referenceOf(activity),
    locale: localeOf(activity.locale),
    zone: typeof activity.localTimezone === 'string' ? validZone(activity.localTimezone) : undefined,
  };
}

/** The key of the entity that holds a person's chat with the bot. */
export function personKey({ tenantId, personId }: PersonRef): string {
  return `person/${tenantId}/${personId}`;
}

/** The sender with the name the channel gives. */
export function namedSender(sender: Sender, { from }: Partial<Activity>): Sender {
  return { ...sender, person: { ...sender.person, name: readName(clip(textOf(from?.name), LONGEST_NAME)) } };
}

function isPersonal(conversation: Partial<Activity['conversation']> | undefined): boolean {
  const type = conversation?.conversationType;
  return type === undefined ? !conversation?.isGroup : type === 'personal';
}

function referenceOf(activity: Partial<Activity>): Reference {
  return {
    serviceUrl: textOf(activity.serviceUrl),
    conversationId: textOf(activity.conversation?.id),
    personChannelId: textOf(activity.from?.id),
    botChannelId: textOf(activity.recipient?.id),
  };
}

/** A string as it is; anything else an activity may hold in its place counts as empty. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Both places that name the tenant must agree; where only one does, that one counts. */
function tenantOf(activity: Activity): string {
  const data = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const ids = [
    guid(data?.tenant?.id),
    guid((activity.conversation as Partial<Activity['conversation']> | undefined)?.tenantId),
  ].filter((id) => id !== '');
  const [first = ''] = ids;
  return ids.every((id) => id === first) ? first : '';
}

function guid(value: unknown): string {
  return typeof value === 'string' && GUID.test(value) ? value.toLowerCase() : '';
}

/** A language and a region, too short to hold anything else. */
const USUAL_LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/;
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** A client may send any text as its locale, and it is kept. */
function localeOf(value: unknown): string {
  if (typeof value === 'string' && USUAL_LOCALE.test(value)) return value;
  return typeof value === 'string' && LOCALE.test(value) && secretsIn(value).length === 0 ? value : 'en-GB';
}

/** Whether an activity gets an answer. Typing, reactions, removals and other invokes get none. */
export function getsAnswer(activity: Activity): boolean {
  switch (activity.type) {
    case 'message':
    case 'messageUpdate':
      return true;
    case 'installationUpdate':
      return activity.action === 'add';
    default:
      return isCardAction(activity);
  }
}

/** What the person did, of an activity that gets an answer. */
export function eventOf(activity: Activity): Event {
  switch (activity.type) {
    case 'message':
      return messageEvent(activity);
    case 'messageUpdate':
      return editedEvent(activity);
    case 'installationUpdate':
      return { kind: 'arrive' };
    default:
      return pressEvent(record(activity.value)['action']);
  }
}

/** Whether the app was removed from the chat. An upgrade removes too, in its own way (`remove-upgrade`), and adds again. */
export function isRemoval({ type, action }: Activity): boolean {
  return type === 'installationUpdate' && action === 'remove';
}

/** Whether the activity is a press of Action.Execute, which wants a card in the answer. */
export function isCardAction(activity: Activity): boolean {
  return activity.type === 'invoke' && activity.name === 'adaptiveCard/action';
}

/** Whether Teams asks for the card by itself (`refresh`); such a question may change nothing (otherwise clients refresh in a loop). */
export function isAutomatic(activity: Activity): boolean {
  return isCardAction(activity) && record(activity.value)['trigger'] === 'automatic';
}

function messageEvent(activity: Activity): Event {
  const { text: own, html, quoted } = withoutQuotes(textOf(activity.text), htmlOf(activity), activity);
  const typed = withLinesOf(own, html);
  const text = cleanText(withoutSafeLinks(withNames(clip(typed, MOST_READ), activity)), { max: MOST_READ, multiline: true });
  if (text.kind === 'ok') return textEvent(text.text, { isCut: typed.length > MOST_READ, quoted });
  if (activity.value !== undefined && activity.value !== null) return pressEvent({ data: activity.value as unknown });
  return { kind: 'odd', what: 'sticker' };
}

/** Of the HTML part of a message no more is looked at: tags take more room than words. */
const MOST_HTML = 4 * MOST_READ;

/** The HTML that Teams sends beside the text of a message: clients drop line breaks from the text, not from it. */
function htmlOf(activity: Activity): string {
  const html = listOf(activity.attachments).find(({ contentType }) => contentType === 'text/html');
  return clip(textOf(html?.['content']), MOST_HTML);
}

/** What should be a list of objects, which anybody may send as something else. */
function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function textEvent(text: string, { isCut, quoted }: { readonly isCut: boolean; readonly quoted: string | undefined }): Event {
  const [what] = secretsIn(text);
  if (what !== undefined) return { kind: 'secret', what };
  return { kind: 'text', text, ...(isCut ? { cut: MOST_READ } : {}), ...(quoted === undefined ? {} : { quoted }) };
}

/** An edited message is no answer, but a secret in it has to be told of all the same. */
function editedEvent(activity: Activity): Event {
  const event = messageEvent(activity);
  return event.kind === 'secret' ? event : { kind: 'odd', what: 'edited' };
}

/** People who are mentioned leave their names; the bot itself is only being called. */
function withNames(text: string, activity: Activity): string {
  const bot = record(activity.recipient);
  const called = listOf(activity.entities).flatMap((entity) => calledBot(entity, textOf(bot['id'])));
  return text.replace(/<at[^>]{0,200}>([^<]{0,200})<\/at>/g, (tag, name: string) => {
    const isBot = called.includes(tag) || name.trim() === textOf(bot['name']);
    return isBot ? ' ' : ` ${name} `;
  });
}

/** The text by which a mention of the bot stands in the message. */
function calledBot({ type, text, mentioned }: Readonly<Record<string, unknown>>, bot: string): readonly string[] {
  return type === 'mention' && bot !== '' && record(mentioned)['id'] === bot ? [textOf(text)] : [];
}

/** A short print of an activity's id, for the list of those already seen. Two in one list don't collide: 72 bits of SHA-256. */
export function shortId(activityId: string): string {
  return hash('sha256', activityId, 'base64url').slice(0, 12);
}
