/** What documents say of prices, limits and periods of Microsoft's products: each stands with a page and a day, or is said not to be checked. */

import { readFileSync } from 'node:fs';
import { documents, type Found } from './documents';

const PRODUCT = /\b(?:Microsoft|Azure|Entra|Teams|Partner Center|vault|certificate|Dataverse|admin center)\b/u;
const COUNT = String.raw`(?:\d[\d,.]*|an?|some|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)`;
const AMOUNT = new RegExp(
  String.raw`\b${COUNT} (?:or two )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|euros?|dollars?|%)|\bat most\b|without charge|free of charge|\bprices? |since \d`,
  'iu',
);
const SOURCED = /read\s+20\d\d-\d\d-\d\d|\(20\d\d-\d\d-\d\d\)|npm, 20\d\d|\bnot\s+(?:checked|tried|read)\b|\[1\]/iu;

/** Paragraphs, points of lists and rows of tables that name such an amount, and no page, day or doubt. What the bot itself does may stand among them. */
export function unsourced(file: string, text = readFileSync(file, 'utf8')): readonly Found[] {
  const outside = text.replaceAll(/^ *```[\s\S]*?^ *```$/gmu, (block) => block.replaceAll(/[^\n]/gu, ''));
  return outside
    .split(/\n(?=\s*\n|- |\d+\. |\| )/u)
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => PRODUCT.test(part) && AMOUNT.test(part) && !SOURCED.test(part))
    .map((part) => ({ text: part, place: file }));
}

/** Lines of code that tell somebody a command of Azure's, and name no page and day beside it. */
export function unsourcedCommands(file: string, text = readFileSync(file, 'utf8')): readonly Found[] {
  const lines = text.split('\n');
  const hasFact = (at: number): boolean => lines.slice(Math.max(0, at - 3), at).some((line) => SOURCED.test(line));
  return lines.flatMap((line, at) =>
    /“az [a-z]/u.test(line) && !/^\s*(?:\/\/|\/?\*)/u.test(line) && !hasFact(at) ? [{ text: line.trim(), place: file }] : [],
  );
}

/** Those of all documents but the one that the code writes, where each says its facts. */
export function unsourcedStatements(): readonly Found[] {
  return documents()
    .filter((file) => file !== 'docs/trials.md')
    .flatMap((file) => unsourced(file));
}

/** How paragraphs begin whose amounts are the bot's own, or were measured here. */
export const OURS: readonly string[] = [
  '- **Azurite is not Azure.**',
  '- The storage account is reached by `AZURE_STORAGE_ACCOUNT`',
  '- Only Teams gets in:',
  'People got an apology with a reference',
  'Ten messages in an hour were refused by Teams',
  'It has two seconds; after three failures',
];
