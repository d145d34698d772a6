/** Reads rows of a table: parted by tabs, or by commas with quotes. */

import { countryByCode } from '../../../../src/domain/catalog/countries';
import { readEmail } from '../../../../src/domain/people/email';
import { known } from '../details';
import { isLegalForm } from '../names';
import { firstNameFirst } from '../person-names';
import { productNamed } from '../places';
import { domainOfEmail, phoneIn } from '../spots';
import { foldName } from '../../../../src/domain/text/fold';
import type { PasteContext, PasteFacts } from './facts';

const HEADS =
  /^(?:company|customer|firma|kunde|contact|kontakt|ansprechpartner|e-?mail|mail|phone|telefon|country|land|product|produkt|name|tel)$/iu;

/** The rows as facts; nothing where the text is no table. */
export function factsOfTable(text: string, { ownDomains }: PasteContext): readonly PasteFacts[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map(cellsOf);
  const isTable = rows.length > 0 && rows.every((cells) => cells.length >= 3) && rows.some((cells) => cells.some(isEmail));
  if (!isTable || !lines.every((line) => /\t/u.test(line) || isCommaRow(line))) return undefined;
  const body = rows.filter((cells) => !cells.every((cell) => HEADS.test(cell)));
  return body.map(factsOfRow).filter(({ email = '' }) => !ownDomains.some((domain) => email.endsWith(`@${domain}`)));
}

function isCommaRow(line: string): boolean {
  return !/,\s/u.test(line.replace(/"[^"]*"/gu, '')) && line.includes(',') && !/[<>|]/u.test(line);
}

function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  return Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu), ([, quoted, plain = '']) => (quoted ?? plain).trim());
}

function isEmail(cell: string): boolean {
  return readEmail(cell).kind === 'ok';
}

function factsOfRow(cells: readonly string[]): PasteFacts {
  const email = readEmail(cells.find(isEmail) ?? '');
  const address = email.kind === 'ok' ? email.email : '';
  const country = cells
    .map((cell) => (/^[A-Z]{2}$/u.test(cell) ? countryByCode(cell)?.iso2 : undefined))
    .find((iso) => iso !== undefined);
  const product = cells
    .map((cell) => productNamed(cell, foldName(cell).replace(/[^\p{L}\p{N}]/gu, '')))
    .find((id) => id !== undefined);
  const phone = cells.map((cell) => phoneIn(cell, country)).find((number) => number !== undefined);
  const names = cells.filter(
    (cell) => /^[\p{L}"]/u.test(cell) && !isEmail(cell) && !/^[A-Z]{2}$/u.test(cell) && !isProduct(cell),
  );
  const [company, person] = companyFirst(names);
  const domain = address === '' ? undefined : domainOfEmail(address);
  return known({ company, contactName: person && firstNameFirst(person), email: address, domain, country, product, phone });
}

function isProduct(cell: string): boolean {
  return productNamed(cell, foldName(cell).replace(/[^\p{L}\p{N}]/gu, '')) !== undefined;
}

function companyFirst(names: readonly string[]): readonly (string | undefined)[] {
  const legal = names.find(
    (name) =>
      isLegalForm(
        name
          .split(/[\s.]+/u)
          .filter(Boolean)
          .at(-1) ?? '',
      ) || /株式会社|شركة/u.test(name),
  );
  const company = legal ?? names[0];
  return [company, names.find((name) => name !== company)];
}
