/** What `parameters` says. */

import type { Unseen } from '../settings/spoiled-text';
import { fileWords } from './file-words';
import { many } from './words';

/** Of two parameters beside each other: the template's own value of the one, where no other is given, and whether one is given of the other. */
interface Unless {
  readonly own: number | undefined;
  readonly isOtherTold: boolean;
}

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
  noValue: (keys: readonly string[]): string =>
    `it has ${keys.slice(0, 3).map(quoted).join(', ')} and no "value". It must stand as { "value": … }, as infra/main.parameters.json shows.`,
  strangeKeys: (keys: readonly string[]): string =>
    `it has ${keys.slice(0, 3).map(quoted).join(', ')} beside its "value", which nobody reads. Take that away.`,
  noSecret:
    'a reference is for a parameter that the template declares as secure, and this one is not. It must stand as { "value": … }, as infra/main.parameters.json shows.',
  noSecretBeside:
    'it has a "reference" beside its "value", and the template does not declare it as secure. Take the reference away.',
  both: 'it has a "value" and a "reference", and only one of them can be meant. Leave the one that is.',
  noReference:
    'its reference must name a secret: { "keyVault": { "id": "/subscriptions/…/resourceGroups/…/providers/Microsoft.KeyVault/vaults/…" }, "secretName": … }, the name in letters, digits and hyphens.',
  unless: (value: string): string => `It is ${value} unless told.`,
  unknown: (near: readonly string[]): string =>
    `the template has no such parameter; ${near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'infra/main.json names those it has.'}`,
  onlyBlanks: 'it holds nothing but blanks. Put a text there, or leave it out.',
  blanksAround: 'it begins or ends with a blank or a line break. Take that away.',
  letterLost: 'a letter was lost in it. Type it again, and save the file as UTF-8.',
  unseen: ({ at, code }: Unseen): string =>
    `character ${at} is one that nobody sees (${code}). Take it away, or type the text again.`,
  // The command: learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys, of 2022-07-18, a stored copy, read 2026-11-30.
  region:
    'it has the form of a region. Whether Azure has it, this can’t tell: “az account list-locations --output table” lists those there are.',
  standIn: (meaning: string): string => `still an example; put your own there. ${meaning}`,
  noNumber: 'it must be a whole number, without quotes.',
  noSwitch: 'it must be true or false, without quotes.',
  noText: 'it must be a text, in quotes.',
  outside: (least: number, most: number): string => `it must be from ${least} to ${most}.`,
  length: (is: number, least: number, most: number): string =>
    `it has ${many(is, 'character', 'characters')} and must have ${least === most ? least : most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${most}`}.`,
  oneOf: (allowed: readonly string[], near: readonly string[]): string =>
    `it must be one of ${allowed.join(', ')}.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`,
  wanted: (wanted: string): string => `it must be ${wanted}.`,
  moreThan: (other: string, value: number, { own, isOtherTold }: Unless): string =>
    `it is ${own === undefined ? '' : `${own} unless told, which is `}more than ${other}, which is ${value}${isOtherTold ? '' : ' unless told'}.`,
  neededWith: (other: string): string => `missing; it is needed with ${other}.`,
  well: 'Nothing is missing, misspelt, out of its limits or still an example. Whether Azure takes the values, “what-if” says.',
  toSee: 'Read each line marked LOOK.',
} as const;

function quoted(key: string): string {
  return `"${key.replace(/[^\w.$-]/gu, '?').slice(0, 40)}"`;
}
