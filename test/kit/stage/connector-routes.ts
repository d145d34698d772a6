/** The connector's side of the protocol: what a bot may ask of Teams, and the answers and error codes Teams gives. */

import { type Conversation, isPerson, memberId, type TeamsPerson } from './conversations';
import { isObject, objectOf, objectsOf, textOf, type JsonObject } from '../json';
import type { RequestKind } from '../faults/faults';

/** What the routes need of the channel. */
export interface Directory {
  readonly roster: readonly TeamsPerson[];
  conversation(id: string): Conversation | undefined;
  personalChat(person: TeamsPerson): Conversation;
  nextId(): string;
}

/** A request to the connector, taken apart. */
export interface ConnectorCall {
  readonly method: string;
  /** From `/v3/` on, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** Status and body of an answer. */
export interface ConnectorAnswer {
  readonly status: number;
  readonly body?: JsonObject | readonly JsonObject[];
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly kind: RequestKind;
  readonly answer: (directory: Directory, call: ConnectorCall, ids: readonly string[]) => ConnectorAnswer;
}

const routes: readonly Route[] = [
  { method: 'POST', path: /^\/v3\/conversations$/, kind: 'create', answer: create },
  { method: 'POST', path: /^\/v3\/conversations\/([^/]+)\/activities$/, kind: 'post', answer: post },
  { method: 'POST', path: /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, kind: 'reply', answer: post },
  { method: 'PUT', path: /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, kind: 'update', answer: update },
  { method: 'DELETE', path: /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, kind: 'delete', answer: remove },
  { method: 'GET', path: /^\/v3\/conversations\/([^/]+)\/members$/, kind: 'members', answer: members },
  { method: 'GET', path: /^\/v3\/conversations\/([^/]+)\/pagedmembers$/i, kind: 'members', answer: pagedMembers },
  { method: 'GET', path: /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/, kind: 'member', answer: member },
];

/** What kind of request this is. */
export function kindOf(method: string, path: string): RequestKind {
  return routes.find((route) => route.method === method && route.path.test(path))?.kind ?? 'other';
}

/** Does what the request asks and says what Teams would answer. */
export function answerCall(directory: Directory, call: ConnectorCall): ConnectorAnswer {
  for (const route of routes) {
    const match = route.method === call.method ? route.path.exec(call.path) : null;
    if (match) return route.answer(directory, call, match.slice(1).map(decodeURIComponent));
  }
  return failure(404, 'NotFound', `${call.method} ${call.path} is not part of the connector`);
}

function create(directory: Directory, call: ConnectorCall): ConnectorAnswer {
  const { members: wanted, activity } = objectOf(call.body);
  const id = textOf(objectsOf(wanted)[0]?.['id']);
  const person = directory.roster.find((one) => isPerson(one, id) && id !== one.userPrincipalName);
  if (!person) return failure(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  const conversation = directory.personalChat(person);
  if (!conversation.botIsMember) return notInRoster();
  const activityId = isObject(activity) ? postTo(directory, conversation, activity) : undefined;
  return { status: 201, body: { id: conversation.id, ...(activityId === undefined ? {} : { activityId }) } };
}

function post(directory: Directory, call: ConnectorCall, [id = '']: readonly string[]): ConnectorAnswer {
  const conversation = directory.conversation(id);
  if (!conversation) return unknownConversation();
  if (!conversation.botIsMember) return notInRoster();
  if (isTooBig(call.body)) return failure(413, 'MessageSizeTooBig', 'Message size too large.');
  return { status: 201, body: { id: postTo(directory, conversation, objectOf(call.body)) } };
}

function postTo(directory: Directory, conversation: Conversation, activity: JsonObject): string {
  const id = directory.nextId();
  if (textOf(activity['type']) === 'message') conversation.add(id, 'bot', activity);
  return id;
}

function update(directory: Directory, call: ConnectorCall, [id = '', activityId = '']: readonly string[]): ConnectorAnswer {
  const conversation = directory.conversation(id);
  if (!conversation) return unknownConversation();
  if (!conversation.botIsMember) return notInRoster();
  if (isTooBig(call.body)) return failure(413, 'MessageSizeTooBig', 'Message size too large.');
  if (conversation.find(activityId)?.from !== 'bot') return unknownActivity();
  conversation.update(activityId, objectOf(call.body));
  return { status: 200, body: { id: activityId } };
}

function remove(directory: Directory, _call: ConnectorCall, [id = '', activityId = '']: readonly string[]): ConnectorAnswer {
  const conversation = directory.conversation(id);
  if (!conversation) return unknownConversation();
  return conversation.remove(activityId) ? { status: 200 } : unknownActivity();
}

function members(directory: Directory, _call: ConnectorCall, [id = '']: readonly string[]): ConnectorAnswer {
  const conversation = directory.conversation(id);
  return conversation ? { status: 200, body: conversation.members.map(memberJson) } : unknownConversation();
}

function pagedMembers(directory: Directory, call: ConnectorCall, [id = '']: readonly string[]): ConnectorAnswer {
  const conversation = directory.conversation(id);
  if (!conversation) return unknownConversation();
  const start = Number(call.query.get('continuationToken') ?? 0);
  const end = start + Number(call.query.get('pageSize') ?? 100);
  const more = end < conversation.members.length ? { continuationToken: String(end) } : {};
  return { status: 200, body: { members: conversation.members.slice(start, end).map(memberJson), ...more } };
}

function member(directory: Directory, _call: ConnectorCall, [id = '', wanted = '']: readonly string[]): ConnectorAnswer {
  const conversation = directory.conversation(id);
  if (!conversation) return unknownConversation();
  const person = conversation.members.find((one) => isPerson(one, wanted));
  if (!person) return failure(404, 'MemberNotFoundInConversation', 'The member could not be found.');
  return { status: 200, body: memberJson(person) };
}

function memberJson(person: TeamsPerson): JsonObject {
  const { aadObjectId, name, tenantId, email, userPrincipalName, userRole = 'user' } = person;
  const known = { ...(email === undefined ? {} : { email }), ...(userPrincipalName === undefined ? {} : { userPrincipalName }) };
  return { id: memberId(person), aadObjectId, objectId: aadObjectId, name, tenantId, userRole, ...known };
}

// Teams counts a message as UTF-16 and refuses above about 100 KB.
function isTooBig(body: unknown): boolean {
  return JSON.stringify(body ?? {}).length * 2 > 100 * 1024;
}

function unknownConversation(): ConnectorAnswer {
  return failure(404, 'ConversationNotFound', 'Conversation not found.');
}

function unknownActivity(): ConnectorAnswer {
  return failure(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
}

function notInRoster(): ConnectorAnswer {
  return failure(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}

function failure(status: number, code: string, message: string): ConnectorAnswer {
  return { status, body: { error: { code, message } } };
}
