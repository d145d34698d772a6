/** What is found in the values of a template's parameters, one by one and beside each other. */

import { z } from 'zod';
import { isStandIn } from '../settings/stand-ins';
import type { Finding } from './finding';
import { beyondLimits, declaredShape, type Declared } from './parameter-limits';
import { settingTroubles, type Values } from './parameter-settings';
import { parameterWords } from './parameter-words';

/** A template, as far as its parameters are asked for. */
export const templateShape = z.looseObject({
  parameters: z.record(z.string(), declaredShape),
  resources: z.array(z.unknown()).default([]),
});

/** That, as it is read. */
export type Template = z.infer<typeof templateShape>;

const entryShape = z.looseObject({ value: z.unknown().optional(), reference: z.unknown().optional() });

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
    ...alone.map((one) => (one.state === 'good' && together.has(one.what) ? bad(one.what, together.get(one.what) ?? '') : one)),
    ...unnamed.map(([name, said]) => bad(name, said)),
  ];
}

function bad(what: string, said: string): Finding {
  return { what, state: 'bad', said };
}

function findingOf(template: Template, name: string, entry: unknown): Finding {
  const what = name.replace(/[^\w.-]/gu, '?').slice(0, 40);
  const declared = Object.hasOwn(template.parameters, name) ? template.parameters[name] : undefined;
  if (!declared) return bad(what, parameterWords.unknown);
  const meaning = meaningOf(template, name);
  const given = entryShape.safeParse(entry).data;
  if (!given) return bad(what, parameterWords.noEntry);
  if (isHollow(given, declared)) return bad(what, parameterWords.missing(meaning));
  if (isSample(given.value)) return bad(what, parameterWords.standIn(meaning));
  const trouble = given.value === undefined ? undefined : beyondLimits(name, declared, given.value);
  return trouble === undefined ? { what, state: 'good', said: meaning } : bad(what, `${trouble} ${meaning}`);
}

/** Neither a value nor a reference; or a blank one, unless the template has one of its own. */
function isHollow({ value, reference }: z.infer<typeof entryShape>, { defaultValue }: Declared): boolean {
  if (value === undefined || value === null) return reference === undefined;
  return typeof value === 'string' && value.trim() === '' && defaultValue === undefined;
}

/** Whether a value was to be replaced: one of the sample's, or one that nobody has. */
export function isSample(value: unknown): boolean {
  return typeof value === 'string' && (isStandIn(value) || SAMPLES.has(value));
}

function meaningOf({ parameters }: Template, name: string): string {
  return parameters[name]?.metadata.description ?? '';
}

/** What the bot would refuse, and what fits no other parameter; of one that is kept elsewhere nothing is known. */
function troublesTogether(template: Template, entries: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const read = new Map(Object.entries(entries).map(([name, entry]) => [name, entryShape.safeParse(entry).data]));
  const elsewhere = [...read].flatMap(([name, one]) => (one?.reference !== undefined && one.value === undefined ? [name] : []));
  const values = new Map(
    Object.entries(template.parameters).map(([name, { defaultValue }]) => [name, read.get(name)?.value ?? defaultValue]),
  );
  const all = new Map([...settingTroubles(template.resources, values), ...relationTroubles(values)]);
  const named = Object.keys(template.parameters).filter((name) => values.get(name) !== undefined || !(name in entries));
  return new Map(
    [...all].filter(([name]) => !elsewhere.includes(name) && (named.includes(name) || !(name in template.parameters))),
  );
}

function relationTroubles(values: Values): readonly (readonly [string, string])[] {
  const [least, most] = [values.get('minReplicas'), values.get('maxReplicas')];
  const isLess = typeof least === 'number' && typeof most === 'number' && least > most;
  return [
    ...(isLess ? [['minReplicas', parameterWords.moreThan('maxReplicas', most)] as const] : []),
    ...(values.get('deployApp') === true && isBlank(values.get('image'))
      ? [['image', parameterWords.neededWith('deployApp')] as const]
      : []),
    ...(!isBlank(values.get('certificateId')) && isBlank(values.get('publicHost'))
      ? [['publicHost', parameterWords.neededWith('certificateId')] as const]
      : []),
  ];
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '';
}
