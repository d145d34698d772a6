/** What the bot itself says of the parameters: they become its settings, as the template makes them, and its own reader reads them. */

import { z } from 'zod';
import { settingComplaints } from '../settings/config';

/** What a template sets for its container. */
export const containerShape = z.looseObject({
  type: z.literal('Microsoft.App/containerApps'),
  properties: z.looseObject({
    template: z.looseObject({
      containers: z.array(
        z.looseObject({ env: z.array(z.looseObject({ name: z.string(), value: z.string().exactOptional() })) }),
      ),
    }),
  }),
});

/** The values of all parameters by name, those of the template among them; undefined for one that only Azure knows. */
export type Values = ReadonlyMap<string, unknown>;

/** What Azure puts there: whatever it will be, it is in its shape. */
const BY_AZURE: Readonly<Record<string, string>> = {
  MicrosoftAppPassword: 'kept in the vault',
  MicrosoftAppTenantId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  AZURE_STORAGE_ACCOUNT: 'concierge',
};
/** What the bot misses in a setting that the template doesn't have is put right elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = { MODEL_KEY: 'modelUrl' };

/** What is wrong by the parameter that leads to the setting, in the words of the bot's start. */
export function settingTroubles(resources: readonly unknown[], values: Values): ReadonlyMap<string, string> {
  const sets = resources.flatMap((one) => containerShape.safeParse(one).data?.properties.template.containers[0]?.env ?? []);
  const sources = new Map(sets.map(({ name, value = '' }) => [name, parameterIn(value)]));
  const env: Record<string, string> = { ...BY_AZURE };
  for (const { name, value = '' } of sets) {
    const source = sources.get(name);
    const text = source === undefined ? value : textOf(values.get(source));
    if (text !== '' && !text.startsWith('[')) env[name] = text;
  }
  // What is wrong with it is found by itself, and nothing more follows from it.
  const isModelBlank = /^\s+$/u.test(env['MODEL_URL'] ?? '');
  const complaints = settingComplaints(env).filter(({ name }) => !(isModelBlank && name.startsWith('MODEL_')));
  const troubles = complaints.map(({ name, trouble }) => [sources.get(name) ?? ELSEWHERE[name] ?? name, trouble] as const);
  // Of several about one the first counts.
  return new Map([...new Map(troubles)].map(([name]) => [name, troubles.find(([one]) => one === name)?.[1] ?? '']));
}

/** `[parameters('x')]`, also as a text. */
function parameterIn(expression: string): string | undefined {
  return /^\[(?:string\()?parameters\('(\w+)'\)\)?\]$/u.exec(expression)?.[1];
}

/** A value as a text; empty where it has no form in one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
