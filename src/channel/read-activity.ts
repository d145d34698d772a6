/** Reads an activity of the channel into what the bot works with. Only what the channel vouches for names a person. */

import { createHash } from 'node:crypto';
import type { Event, Press } from '../../dialogs/event';
import type { Reference } from '../../dialogs/state';
import type { Person, PersonRef } from '../domain/trial';
import { readName } from '../domain/person-name';
import { secretsIn, type SecretKind } from '../domain/secrets';
import { cleanText } from '../domain/text';
import { validZone } from '../domain/calendar';
import type { Activity } from '../sdk';

/** Longer than any body the server lets in (256 KiB), so that no text is lost here; each input has its own limit. */
const LONGEST_TEXT = 300_000;
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

/** The sender of an activity. Without a tenant and an object id there is a person without records, keyed by the chat. */
export function senderOf(activity: Activity): Sender {
  const { from, conversation } = activity as Partial<Activity>;
  const tenantId = tenantOf(activity);
  const personId = guid(from?.aadObjectId);
  const personal = isPersonal(conversation);
  const known = tenantId !== '' && personId !== '';
  return {
    person: { v: 1, tenantId, personId, name: readName(from?.name) },
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

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** A client may send any text as its locale, and it is kept. */
function localeOf(value: unknown): string {
  return typeof value === 'string' && LOCALE.test(value) && secretsIn(value).length === 0 ? value : 'en-GB';
}

/** What the person did; `undefined` for activities that get no answer (typing, removals, other invokes). */
export function eventOf(activity: Activity): Event | undefined {
  switch (activity.type) {
    case 'message':
      return messageEvent(activity);
    case 'messageUpdate':
      return editedEvent(activity);
    case 'messageReaction':
      return (activity.reactionsAdded ?? []).length > 0 ? { kind: 'odd', what: 'reaction' } : undefined;
    case 'installationUpdate':
      return activity.action === 'add' ? { kind: 'arrive' } : undefined;
    case 'invoke':
      return isCardAction(activity) ? pressEvent(record(activity.value)['action']) : undefined;
    default:
      return undefined;
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
  const text = cleanText(withoutMentions(activity), { max: LONGEST_TEXT, multiline: true });
  if (text.kind === 'ok') return textEvent(text.text);
  if (activity.value !== undefined && activity.value !== null) return pressEvent({ data: activity.value as unknown });
  return { kind: 'odd', what: 'sticker' };
}

function textEvent(text: string): Event {
  const [what] = secretsIn(text);
  return what === undefined ? { kind: 'text', text } : { kind: 'secret', what };
}

/** An edited message is no answer, but a secret in it has to be told of all the same. */
function editedEvent(activity: Activity): Event {
  const event = messageEvent(activity);
  return event.kind === 'secret' ? event : { kind: 'odd', what: 'edited' };
}

function withoutMentions(activity: Activity): unknown {
  return typeof activity.text === 'string' ? activity.text.replace(/<at[^>]{0,200}>[^<]{0,200}<\/at>/g, ' ') : undefined;
}

/** A press from an Execute's action or a Submit's value: strings only, whatever was sent, and none that held a secret. */
function pressEvent(action: unknown): Press {
  const { verb, data: sent } = record(action);
  const { data, removed } = withoutRemoved(
    strings({ ...record(sent), ...(typeof verb === 'string' ? { [EXECUTED]: verb } : {}) }),
  );
  const { journey, step, revision, verb: submitted, [EXECUTED]: executed, ...inputs } = data;
  const number = Number(revision ?? numberOf(record(sent)['revision']));
  return {
    kind: 'press',
    verb: executed ?? submitted ?? '',
    token: {
      ...(journey === undefined ? {} : { journey }),
      ...(step === undefined ? {} : { step }),
      ...(Number.isSafeInteger(number) ? { revision: number } : {}),
    },
    data: inputs,
    ...(Object.keys(removed).length === 0 ? {} : { removed }),
  };
}

/** No input can have this name: an input's id has a letter in it. */
const EXECUTED = '';

/** Values that hold a secret are emptied whole, for a date and a code may stand beside a card number; such names are dropped. */
function withoutRemoved(values: Readonly<Record<string, string>>): Required<Pick<Press, 'data' | 'removed'>> {
  const removed: Record<string, SecretKind> = {};
  const data = Object.entries(values).flatMap(([id, value]) => {
    const [name] = secretsIn(id);
    const what = name ?? secretsIn(value)[0];
    if (what !== undefined) removed[name === undefined ? id : ''] = what;
    return name === undefined ? [[id, what === undefined ? value : ''] as const] : [];
  });
  return { data: Object.fromEntries(data), removed };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function strings(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '__proto__',
  );
  return Object.fromEntries(kept);
}

/** A short print of an activity's id, for the list of those already seen. Two in one list don't collide: 72 bits of SHA-256. */
export function shortId(activityId: string): string {
  return createHash('sha256').update(activityId).digest('base64url').slice(0, 12);
}
