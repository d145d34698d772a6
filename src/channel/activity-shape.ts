/** What an activity must be before anybody works on it: the fields by which the SDK and the bot find their way. */

import type { ServiceUrlRule } from './service-url';

const longestId = 1000;

/** Why a body is no activity of Teams, in a word; `undefined` when it is. */
export function activityTrouble(body: Readonly<Record<string, unknown>>, allowed: ServiceUrlRule): string | undefined {
  const { type, channelId, serviceUrl, conversation, from, id, timestamp } = body;
  if (!isId(type)) return 'type';
  if (channelId !== 'msteams') return 'channel';
  // Without a service URL the SDK skips the comparison with the token's claim.
  if (typeof serviceUrl !== 'string' || !allowed(serviceUrl)) return 'service-url';
  if (!hasId(conversation)) return 'conversation';
  if (!hasId(from)) return 'from';
  // An object here may have a toString that is none.
  return [id, timestamp].every((text) => text === undefined || typeof text === 'string') ? undefined : 'id';
}

function hasId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && isId(value.id);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= longestId;
}
