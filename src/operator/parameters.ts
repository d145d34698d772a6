/** The command that looks into the parameters of the Azure template, before they are deployed: what is missing, misspelt, wrong, or still an example. */

import { dirname, join } from 'node:path';
import { z } from 'zod';
import { bad, isBlank, nothingMore, type Read } from './arguments';
import { checkWords } from './check-words';
import { DONE, NOT_WELL, roomCommand, type Room } from './command';
import type { Finding } from './finding';
import { jsonFile } from './json-file';
import { parameterFindings, templateShape, type Template } from './parameter-findings';
import { parameterWords } from './parameter-words';

const valuesShape = z.looseObject({ parameters: z.record(z.string(), z.unknown()) });

/** The command. */
export const parametersCommand = roomCommand(
  'parameters',
  '<main.parameters.json>',
  'looks for gaps, slips, examples and values that can’t be in the parameters of the Azure template',
  readPath,
  look,
);

function readPath([path, ...more]: readonly string[]): Read<string> {
  return isBlank(path) ? bad(parameterWords.noFile) : nothingMore(more, path);
}

async function look(path: string, { print }: Room): Promise<number> {
  const found = await findings(path);
  for (const finding of found) await print(checkWords.line(finding), finding);
  const isWell = !found.some(({ state }) => state === 'bad');
  const well = found.some(({ state }) => state === 'look') ? [parameterWords.well, parameterWords.toSee] : [parameterWords.well];
  await print(isWell ? well.join(' ') : checkWords.notWell, { isWell });
  return isWell ? DONE : NOT_WELL;
}

async function findings(path: string): Promise<readonly Finding[]> {
  const file = await jsonFile(path);
  if (file.kind !== 'read') return wholly('parameters', parameterWords.file(path, file));
  const given = valuesShape.safeParse(file.value).data;
  if (!given) return wholly('parameters', parameterWords.noParameters);
  if ('resources' in given) return wholly('parameters', parameterWords.isTemplate);
  const template = (await templateIn(dirname(path))) ?? (await templateIn('infra'));
  return template ? parameterFindings(template, given.parameters) : wholly('template', parameterWords.noTemplate);
}

function wholly(what: string, said: string): readonly Finding[] {
  return [{ what, state: 'bad', said }];
}

/** The template of a folder; nothing where there is none. */
async function templateIn(folder: string): Promise<Template | undefined> {
  const file = await jsonFile(join(folder, 'main.json'));
  return file.kind === 'read' ? templateShape.safeParse(file.value).data : undefined;
}
