/** What the commands about the directory of partner companies say. */

import type { CheckReport } from '../directory/check';
import type { DirectoryState, OwnCompany } from '../directory/company-table';
import type { ImportReport } from '../directory/import';
import type { Omission, Rejection } from '../directory/read-company';
import { seenText } from './seen-text';
import { many } from './words';

const REJECTIONS: Readonly<Record<Rejection, string>> = {
  lineBroken: 'it is no JSON object',
  lineTooLong: 'the line is longer than a million characters',
  quoteBroken: 'a quote is not closed, or stands within a cell: write two for one, and one before and behind the cell',
  tooManyCells: 'there are more cells than the first line names columns',
  nul: 'it holds a NUL sign',
  letterLost: 'a letter was lost in it before (\uFFFD)',
  cellTooLong: 'it is longer than 10,000 characters',
  partnerIdMissing: 'the PartnerID is missing',
  partnerIdBad: 'the PartnerID has not 4 to 9 digits',
  nameMissing: 'the name is missing',
  nameTooLong: 'the name is longer than 200 characters',
  nameBad: 'the name holds no letter, or begins like a formula',
  secret: 'the name holds something that looks like a card number or a secret',
  globalIdBad: 'the global PartnerID has not 4 to 9 digits',
  countryUnknown: 'the country is not known',
  cityBad: 'the city can’t be taken',
  mbsNumberBad: 'the MBS number has not 10 digits',
  twice: 'the PartnerID stands in the file already',
};

const OMISSIONS: Readonly<Record<Omission, string>> = {
  phone: 'a phone number that is none in its country',
  website: 'a website that is not the company’s own',
  otherName: 'a trading or former name that can’t be taken',
};

/** What an import did, or would do. */
function begun({ written }: ImportReport, isDry: boolean): string {
  if (isDry)
    return written > 0 ? 'A dry run: nothing was written.' : 'A dry run: nothing was written, and nothing would be changed.';
  return written > 0
    ? 'Imported. Every running bot follows within a minute or two.'
    : 'Nothing had to be changed: the directory is as the file says.';
}

/** So many rejected lines are listed one by one. */
const LISTED = 50;

/** The sentences. */
export const directoryWords = {
  noFile: 'Say which file to import: .csv or .jsonl.',
  noReport: 'Say behind --report which file the rejected lines are written to.',
  reportIsFile: 'The report would overwrite the file that is imported. Give it another name.',
  because: (because: Rejection): string => REJECTIONS[because],
  partly: (omitted: readonly Omission[]): string => `taken without ${omitted.map((one) => OMISSIONS[one]).join(', and ')}`,
  notKind: 'Say csv or jsonl.',
  notPartnerId: 'A PartnerID is a number of 4 to 9 digits.',
  notField: (text: string): string => `"${text.slice(0, 40)}" is no field. Write fields like name=Contoso Consulting.`,
  strangeField: (field: string, near: readonly string[], all: readonly string[]): string =>
    `"${field.slice(0, 40)}" is no field. ${near.length > 0 ? `Did you mean ${near.map((one) => `${one}=`).join(' or ')}?` : `They are ${all.join(', ')}.`}`,
  blankBeforeSign: 'Write a field without a blank before its sign =, such as name=Contoso Consulting.',
  fieldTwice: (field: string): string => `${field}= stands there twice. Give it once.`,
  emptyField: (field: string, like: string, isNeeded: boolean): string =>
    `${field}= holds nothing. Write it like ${like}${isNeeded ? '' : ', or leave it out'}.`,
  rejectedOwn: (because: Rejection, like: string): string =>
    `That can’t be taken: ${REJECTIONS[because]}. Write it like ${like}.`,
  omittedOf: (omitted: readonly Omission[], like: readonly string[]): string =>
    `That can’t be taken: ${omitted.map((one) => OMISSIONS[one]).join(', ')}. Write it like ${like.join(', ')}.`,
  spoiledField: (field: string, because: string, like: string): string =>
    `${field}= can’t be taken: ${because}. Type it again, like ${like}.`,
  fileRefused: (path: string, because: string): string => `Nothing was imported from ${path}: ${seenText(because)}.`,
  reportUnwritten: (path: string, because: string, isDry: boolean): string =>
    `The report was not written to ${path}: ${because}. ${isDry ? 'Give' : 'The import stands as it is counted above. With --dry-run, which imports nothing, give'} the same command with another file behind --report.`,
  readSoFar: (count: number): string => `read ${count} companies`,
  partsSoFar: (done: number, of: number): string => `${done} of ${of} parts done`,
  imported: (
    report: ImportReport,
    { isDry, ms, reportTo }: { readonly isDry: boolean; readonly ms: number; readonly reportTo: string | undefined },
  ): readonly string[] => [
    begun(report, isDry),
    `taken     ${report.taken}`,
    `added     ${report.added}`,
    `changed   ${report.changed}`,
    `removed   ${report.removed}`,
    `now       ${report.count}`,
    `rejected  ${report.rejected.length}`,
    ...Object.entries(OMISSIONS).map(([one, said]) => `left out  ${report.omitted[one as Omission]} times ${said}`),
    ...notKept(report.unread),
    `parts     ${report.written} ${isDry ? 'would be written' : 'written'}, ${report.unchanged} ${isDry ? 'are' : 'were'} as they must be`,
    `seconds   ${(ms / 1000).toFixed(1)}`,
    ...rejectedLines(report.rejected, reportTo),
  ],
  directoryState: (state: DirectoryState | undefined, own: number): string =>
    state === undefined
      ? `No directory was imported. ${many(own, 'company', 'companies')} of your own.`
      : `${many(state.count, 'company', 'companies')} since ${state.at}, ${many(own, 'company', 'companies')} of your own.`,
  directoryCheck: (report: CheckReport): readonly string[] => [
    `companies   ${report.count}${report.announced === report.count ? '' : `, announced ${report.announced ?? 'none'}`}`,
    `damaged     ${many(report.damaged.length, 'part', 'parts')}`,
    `misplaced   ${report.misplaced.length}`,
    `shared MBS  ${report.sharedMbsNumbers.length}`,
    ...(report.isUnfinished ? ['An import is under way or was broken off: give it again, and it goes on where it was.'] : []),
    ...(report.damaged.length > 0 ? ['Import the file again: damaged parts are written anew with --replace.'] : []),
  ],
  ownCompany: ({ tenantId, partnerId, name, city = '', country = '' }: OwnCompany, isListed: boolean): string =>
    [tenantId, partnerId, name, city, country, isListed ? '' : 'its tenant is not listed as a partner']
      .filter((one) => one !== '')
      .join('  '),
  ownAdded: ({ name, partnerId }: OwnCompany): string => `${name}, ${partnerId}, is offered first within a minute.`,
  ownRemoved: 'It is offered first no longer, within a minute.',
  noOwn: 'No company of your own was entered.',
} as const;

function notKept(unread: ImportReport['unread']): readonly string[] {
  return unread.length === 0
    ? []
    : [`not kept  the columns ${unread.map((name) => `"${seenText(name.slice(0, 40))}"`).join(', ')}`];
}

function rejectedLines(rejected: ImportReport['rejected'], reportTo: string | undefined): readonly string[] {
  const more = rejected.length - LISTED;
  return [
    ...rejected.slice(0, LISTED).map(rejectedLine),
    ...(more > 0 ? [`… and ${more} lines more${reportTo === undefined ? '; --report <file> writes all' : ''}.`] : []),
    ...(reportTo === undefined ? [] : [`All rejected lines, and those of which something was left out: ${reportTo}`]),
  ];
}

function rejectedLine({ line, column, because, first }: ImportReport['rejected'][number]): string {
  const where = column === undefined ? `line ${line}` : `line ${line}, column "${seenText(column)}"`;
  return `${where}: ${REJECTIONS[because]}${first === undefined ? '' : ` (line ${first})`}`;
}
