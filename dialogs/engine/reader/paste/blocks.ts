/** Cuts a pasted text into what counts: without quotes of older mails, headers, greetings, disclaimers, and the paster's own signature. */

import { withoutTrailing } from '../../../../src/domain/text/trailing';
import { matches } from '../spots';

/** What is left, and what the headers of a forwarded mail say. */
export interface Blocks {
  readonly lines: readonly string[];
  /** "Name <address>" of who wrote. */
  readonly from?: string;
  readonly sent?: string;
}

const HEADER =
  /^(?:>\s*)?(From|Von|De|To|An|À|Para|Cc|Sent|Gesendet|Envoyé|Date|Datum|Subject|Betreff|Objet|Asunto)\s?:\s*(.*)$/iu;
const FROM = /^(?:from|von|de)$/iu;
const TO = /^(?:to|an|à|para)$/iu;
const SENT = /^(?:sent|gesendet|envoyé|date|datum)$/iu;
const SUBJECT = /^(?:subject|betreff|objet|asunto)$/iu;
const GREETING =
  /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten tag|sehr geehrte[rs]?|bonjour|hola|oi|olá|estimad[oa]|cher|chère|kind regards|best(?: regards)?|regards|thanks|cheers|mit freundlichen grüßen|viele grüße|cordialement|atenciosamente|saludos|un saludo|met vriendelijke groet|よろしくお願い.*|مع أطيب التحيات)[^\n]{0,30}$/iu;
const DISCLAIMER =
  /\b(?:privileged|confidential|disclaimer|intended recipient|received (?:it|this) in error|vertraulich|confidencial|confidentiel|vertrouwelijk|riservat[oa])/iu;
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,200}\.\w{2,24}/gu;

/** The lines of a text that may hold something of the customer. */
export function blocksOf(text: string, ownDomains: readonly string[]): Blocks {
  const rows = text.split('\n').map((line) => line.trim());
  const headers = rows.flatMap((row) => {
    const [, name = '', value = ''] = HEADER.exec(row) ?? [];
    return name === '' ? [] : [{ name, value }];
  });
  const isForwarded = headers.length >= 2;
  const kept = rows.filter((row) => !row.startsWith('>') && !DISCLAIMER.test(row) && !/^-{4,}/u.test(row));
  const lines = kept.filter((row) => !(isForwarded && isPlainHeader(row)) && !GREETING.test(withoutTrailing(row, /[,!.]/u)));
  const from = isForwarded ? headers.find(({ name }) => FROM.test(name))?.value : undefined;
  const to = from !== undefined && /no-?reply/iu.test(from) ? headers.find(({ name }) => TO.test(name))?.value : undefined;
  const sent = headers.find(({ name }) => SENT.test(name))?.value;
  return {
    lines: withoutOwn(lines, ownDomains),
    ...named(to ?? from, ownDomains),
    ...(sent === undefined ? {} : { sent }),
  };
}

function named(from: string | undefined, ownDomains: readonly string[]): { readonly from?: string } {
  return from === undefined || isOwn(from, ownDomains) ? {} : { from };
}

function isPlainHeader(row: string): boolean {
  const name = HEADER.exec(row)?.[1];
  return name !== undefined && !SUBJECT.test(name);
}

function isOwn(text: string, ownDomains: readonly string[]): boolean {
  return matches(text, ADDRESS).some(({ raw }) => ownDomains.some((domain) => raw.toLowerCase().endsWith(`@${domain}`)));
}

/** A block of lines with an address of the paster's company is theirs, unless another address stands in it. */
function withoutOwn(lines: readonly string[], ownDomains: readonly string[]): readonly string[] {
  const blocks = lines.join('\n').split(/\n{2,}/u);
  return blocks
    .filter((block) => !isOwn(block, ownDomains))
    .flatMap((block) => block.split('\n'))
    .filter((line) => line !== '');
}
