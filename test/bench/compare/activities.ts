/** What the people of a measurement send, in the shape Teams gives it. */

import { isObject, parsed } from '../../kit/json';
import { executed, typed, type Origin } from '../../kit/stage/activities';
import { Conversation } from '../../kit/stage/conversations';
import type { JsonObject } from '../../kit/json';

/** The tenant of everybody here. */
export const TENANT = '11111111-1111-4111-8111-111111111111';

/** What a press sends of the button that was pressed. */
export type Button = JsonObject & { readonly verb: string };

/** Where a chat's activities come from. */
export function originOf(serviceUrl: string, bot: string, chat: number): Origin {
  const aadObjectId = `22222222-2222-4222-8222-${String(chat).padStart(12, '0')}`;
  const person = { aadObjectId, name: 'Robin Roe', tenantId: TENANT };
  return {
    serviceUrl,
    bot: { id: '28:bot', name: 'Bot' },
    conversation: new Conversation(`a:${bot}-${chat}`, 'personal', TENANT, [person]),
    person,
    locale: 'en-US',
    timezone: 'Europe/Berlin',
  };
}

let sent = 0;

const stamp = () => ({ id: `f:${++sent}-${Date.now()}`, at: new Date() });

/** A line somebody types. */
export function line(origin: Origin, text: string): JsonObject {
  return typed(origin, stamp(), text);
}

/** A press of a card's button. */
export function press(origin: Origin, messageId: string, { verb, data }: Button): JsonObject {
  return executed(origin, stamp(), messageId, { type: 'Action.Execute', verb, data });
}

/** The counting button on a card, wherever it stands in this JSON. */
export function buttonOf(json: string): Button | undefined {
  return found(parsed(json));
}

function found(value: unknown): Button | undefined {
  if (Array.isArray(value)) return firstOf(value);
  if (!isObject(value)) return undefined;
  return value['type'] === 'Action.Execute' && value['title'] === 'Count' ? (value as Button) : firstOf(Object.values(value));
}

function firstOf(values: readonly unknown[]): Button | undefined {
  for (const value of values) {
    const button = found(value);
    if (button) return button;
  }
  return undefined;
}
