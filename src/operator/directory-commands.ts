/** What an operator can do with the directory of partner companies. */

import { checkDirectory } from '../directory/check';
import { exportLines, type ExportKind } from '../directory/export';
import { bad, nothingMore, readNothing, type Read } from './arguments';
import { command, DONE, FAILED, NOT_WELL, type OperatorCommand } from './command';
import { importFile, readImport } from './directory-import';
import { directoryWords } from './directory-words';
import { noPartner, saidInstead } from './led-on';
import { readOwn } from './own-fields';
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

function readKind([text = 'csv', ...more]: readonly string[]): Read<ExportKind> {
  const kind = text.trim().toLowerCase();
  return kind === 'csv' || kind === 'jsonl' ? nothingMore(more, kind) : bad(directoryWords.notKind);
}

function readPartnerId([text = '', ...more]: readonly string[]): Read<string> {
  const id = text.trim();
  return /^\d{4,9}$/.test(id) ? nothingMore(more, id) : bad(directoryWords.notPartnerId);
}
