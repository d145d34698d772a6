/** The small shapes of a stored conversation, and what all its shapes are made of. */

import { z } from 'zod';
import type { Finished, InDoubt, OwnMessage, Seen, Shown, Unreached } from './state';

/** Each field of a type with a schema that reads no other type. */
export type Fields<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

/** Any code, of another release too. */
export const code = <V extends string>() => z.custom<V>((value) => typeof value === 'string');
/** Something of a kind that only another release knows. */
export const ofAnotherKind = <T>(kinds: readonly string[], fields: z.ZodRawShape) => {
  const other = z.looseObject({ ...fields, kind: z.string().refine((kind) => !kinds.includes(kind)) });
  return z.custom<T>((value) => other.safeParse(value).success);
};

/** Any text. */
export const text = z.string();
/** Texts by name. */
export const strings = z.record(text, text);

/** One of the last activities. */
export const seen: z.ZodType<Seen> = z.tuple([text, z.number(), code<Seen[2]>(), text]);
/** What a journey ended in. */
export const finished = z.looseObject({ id: text, view: code<Finished['view']>(), args: strings } satisfies Fields<Finished>);
/** A message of ours in the chat. */
export const message = z.looseObject({
  messageId: text,
  view: code<OwnMessage['view']>(),
  args: strings,
} satisfies Fields<OwnMessage>);
/** What the last turn showed. */
export const shown = z.looseObject({
  view: code<Shown['view']>(),
  args: strings,
  isPart: z.literal(true).exactOptional(),
  typed: strings.exactOptional(),
} satisfies Fields<Shown>);
/** What the roster said; a standing that only another release knows gives no right here. */
export const member = z.looseObject({ standing: text, name: text, addresses: z.array(text), at: text });
/** What may not have reached the person. */
export const inDoubt = z.looseObject({
  kind: code<InDoubt['kind']>(),
  partnerTenantId: text,
  trialId: text,
  id: text,
  at: text,
} satisfies Fields<InDoubt>);
/** Why a person cannot be written to. */
export const reach = z.looseObject({ state: code<Unreached['state']>(), since: text } satisfies Fields<Unreached>);
