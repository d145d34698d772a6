/** What an operator can do with the directory of partner companies. */

import { COMPANY_FIELDS } from '../directory/company-columns';
import { checkDirectory } from '../directory/check';
import { exportLines, type ExportKind } from '../directory/export';
import { readCompany } from '../directory/read-company';
import type { OwnCompany } from '../directory/company-table';
import { nearestWords } from '../domain/text/nearest-words';
import { bad, nothingMore, ok, readId, readNothing, type Read } from './arguments';
import { command, DONE, FAILED, NOT_WELL, type OperatorCommand } from './command';
import { importFile, readImport } from './directory-import';
import { directoryWords } from './directory-words';
import { noPartner, saidInstead } from './led-on';
import { partnerWords } from './partner-words';
import { words } from './words';

/** The commands. */
export const directoryCommands: readonly OperatorCommand[] = [
  command(
    'directory',
    '',
    'tells how many partner companies can be searched',
    readNothing,
    async (_nothing, { companies, print }) => {
      const [state, own] = [await companies.state(), await companies.own()];
      await print(directoryWords.directoryState(state, own.length), { ...state, own: own.length });
    },
  ),
  command(
    'directory import',
    '<file> [--dry-run] [--replace] [--report <file>]',
    'takes companies from a file',
    readImport,
    importFile,
  ),
  command(
    'directory export',
    '[jsonl]',
    'prints all companies, to be imported again',
    readKind,
    async (kind, { companies, print }) => {
      for await (const { line, company = 'nothing' } of exportLines(companies, kind)) await print(line, company);
    },
  ),
  command(
    'directory check',
    '',
    'looks for what is damaged or stands there twice',
    readNothing,
    async (_nothing, { companies, print }) => {
      const report = await checkDirectory(companies);
      const isWell = report.damaged.length + report.misplaced.length === 0 && !report.isUnfinished;
      await print(directoryWords.directoryCheck(report).join('\n'), { ...report, isWell });
      return isWell ? DONE : NOT_WELL;
    },
  ),
  command('directory own', '', 'lists your own companies', readNothing, async (_nothing, { companies, partners, print }) => {
    const own = await companies.own();
    await partners.load();
    for (const one of own) {
      const listed = partners.has(one.tenantId);
      await print(directoryWords.ownCompany(one, listed), { ...one, listed });
    }
    if (own.length === 0) await print(directoryWords.noOwn, { count: 0 });
  }),
  command(
    'directory own-add',
    '<tenant id> partnerId=<id> name=<name> …',
    'offers a company or location of that partner tenant first',
    readOwn,
    async (own, desk) => {
      const { companies, partners, print } = desk;
      await partners.load();
      if (!partners.has(own.tenantId)) {
        const led = await saidInstead(await noPartner(own.tenantId, desk, (known) => `directory own-add ${known} …`), desk);
        if (led !== undefined) return led;
        await print(partnerWords.notListed([own.tenantId]), { unlisted: [own.tenantId], changed: false });
        return FAILED;
      }
      await companies.changeOwn((before) => [...before.filter(({ partnerId }) => partnerId !== own.partnerId), own]);
      await print(directoryWords.ownAdded(own), { ...own, changed: true });
      return DONE;
    },
  ),
  command('directory own-remove', '<PartnerID>', 'offers it first no longer', readPartnerId, async (id, { companies, print }) => {
    const isKnown = (await companies.own()).some(({ partnerId }) => partnerId === id);
    if (isKnown) await companies.changeOwn((before) => before.filter(({ partnerId }) => partnerId !== id));
    await print(isKnown ? directoryWords.ownRemoved : words.asBefore, { partnerId: id, changed: isKnown });
  }),
];

function readKind([kind = 'csv', ...more]: readonly string[]): Read<ExportKind> {
  return kind === 'csv' || kind === 'jsonl' ? nothingMore(more, kind) : bad(directoryWords.notKind);
}

function readPartnerId([id = '', ...more]: readonly string[]): Read<string> {
  return /^\d{4,9}$/.test(id) ? nothingMore(more, id) : bad(directoryWords.notPartnerId);
}

/** `name=Contoso Consulting` may come as one word or as several. */
function readOwn([tenant = '', ...given]: readonly string[]): Read<OwnCompany> {
  const of = readId(tenant, words.notTenant);
  if (of.kind === 'bad') return of;
  const [stray] = given;
  if (stray !== undefined && !FIELD.test(stray)) return bad(directoryWords.notField(stray));
  const fields = fieldsIn(given);
  const strange = Object.keys(fields).find((field) => !FIELDS.includes(field));
  if (strange !== undefined) return bad(directoryWords.strangeField(strange, nearestWords(strange, FIELDS), FIELDS));
  const read = readCompany(fields);
  if (read.kind === 'bad') return bad(directoryWords.rejected(read.because));
  if (read.omitted.length > 0) return bad(directoryWords.omittedOf(read.omitted));
  return ok({ ...read.company, tenantId: of.value });
}

const FIELDS: readonly string[] = COMPANY_FIELDS;
const FIELD = /^(\w+)=(.*)$/su;

/** Words without a field of their own belong to the one before. */
function fieldsIn(given: readonly string[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  let last = '';
  for (const word of given) {
    const [, field = last, value = `${fields[last] ?? ''} ${word}`] = FIELD.exec(word) ?? [];
    fields[field] = value;
    last = field;
  }
  return fields;
}
