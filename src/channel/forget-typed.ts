/** Takes everything a person typed out of an activity, once it has been read: from there on only the event knows it. */

import type { Activity } from '../sdk';

/** What says where an activity comes from and how it is answered. Whatever Teams adds tomorrow is forgotten too. */
const KEPT: ReadonlySet<string> = new Set([
  'type',
  'name',
  'action',
  'id',
  'replyToId',
  'timestamp',
  'localTimestamp',
  'localTimezone',
  'locale',
  'channelId',
  'serviceUrl',
  'deliveryMode',
  'conversation',
  'from',
  'recipient',
  'channelData',
]);
const OF_ACCOUNTS: ReadonlySet<string> = new Set(['id', 'aadObjectId', 'role', 'tenantId', 'conversationType', 'isGroup']);
const OF_CHANNEL_DATA: ReadonlySet<string> = new Set(['tenant']);

/** In place, because the SDK holds on to the object for the whole turn: text, values, attachments, mentions and names are gone. */
export function forgetTyped(activity: Activity): void {
  keepOnly(activity, KEPT);
  for (const account of [activity.from, activity.recipient, activity.conversation] as readonly unknown[]) {
    keepOnly(account, OF_ACCOUNTS);
  }
  keepOnly(activity.channelData, OF_CHANNEL_DATA);
}

function keepOnly(value: unknown, kept: ReadonlySet<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) if (!kept.has(key)) Reflect.deleteProperty(value, key);
}
