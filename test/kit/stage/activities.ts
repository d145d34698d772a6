/** Activities in the shape Teams gives them. */

import { randomUUID } from 'node:crypto';

import { type Conversation, memberId, type TeamsPerson } from './conversations';
import type { JsonObject } from '../json';

/** The bot as Teams addresses it. */
export interface BotAccount {
  readonly id: string;
  readonly name: string;
}

/** Everything an activity says of where it comes from. */
export interface Origin {
  readonly serviceUrl: string;
  readonly bot: BotAccount;
  readonly conversation: Conversation;
  readonly person: TeamsPerson;
  readonly locale: string;
  readonly timezone: string;
}

/** What differs from one activity to the next. */
export interface Stamp {
  readonly id: string;
  readonly at: Date;
}

/** A typed message. In group chats and channels it starts with the mention without which Teams would not send it. */
export function typed(origin: Origin, stamp: Stamp, text: string): JsonObject {
  const mention = `<at>${origin.bot.name}</at>`;
  const inGroup = origin.conversation.type !== 'personal';
  const mentioned = inGroup ? [{ type: 'mention', mentioned: origin.bot, text: mention }] : [];
  return {
    ...messageHead(origin, stamp),
    text: inGroup ? `${mention} ${text}` : text,
    attachments: [{ contentType: 'text/html', content: `<p>${escaped(text)}</p>` }],
    entities: [...mentioned, clientInfo(origin)],
  };
}

/** How a client writes that a message answers another one. */
export type QuoteWay = 'entity' | 'block' | 'repeated';

/** A message that quotes another one: today's clients send an entity, older ones a block of HTML, some with the quote in the text as well. */
export function quoting(
  origin: Origin,
  stamp: Stamp,
  text: string,
  { id, preview, way, by }: { readonly id: string; readonly preview: string; readonly way: QuoteWay; readonly by: string },
): JsonObject {
  const message = typed(origin, stamp, text);
  if (way === 'entity') {
    const entity = {
      type: 'quotedReply',
      quotedReply: { messageId: id, senderName: by, preview, validatedMessageReference: true },
    };
    return { ...message, text: `<quoted messageId="${id}"/> ${text}`, entities: [entity, clientInfo(origin)], attachments: [] };
  }
  const head = `<strong itemprop="mri" itemid="28:bot">${by}</strong><span itemprop="time" itemid="${id}"></span>`;
  const block = `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${id}">\r\n${head}\r\n<p itemprop="preview">${escaped(preview)}</p>\r\n</blockquote>`;
  const html = [{ contentType: 'text/html', content: `${block}\r\n<p>${escaped(text)}</p>` }];
  return { ...message, text: way === 'repeated' ? `${by}\n${preview}\n${text}` : text, attachments: html };
}

/** A sticker: a message without text. */
export function stickerMessage(origin: Origin, stamp: Stamp): JsonObject {
  const url = 'https://statics.teams.cdn.office.net/evergreen-assets/sticker.png';
  const html = `<p><img src="${url}" itemtype="http://schema.skype.com/Sticker"></p>`;
  return {
    ...messageHead(origin, stamp),
    attachments: [attached('image/*', { contentUrl: url }), attached('text/html', { content: html })],
  };
}

/** What `Action.Submit` sends: a message with a value and no text. */
export function submitted(origin: Origin, stamp: Stamp, cardActivityId: string, value: JsonObject): JsonObject {
  const head = { ...messageHead(origin, stamp), replyToId: cardActivityId, value };
  return { ...head, channelData: { ...channelData(origin), ...fromCard(cardActivityId) } };
}

/** What `Action.Execute` sends: an invoke that waits for its answer. */
export function executed(origin: Origin, stamp: Stamp, cardActivityId: string, action: JsonObject): JsonObject {
  return {
    ...head(origin, stamp),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: cardActivityId,
    value: { action, trigger: 'manual' },
    channelData: { ...channelData(origin), ...fromCard(cardActivityId) },
  };
}

/** What a list that fills while somebody types sends at each letter (Typeahead search in Adaptive Cards). */
export function searched(origin: Origin, stamp: Stamp, dataset: string, queryText: string): JsonObject {
  return {
    ...head(origin, stamp),
    type: 'invoke',
    name: 'application/search',
    value: { queryText, queryOptions: { skip: 0, top: 15 }, dataset },
    channelData: channelData(origin),
  };
}

/** A message that was changed after it was sent: same id, new text. */
export function edited(origin: Origin, stamp: Stamp, text: string): JsonObject {
  const data = { ...channelData(origin), eventType: 'editMessage' };
  return { ...typed(origin, stamp, text), type: 'messageUpdate', channelData: data };
}

/** A like on a message. */
export function reaction(origin: Origin, stamp: Stamp, messageId: string): JsonObject {
  return { ...head(origin, stamp), type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: messageId };
}

/** The app is added or removed. Teams leaves out the name here. */
export function installation(
  origin: Origin,
  stamp: Stamp,
  action: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade',
): JsonObject {
  return { ...head(origin, stamp), from: nameless(origin.person), type: 'installationUpdate', action };
}

/** Bot and person come into the conversation. */
export function membersAdded(origin: Origin, stamp: Stamp): JsonObject {
  const members = [{ id: origin.bot.id }, nameless(origin.person)];
  return { ...head(origin, stamp), from: nameless(origin.person), type: 'conversationUpdate', membersAdded: members };
}

/** The headers Teams sends along. */
export function teamsHeaders(activity: JsonObject, tenantId: string): Record<string, string> {
  const conversation = activity['conversation'] as { readonly id?: string } | undefined;
  return {
    'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
    'x-ms-conversation-id': conversation?.id ?? '',
    'x-ms-tenant-id': tenantId,
  };
}

function head(origin: Origin, stamp: Stamp): JsonObject {
  const { conversation, person } = origin;
  const isGroup = conversation.type === 'personal' ? {} : { isGroup: true };
  return {
    id: stamp.id,
    timestamp: stamp.at.toISOString(),
    localTimestamp: localTimestamp(stamp.at, origin.timezone),
    localTimezone: origin.timezone,
    serviceUrl: origin.serviceUrl,
    channelId: 'msteams',
    from: { id: memberId(person), name: person.name, aadObjectId: person.aadObjectId },
    conversation: { ...isGroup, conversationType: conversation.type, tenantId: conversation.tenantId, id: conversation.id },
    recipient: origin.bot,
    locale: origin.locale,
    entities: [clientInfo(origin)],
    channelData: channelData(origin),
  };
}

function messageHead(origin: Origin, stamp: Stamp): JsonObject {
  return { ...head(origin, stamp), type: 'message', textFormat: 'plain' };
}

function channelData(origin: Origin): JsonObject {
  const { id, type } = origin.conversation;
  const [channelId = id] = id.split(';');
  const team = type === 'channel' ? { team: { id: channelId }, channel: { id: channelId } } : {};
  return { ...team, tenant: { id: origin.conversation.tenantId } };
}

function fromCard(cardActivityId: string): JsonObject {
  return { source: { name: 'message' }, legacy: { replyToId: cardActivityId } };
}

function clientInfo({ locale, timezone }: Origin): JsonObject {
  const country = new Intl.Locale(locale).region ?? 'US';
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone };
}

function nameless(person: TeamsPerson): JsonObject {
  return { id: memberId(person), aadObjectId: person.aadObjectId };
}

function attached(contentType: string, rest: JsonObject): JsonObject {
  return { contentType, ...rest };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function localTimestamp(at: Date, timeZone: string): string {
  const parts = offsets(timeZone).formatToParts(at);
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', '') ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const minutesEast = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const local = new Date(at.getTime() + minutesEast * 60_000).toISOString().replace('Z', '');
  return `${local}${offset || '+00:00'}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making one takes longer than all the rest of an activity.
function offsets(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

/** An id in the shape Teams gives activities that are no messages. */
export function activityId(): string {
  return `f:${randomUUID()}`;
}
