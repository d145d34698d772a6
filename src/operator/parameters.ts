/** The command that looks into the parameters of the Azure template, before they are deployed: what is missing, misspelt, or still an example. */

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isStandIn } from '../settings/stand-ins';
import { bad, nothingMore, type Read } from './arguments';
import { checkWords } from './check-words';
import { DONE, NOT_WELL, roomCommand, type Room } from './command';
import type { Finding } from './finding';
import { parameterWords } from './parameter-words';

const templateShape = z.looseObject({
  parameters: z.record(
    z.string(),
    z.looseObject({ defaultValue: z.unknown().optional(), metadata: z.looseObject({ description: z.string() }) }),
  ),
});
const givenShape = z.looseObject({ value: z.unknown().optional(), reference: z.unknown().optional() });
const valuesShape = z.looseObject({ parameters: z.record(z.string(), givenShape) });

/** What a parameter is given. */
type Given = z.infer<typeof givenShape>;

type Template = z.infer<typeof templateShape>['parameters'];

/** What the sample holds, now or in an earlier release, and no setting does. */
const SAMPLES: ReadonlySet<string> = new Set([
  '<your company>-partner-concierge',
  '11111111-1111-4111-8111-111111111111=Contoso Consulting',
]);

/** The command. */
export const parametersCommand = roomCommand(
  'parameters',
  '<main.parameters.json>',
  'looks for gaps, slips and examples in the parameters of the Azure template',
  readPath,
  look,
);

function readPath([path, ...more]: readonly string[]): Read<string> {
  return path === undefined ? bad(parameterWords.noFile) : nothingMore(more, path);
}

async function look(path: string, { print }: Room): Promise<number> {
  const found = await findings(path);
  for (const finding of found) await print(checkWords.line(finding), finding);
  const isWell = found.every(({ state }) => state === 'good');
  await print(isWell ? parameterWords.well : checkWords.notWell, { isWell });
  return isWell ? DONE : NOT_WELL;
}

async function findings(path: string): Promise<readonly Finding[]> {
  const given = valuesShape.safeParse(await jsonIn(path)).data;
  if (!given) return [{ what: 'parameters', state: 'bad', said: parameterWords.unreadable }];
  if ('resources' in given) return [{ what: 'parameters', state: 'bad', said: parameterWords.isTemplate }];
  const template = (await templateIn(dirname(path))) ?? (await templateIn('infra'));
  if (!template) return [{ what: 'template', state: 'bad', said: parameterWords.noTemplate }];
  const values = given.parameters;
  const missing = Object.keys(template).filter((name) => !(name in values) && template[name]?.defaultValue === undefined);
  return [
    ...missing.map((name): Finding => ({ what: name, state: 'bad', said: parameterWords.missing(meaningOf(template, name)) })),
    ...Object.entries(values).map(([name, one]) => findingOf(template, name, one)),
  ];
}

/** The parameters that the template of a folder knows; nothing where there is none. */
async function templateIn(folder: string): Promise<Template | undefined> {
  return templateShape.safeParse(await jsonIn(join(folder, 'main.json'))).data?.parameters;
}

function findingOf(template: Template, name: string, given: Given): Finding {
  const what = name.replace(/[^\w.-]/gu, '?').slice(0, 40);
  if (!(name in template)) return { what, state: 'bad', said: parameterWords.unknown };
  const meaning = meaningOf(template, name);
  if (isHollow(given, template[name]?.defaultValue !== undefined))
    return { what, state: 'bad', said: parameterWords.missing(meaning) };
  if (isSample(given.value)) return { what, state: 'bad', said: parameterWords.standIn(meaning) };
  return { what, state: 'good', said: meaning };
}

/** Neither a value nor a reference; or a blank one, unless the template has one of its own. */
function isHollow({ value, reference }: Given, hasDefault: boolean): boolean {
  if (value === undefined || value === null) return reference === undefined;
  return typeof value === 'string' && value.trim() === '' && !hasDefault;
}

/** Whether a value was to be replaced: one of the sample's, or one that nobody has. */
export function isSample(value: unknown): boolean {
  return typeof value === 'string' && (isStandIn(value) || SAMPLES.has(value));
}

function meaningOf(template: Template, name: string): string {
  return template[name]?.metadata.description ?? '';
}

/** What a file holds, with or without a byte order mark; undefined where it is not there, or holds no JSON. */
async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
