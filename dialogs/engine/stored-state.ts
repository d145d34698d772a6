/**
 * The shapes of a stored conversation, each tied to its type in `state.ts`: a field that is missing here, or is of another type, does not
 * compile. Fields nobody knows here stay; codes nobody knows here are read, and what is done about them stands where they are used.
 */

import { z } from 'zod';
import type { Problem, Text } from '../../cards/engine/content';
import type { Membership } from '../../src/domain/people/actor';
import type { RecordedChange } from '../../src/domain/record/changes';
import { CodedError } from '../../src/domain/errors';
import type { StoredItem } from '../../src/domain/record/item-storage';
import type { Settings } from '../../src/domain/reminders/settings';
import type { PersonRef } from '../../src/domain/people/person';
import type { Fixed } from './script';
import {
  code,
  finished,
  inDoubt,
  member,
  message,
  ofAnotherKind,
  reach,
  seen,
  shown,
  strings,
  text,
  type Fields,
} from './stored-shapes';
import {
  newConversation,
  PROMISES,
  SCREENS,
  type Conversation,
  type OpenJourney,
  type Overlay,
  type Owed,
  type Screen,
  type Seen,
} from './state';

/**
 * A stored conversation as this version knows it: older ones are brought up to date, a newer one is refused with
 * `ROW_FROM_NEWER_VERSION`, one that makes no sense with `STORAGE_UNREADABLE`.
 */
export function readConversation(item: StoredItem | undefined): Conversation {
  if (item === undefined) return newConversation();
  const { v } = item as { readonly v?: unknown };
  if (typeof v === 'number' && v > 1) throw new CodedError('ROW_FROM_NEWER_VERSION', `conversation row of version ${v}`);
  const { success, error } = conversation.safeParse(item);
  if (!success) throw new CodedError('STORAGE_UNREADABLE', 'a conversation row is not in its shape', { cause: error });
  return item as Conversation;
}

const values = z.record(text, strings);
const params = z.record(text, z.union([text, z.number()]));
const texts = z.array(z.looseObject({ id: code<Text['id']>(), params: params.exactOptional() } satisfies Fields<Text>));
const problems = z.array(
  z.looseObject({
    id: code<Problem['id']>(),
    params: params.exactOptional(),
    field: text.exactOptional(),
  } satisfies Fields<Problem>),
);
const personRef = z.looseObject({ tenantId: text, personId: text } satisfies Fields<PersonRef>);

const settings = z.looseObject({
  language: text.exactOptional(),
  zone: text.exactOptional(),
  holidays: text.exactOptional(),
  from: z.number().exactOptional(),
  to: z.number().exactOptional(),
  off: z.array(code<NonNullable<Settings['off']>[number]>()).exactOptional(),
  stopped: z.literal(true).exactOptional(),
} satisfies Fields<Settings>);

const overlay = z.looseObject({
  kind: code<Overlay['kind']>(),
  wanted: code<NonNullable<Overlay['wanted']>>().exactOptional(),
  args: strings.exactOptional(),
} satisfies Fields<Overlay>);

/** Which ids there are is for the journey to know. */
const fixed = strings as unknown as z.ZodType<Fixed>;

const journey = z.looseObject({
  id: text,
  journey: text,
  fixed,
  trialId: text.exactOptional(),
  answers: values,
  drafts: values,
  step: text,
  revisit: text.optional(),
  editing: z.boolean().optional(),
  overlay: overlay.optional(),
  problems,
  notes: texts,
  revision: z.number(),
  card: z.looseObject({ id: text, at: text }).exactOptional(),
} satisfies Fields<OpenJourney>);

type ViewScreen = Extract<Screen, { readonly kind: 'view' }>;
const screen: z.ZodType<Screen> = z.union([
  z.looseObject({ kind: z.literal('journey'), notes: texts.exactOptional() }),
  z.looseObject({
    kind: z.literal('view'),
    name: code<ViewScreen['name']>(),
    args: strings,
    notes: texts.exactOptional(),
  } satisfies Fields<ViewScreen>),
  ofAnotherKind<Screen>(SCREENS, {}),
]);

/** What every change has; what it changes is checked where it is applied. */
const changeHead = z.looseObject({
  id: text,
  at: text,
  code: code<RecordedChange['code']>(),
  by: personRef,
  tenantId: text,
  trialId: text,
  people: z.array(personRef),
});
const change = changeHead as unknown as z.ZodType<RecordedChange>;

type ShowPromise = Extract<Owed, { readonly kind: 'show' }>;
type RecordPromise = Extract<Owed, { readonly kind: 'record' }>;
const promise = { id: text, until: text, tries: z.number().exactOptional() };
const owed: z.ZodType<Owed> = z.union([
  z.looseObject({ ...promise, kind: z.literal('show'), screen } satisfies Fields<ShowPromise>),
  z.looseObject({ ...promise, kind: z.literal('record'), change } satisfies Fields<RecordPromise>),
  ofAnotherKind<Owed>(PROMISES, promise),
]);

/** What no turn relies on being there. */
type Unchecked = 'writeId' | 'reference' | 'locale' | 'zone' | 'eTag';
/** As much of a conversation as every turn relies on; whatever else is in it stays. */
const conversation = z.looseObject({
  v: z.literal(1),
  open: journey.exactOptional(),
  kept: z.array(journey),
  owed: z.array(owed),
  seen: z.array(seen),
  finished: z.array(finished).exactOptional(),
  messages: z.array(message).exactOptional(),
  shown: shown.exactOptional(),
  tune: z.array(text).exactOptional(),
  settings: settings.exactOptional(),
  member: (member as unknown as z.ZodType<Membership>).exactOptional(),
  reach: reach.exactOptional(),
  inDoubt: z.array(inDoubt).exactOptional(),
} satisfies Fields<Omit<Conversation, Unchecked>>);

/** Whether something stored is a promise in its shape. */
export function isPromise(value: unknown): value is Owed {
  return owed.safeParse(value).success;
}

/** Whether something stored is a remembered activity in its shape. */
export function isSeen(value: unknown): value is Seen {
  return seen.safeParse(value).success;
}

/** The settings of a person, but for those that are not in their shape; `undefined` when none is. */
export function readableSettings(value: unknown): Settings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const readable = Object.entries(value).filter(([name, one]) => settings.safeParse({ [name]: one as unknown }).success);
  return readable.length === 0 ? undefined : Object.fromEntries(readable);
}
