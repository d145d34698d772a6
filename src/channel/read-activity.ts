/** Reads an activity of the channel into what the bot works with. Only what the channel vouches for names a person. */

import { createHash } from 'node:crypto';
import type { Event } from '../../dialogs/event';
import type { Reference } from '../../dialogs/state';
import type { Person } from '../domain/trial';
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
    person: { v: 1, tenantId, personId, name: nameOf(from?.name) },
    personal,
    key: personal && known ? `person/${tenantId}/${personId}` : `conversation/${textOf(conversation?.id)}`,
    reference: referenceOf(activity),
    locale: typeof activity.locale === 'string' ? activity.locale.slice(0, 35) : 'en-GB',
    zone: typeof activity.localTimezone === 'string' ? validZone(activity.localTimezone) : undefined,
  };
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

function nameOf(value: unknown): string {
  const name = cleanText(value, { max: 200 });
  return name.kind === 'ok' ? name.text : '';
}

/** What the person did; `undefined` for activities that get no answer (typing, removals, other invokes). */
export function eventOf(activity: Activity): Event | undefined {
  switch (activity.type) {
    case 'message':
      return messageEvent(activity);
    case 'messageUpdate':
      return { kind: 'odd', what: 'edited' };
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
  if (text.kind === 'ok') return { kind: 'text', text: text.text };
  if (activity.value !== undefined && activity.value !== null) return pressEvent({ data: activity.value as unknown });
  return { kind: 'odd', what: 'sticker' };
}

function withoutMentions(activity: Activity): unknown {
  return typeof activity.text === 'string' ? activity.text.replace(/<at[^>]{0,200}>[^<]{0,200}<\/at>/g, ' ') : undefined;
}

/** A press from an Execute's action or a Submit's value: strings only, whatever was sent. */
function pressEvent(action: unknown): Event {
  const { verb, data: sent } = record(action);
  const data = strings(record(sent));
  const { journey, step, revision, verb: submitted, ...inputs } = data;
  const number = Number(revision ?? numberOf(record(sent)['revision']));
  return {
    kind: 'press',
    verb: typeof verb === 'string' ? verb : (submitted ?? ''),
    token: {
      ...(journey === undefined ? {} : { journey }),
      ...(step === undefined ? {} : { step }),
      ...(Number.isSafeInteger(number) ? { revision: number } : {}),
    },
    data: inputs,
  };
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
