/** Finds every place of a value or of a schema in which text can stand, so that a test can plant somebody in each of them. */

import type { z } from 'zod';

/** The way to a place inside a value. */
export type Path = readonly (string | number)[];

/** Every text in a value. */
export function textPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((one, at) => textPaths(one, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textPaths(inner, [...path, name]));
}

/** The value with another text at one place. */
export function withText<T>(value: T, [first, ...rest]: Path, text: string): T {
  if (first === undefined) return text as T;
  const inner = withText((value as Record<string | number, unknown>)[first], rest, text);
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === first ? inner : one)) as T;
  return { ...value, [first]: inner };
}

interface Def {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly format?: string } } }[];
}

/** What stands where a schema takes any text, by the name of the field. */
export type Fill = (field: string) => string;

/** Values that fit a schema, with every field it knows; more than one where it offers a choice. */
export function fullest(schema: z.ZodType, fill: Fill, field = ''): readonly unknown[] {
  const def = schema._zod.def as unknown as Def;
  const make = makers[def.type];
  if (!make) throw new Error(`a schema of a kind that is not planted yet: ${def.type}`);
  return make(def, fill, field);
}

type Make = (def: Def, fill: Fill, field: string) => readonly unknown[];

const within =
  (part: 'innerType' | 'in'): Make =>
  (def, fill, field) =>
    fullest(def[part]!, fill, field);

const makers: Readonly<Record<string, Make>> = {
  string: (def, fill, field) => [textOf(def) ?? fill(field)],
  number: () => [1],
  boolean: () => [true],
  int: () => [1],
  unknown: (_def, fill, field) => [fill(field)],
  any: (_def, fill, field) => [fill(field)],
  // A code, of a later release perhaps: to whoever looks for people it is a text like any other.
  custom: (_def, fill, field) => [fill(field)],
  literal: ({ values = [] }) => [values[0]],
  enum: ({ entries = {} }) => [Object.values(entries)[0]],
  optional: within('innerType'),
  nullable: within('innerType'),
  default: within('innerType'),
  readonly: within('innerType'),
  pipe: within('in'),
  array: ({ element }, fill, field) => [fullest(element!, fill, field)],
  tuple: ({ items = [] }, fill, field) => [items.map((item) => fullest(item, fill, field)[0])],
  record: ({ keyType, valueType }, fill, field) => [
    { [String(fullest(keyType!, fill, field)[0])]: fullest(valueType!, fill, field)[0] },
  ],
  union: ({ options = [] }, fill, field) => options.flatMap((option) => fullest(option, fill, field)),
  object: ({ shape = {} }, fill) => {
    const fields = Object.entries(shape).map(([name, inner]) => [name, fullest(inner, fill, name)] as const);
    const most = Math.max(1, ...fields.map(([, values]) => values.length));
    return Array.from({ length: most }, (_, at) =>
      Object.fromEntries(fields.map(([name, values]) => [name, values[Math.min(at, values.length - 1)]])),
    );
  },
};

/** A text of a shape of its own. */
function textOf({ format, checks = [] }: Def): string | undefined {
  const formats = [format, ...checks.map(({ _zod }) => _zod.def.format)];
  if (formats.includes('datetime')) return '2026-03-02T10:00:00.000Z';
  return formats.includes('date') ? '2026-03-31' : undefined;
}
