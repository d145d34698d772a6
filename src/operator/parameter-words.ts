/** What `parameters` says. */

import { fileWords } from './file-words';
import { many } from './words';

/** The sentences. */
export const parameterWords = {
  noFile: 'Say which file to look into, such as infra/main.parameters.json.',
  noTemplate:
    'infra/main.json is not here, nor beside that file: there is nothing to compare with. Run it in the folder of the project.',
  isTemplate: 'that is the template itself. Name the file of its values, such as infra/main.parameters.json.',
  file: fileWords.unread,
  noParameters: 'the file is JSON, and holds no parameters. infra/main.parameters.json shows the form.',
  noEntry: 'it must stand as { "value": … }, as infra/main.parameters.json shows.',
  missing: (meaning: string): string => `missing. ${meaning}`,
  unknown: 'the template has no such parameter; infra/main.json names those it has.',
  standIn: (meaning: string): string => `still an example; put your own there. ${meaning}`,
  noNumber: 'it must be a whole number, without quotes.',
  noSwitch: 'it must be true or false, without quotes.',
  noText: 'it must be a text, in quotes.',
  outside: (least: number, most: number): string => `it must be from ${least} to ${most}.`,
  length: (is: number, least: number, most: number): string =>
    `it has ${many(is, 'character', 'characters')} and must have ${least === most ? least : most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${most}`}.`,
  oneOf: (allowed: readonly string[]): string => `it must be one of ${allowed.join(', ')}.`,
  wanted: (wanted: string): string => `it must be ${wanted}.`,
  moreThan: (other: string, value: number): string => `it is more than ${other}, which is ${value}.`,
  neededWith: (other: string): string => `missing; it is needed with ${other}.`,
  well: 'Nothing is missing, misspelt, out of its limits or still an example. Whether Azure takes the values, “what-if” says.',
} as const;
