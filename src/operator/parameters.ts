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
const valuesShape = z.looseObject({ parameters: z.record(z.string(), z.looseObject({ value: z.unknown().optional() })) });

type Template = z.infer<typeof templateShape>['parameters'];

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
    ...Object.entries(values).map(([name, { value }]) => findingOf(template, name, value)),
  ];
}

/** The parameters that the template of a folder knows; nothing where there is none. */
async function templateIn(folder: string): Promise<Template | undefined> {
  return templateShape.safeParse(await jsonIn(join(folder, 'main.json'))).data?.parameters;
}

function findingOf(template: Template, name: string, value: unknown): Finding {
  const what = name.replace(/[^\w.-]/gu, '?').slice(0, 40);
  if (!(name in template)) return { what, state: 'bad', said: parameterWords.unknown };
  const meaning = meaningOf(template, name);
  if (typeof value === 'string' && isStandIn(value)) return { what, state: 'bad', said: parameterWords.standIn(meaning) };
  return { what, state: 'good', said: meaning };
}

function meaningOf(template: Template, name: string): string {
  return template[name]?.metadata.description ?? '';
}

/** What a file holds; undefined where it is not there, or holds no JSON. */
async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
