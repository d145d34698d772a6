/** What a file is that is no text: archives, workbooks, other files of Office programs, PDF. By how they begin. */

/** What to do with a table that stands in something else. */
export const SAVE_AS = 'save it as "CSV UTF-8" and import that';

/** What a workbook has among the files it is made of: Excel's, and that of the OpenDocument format. */
const BOOK_PARTS = ['xl/', 'opendocument.spreadsheet'];
/** The same of texts and slides. */
const PAPER_PARTS = ['word/', 'ppt/', 'opendocument.text', 'opendocument.presentation'];

const WORKBOOK = `it is a workbook, not a table of text: ${SAVE_AS}`;
const PAPER = `it is a text or slides of an Office program, not a table of text: put the table into a workbook, and ${SAVE_AS}`;
const packed = (kind: string): string =>
  `it is an archive (${kind}), not a table of text: unpack it, and import the file that was in it`;

/** How each begins: zip as in “.ZIP File Format Specification” (PKWARE), 4.3.7 and 4.3.16; the others as in the signatures of their formats. */
const KINDS: readonly (readonly [begin: readonly number[], said: (head: Buffer) => string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], zipped],
  [[0x50, 0x4b, 0x05, 0x06], () => 'it is an archive (.zip) that holds nothing: name the file that should have been in it'],
  [[0xd0, 0xcf, 0x11, 0xe0], () => `it is a file of an Office program, not a table of text: open it there, and ${SAVE_AS}`],
  [[0x1f, 0x8b], () => packed('.gz')],
  [[0x37, 0x7a, 0xbc, 0xaf], () => packed('.7z')],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], () => packed('.rar')],
  [[0xfd, 0x37, 0x7a, 0x58], () => packed('.xz')],
  [[0x28, 0xb5, 0x2f, 0xfd], () => packed('.zst')],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], () => `it is a PDF, not a table of text: where the table was made, ${SAVE_AS}`],
];

/** A sentence without its point about a file that begins so; undefined where it may be text. */
export function packedAs(head: Buffer): string | undefined {
  const kind = KINDS.find(([begin]) => head.subarray(0, begin.length).equals(Buffer.from(begin)));
  return kind?.[1](head);
}

function zipped(head: Buffer): string {
  if (BOOK_PARTS.some((part) => head.includes(part))) return WORKBOOK;
  return PAPER_PARTS.some((part) => head.includes(part)) ? PAPER : packed('.zip');
}
