/** What is found in the values of a template's parameters, one by one and beside each other. */

import { z } from 'zod';
import { nearestWords } from '../domain/text/nearest-words';
import { isStandIn } from '../settings/stand-ins';
import type { Finding } from './finding';
import { readEntry, type Entry } from './parameter-entry';
import { beyondLimits, declaredShape, type Declared } from './parameter-limits';
import { relationTroubles } from './parameter-relations';
import { settingTroubles, textOf } from './parameter-settings';
import { parameterWords } from './parameter-words';

/** A template, as far as its parameters are asked for. */
export const templateShape = z.looseObject({
  parameters: z.record(z.string(), declaredShape),
  resources: z.array(z.unknown()).default([]),
});

/** That, as it is read. */
export type Template = z.infer<typeof templateShape>;

/** What the sample holds, now or in an earlier release, and no setting does. */
const SAMPLES: ReadonlySet<string> = new Set([
  '<your company>-partner-concierge',
  '11111111-1111-4111-8111-111111111111=Contoso Consulting',
]);

/** Of each parameter that is given, and of each that is missing. */
export function parameterFindings(template: Template, entries: Readonly<Record<string, unknown>>): readonly Finding[] {
  const { parameters } = template;
  const missing = Object.keys(parameters).filter((name) => !(name in entries) && parameters[name]?.defaultValue === undefined);
  const alone = [
    ...missing.map((name): Finding => bad(name, parameterWords.missing(meaningOf(template, name)))),
    ...Object.entries(entries).map(([name, entry]) => findingOf(template, name, entry)),
  ];
  const together = troublesTogether(template, entries);
  const unnamed = [...together].filter(([name]) => !alone.some(({ what }) => what === name));
  return [
    ...alone.map((one) => (one.state !== 'bad' && together.has(one.what) ? bad(one.what, together.get(one.what) ?? '') : one)),
    ...unnamed.map(([name, said]) => bad(name, said)),
  ];
}

function bad(what: string, said: string): Finding {
  return { what, state: 'bad', said };
}

function findingOf(template: Template, name: string, entry: unknown): Finding {
  const what = name.replace(/[^\w.-]/gu, '?').slice(0, 40);
  const declared = Object.hasOwn(template.parameters, name) ? template.parameters[name] : undefined;
  if (!declared) return bad(what, parameterWords.unknown(nearestInAnyCapitals(name, Object.keys(template.parameters))));
  const meaning = meaningOf(template, name);
  const read = readEntry(entry, declared.type);
  if (typeof read === 'string') return bad(what, read);
  if (isHollow(read, declared)) return bad(what, parameterWords.missing(meaning));
  if (isSample(read.value)) return bad(what, parameterWords.standIn(meaning));
  if (read.isElsewhere) return { what, state: 'good', said: meaning };
  const trouble = beyondLimits(name, declared, read.value);
  if (trouble !== undefined) return bad(what, `${trouble} ${meaning}`);
  const doubt = DOUBTS[name];
  return doubt === undefined ? { what, state: 'good', said: meaning } : { what, state: 'look', said: `${doubt} ${meaning}` };
}

function nearestInAnyCapitals(name: string, all: readonly string[]): readonly string[] {
  const near = nearestWords(
    name.toLowerCase(),
    all.map((one) => one.toLowerCase()),
  );
  return all.filter((one) => near.includes(one.toLowerCase()));
}

/** What only Azure can tell, with the way to ask it. */
const DOUBTS: Readonly<Record<string, string>> = { location: parameterWords.region };

/** Neither a value nor a reference; or a blank one, unless the template has one of its own. */
function isHollow({ value, isElsewhere }: Entry, { defaultValue }: Declared): boolean {
  if (value === undefined || value === null) return !isElsewhere;
  return typeof value === 'string' && value.trim() === '' && defaultValue === undefined;
}

/** Whether a value was to be replaced: one of the sample's, or one that nobody has. */
export function isSample(value: unknown): boolean {
  return typeof value === 'string' && (isStandIn(value) || SAMPLES.has(value));
}

/** What it is for, and what it is where nobody says it, unless Azure works that out. */
function meaningOf({ parameters }: Template, name: string): string {
  const { metadata, defaultValue } = parameters[name] ?? {};
  const own = textOf(defaultValue);
  return [metadata?.description ?? '', ...(own === '' || own.startsWith('[') ? [] : [parameterWords.unless(own)])].join(' ');
}

/** What the bot would refuse, and what fits no other parameter; of one that is kept elsewhere nothing is known. */
function troublesTogether(template: Template, entries: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const read = new Map(Object.entries(entries).map(([name, entry]) => [name, entryIn(entry, template.parameters[name]?.type)]));
  const elsewhere = [...read].flatMap(([name, { isElsewhere }]) => (isElsewhere ? [name] : []));
  const values = new Map(
    Object.entries(template.parameters).map(([name, { defaultValue }]) => [name, read.get(name)?.value ?? defaultValue]),
  );
  const told = new Set([...read].flatMap(([name, { value }]) => (value === undefined || value === null ? [] : [name])));
  const all = new Map([...settingTroubles(template.resources, values), ...relationTroubles(values, told)]);
  const named = Object.keys(template.parameters).filter((name) => values.get(name) !== undefined || !(name in entries));
  return new Map(
    [...all].filter(([name]) => !elsewhere.includes(name) && (named.includes(name) || !(name in template.parameters))),
  );
}

/** Nothing where its form is wrong, which is found by itself. */
function entryIn(entry: unknown, type = ''): Entry {
  const read = readEntry(entry, type);
  return typeof read === 'string' ? { value: undefined, isElsewhere: false } : read;
}
