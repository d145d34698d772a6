/** Files as programs and people really write them: every fault is told with its line and column, and no other line is lost. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { FileRefused } from '../../src/directory/file-text';
import { gather, type Gathered, type Rejected } from '../../src/directory/gather';

describe('a file of companies', () => {
  let folder: string;
  let files = 0;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-file-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function read(content: string | Uint8Array, end = 'csv'): Promise<Gathered> {
    const path = join(folder, `${files++}.${end}`);
    await writeFile(path, content);
    return gather(path, () => Promise.resolve());
  }

  function namesIn({ parts }: Gathered): readonly string[] {
    const all = parts.flatMap((part) => [...part.values()]);
    return all.map((json) => (JSON.parse(json) as { readonly name: string }).name).toSorted();
  }

  const told = ({ rejected }: Gathered): readonly string[] =>
    rejected.map(({ line, column = '', because }: Rejected) => `${line} ${column} ${because}`);

  const HEAD = 'PartnerID;Firma;Ort';
  const umlaut = `${HEAD}\r\n4391507;Müller GmbH;Köln\r\n517285;Contoso;Łódź\r\n`;

  for (const [what, bytes] of [
    ['UTF-8', Buffer.from(umlaut)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${umlaut}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${umlaut}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${umlaut}`, 'utf16le').swap16()],
    ['with a line that says the separator', Buffer.from(`sep=;\r\n${umlaut}`)],
    ['behind a blank line', Buffer.from(`\r\n${umlaut}`)],
    ['behind lines of blanks and of separators', Buffer.from(` \r\n;;\r\n\r\n${umlaut}`)],
    ['with blanks behind quotes', Buffer.from(umlaut.replace('Müller GmbH', '"Müller GmbH"  ').replace('Łódź', '"Łódź" \t'))],
    ['with returns alone', Buffer.from(umlaut.replaceAll('\r\n', '\r'))],
  ] as const)
    it(`is read in ${what}`, async () => {
      const found = await read(bytes);
      assert.deepEqual([namesIn(found), found.rejected], [['Contoso', 'Müller GmbH'], []]);
    });

  it('is read whole where a letter lies across the border of two pieces', async () => {
    const line = (at: number): string => `${4_000_000 + at};${'Ünlü'.repeat(40)} ${at};${'Łódź'.repeat(40)}\n`;
    const count = 4_000;
    const found = await read(`PartnerID;Firma;Ort\n${Array.from({ length: count }, (_, at) => line(at)).join('')}`);
    assert.deepEqual([found.taken, found.rejected], [count, []]);
  });

  const bytes = Buffer.from('<x/>');
  const OPEN_BOOK = Buffer.from('application/vnd.oasis.opendocument.spreadsheet');

  for (const [what, content, sentence] of [
    [
      'in Windows-1252',
      Buffer.from(umlaut.replace('Łódź', 'x'), 'latin1'),
      'line 2, column "Firma" ("M\uFFFDller GmbH") holds bytes that are no UTF-8: save it as "CSV UTF-8" and import that',
    ],
    ['in UTF-16 without its mark', Buffer.from(umlaut, 'utf16le'), /^line 1 holds NUL bytes, as UTF-16 without its mark does/],
    [
      'noise',
      Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 167 + 34) % 256)),
      /^it is no text, and no UTF-8: save it as/,
    ],
    ['a workbook', zipSync({ '[Content_Types].xml': bytes, 'xl/workbook.xml': bytes }), /^it is a workbook.*save it as/],
    ['an open workbook', zipSync({ mimetype: [OPEN_BOOK, { level: 0 }], 'content.xml': bytes }), /^it is a workbook.*save it as/],
    ['an old workbook', Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), /^it is a file of an Office program.*save it as/],
    ['a letter', zipSync({ '[Content_Types].xml': bytes, 'word/document.xml': bytes }), /^it is a text or slides.*save it as/],
    ['a packed table', zipSync({ 'companies.csv': Buffer.from(umlaut) }), /^it is an archive \(\.zip\).*: unpack it, and import/],
    ['an archive with nothing in it', zipSync({}), /^it is an archive \(\.zip\) that holds nothing: name the file/],
    ['a table in .gz', gzipSync(Buffer.from(umlaut)), /^it is an archive \(\.gz\).*: unpack it, and import/],
    ['a table in .7z', Buffer.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, 0, 0, 0, 0), /^it is an archive \(\.7z\)/],
    ['a table in .rar', Buffer.from('Rar!\u001a\u0007\u0001\u0000'), /^it is an archive \(\.rar\)/],
    ['a printed table', Buffer.from('%PDF-1.7\n1 0 obj\n'), /^it is a PDF, not a table of text.*save it as/],
    ['empty', '', 'it is empty'],
    ['without a name', 'PartnerID;Ort\n4391507;Köln\n', /^line 1 names no column for the name: it names "PartnerID", "Ort"/],
    ['without a PartnerID', '\nFirma;Ort\nContoso;Köln\n', /^line 2 names no column for the PartnerID/],
    [
      'with two columns for the name',
      'MPN ID;Company;Town;Name\n4391507;Contoso;Köln;Fabrikam\n',
      'line 1: column 2 ("Company") and column 4 ("Name") both hold the name. Keep one of them',
    ],
    ['with the same column twice', 'MPN ID,Name,MPN ID\n4391507,Contoso,1\n', /column 1 \("MPN ID"\) and column 3 \("MPN ID"\)/],
  ] as const)
    it(`is refused as a whole: ${what}`, async () => {
      const error: unknown = await read(content).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      assert.ok(error instanceof FileRefused, String(error));
      if (typeof sentence === 'string') assert.equal(error.message, sentence);
      else assert.match(error.message, sentence);
    });

  it('may have several columns for what a company has several of, and tells which columns it does not keep', async () => {
    const found = await read('MPN ID;Company;Phone;Mobile;Comment;VAT\n4391507;Contoso;+4930901820;+4930901821;x;y\n');
    assert.deepEqual(found.unread, ['Comment', 'VAT']);
    assert.match(found.parts.flatMap((part) => [...part.values()]).join(''), /"phones":\["\+4930901820","\+4930901821"\]/);
  });

  for (const [columns, cells, field, unread] of [
    ['Country,Country code', 'Germany,AT', '"country":"DE"', ['Country code']],
    ['Country code,Country', 'AT,Germany', '"country":"DE"', ['Country code']],
    ['Country,Region', 'Germany,Bavaria', '"country":"DE"', ['Region']],
    ['Domain,Website', 'fabrikam.com,contoso.com', '"website":"contoso.com"', ['Domain']],
    ['Url,Domain', 'contoso.com,fabrikam.com', '"website":"contoso.com"', ['Domain']],
    ['City,City', 'Leeds,York', '"city":"Leeds"', ['City']],
  ] as const)
    it(`of two columns for what a company has once, one is kept: ${columns}`, async () => {
      const found = await read(`PartnerID,Name,${columns}\n4391507,Contoso,${cells}\n`);
      assert.deepEqual([found.unread, found.rejected], [unread, []]);
      assert.ok(
        found.parts
          .flatMap((part) => [...part.values()])
          .join('')
          .includes(field),
      );
    });

  it('tells line and column of what can’t be taken, and takes all other lines', async () => {
    const found = await read(
      [
        HEAD,
        '4391507;"Two\r\nlines";Köln',
        '4391508;Lost \uFFFD letter;Köln',
        '4391509;Contoso\u0000;Köln',
        `4391510;${'x'.repeat(12_000)};Köln`,
        '4391511;"Not closed;Köln',
        '4391512;"Quote" within;Köln',
        '4391513;19" Racks;Köln',
        '4391514;Too;many;cells',
        '4391515;Contoso;Köln;;;',
        '4391516;Fabrikam',
        `4391517;${'y'.repeat(2_500_000)}`,
        '4391518;"Also ""quoted""";Köln',
        '4391519;"The last is not closed;Köln',
        '4391520;Woodgrove;Köln',
      ].join('\n'),
    );
    assert.deepEqual(told(found), [
      '4 Firma letterLost',
      '5 Firma nul',
      '6 Firma cellTooLong',
      '7 Firma quoteBroken',
      '8 Firma quoteBroken',
      '10 4 tooManyCells',
      '13  lineTooLong',
      '15 Firma quoteBroken',
    ]);
    assert.deepEqual(namesIn(found), ['19" Racks', 'Also "quoted"', 'Contoso', 'Fabrikam', 'Two lines', 'Woodgrove']);
  });

  it('of one object a line: the same', async () => {
    const found = await read(
      [
        '{"partnerId":"4391507","name":"Contoso"}',
        '[1]',
        `{"partnerId":"4391508","name":"${'z'.repeat(2_500_000)}"}`,
        '{"partnerId":"4391509","name":"Nul \\u0000"}',
        '{"partnerId":"4391510","name":"Fabrikam","trading":["Lost \uFFFD"]}',
        '',
        '{"partnerId":"4391511","name":"Woodgrove"}',
      ].join('\n'),
      'jsonl',
    );
    assert.deepEqual(told(found), ['2  lineBroken', '3  lineTooLong', '4 name nul', '5 trading letterLost']);
    assert.deepEqual(namesIn(found), ['Contoso', 'Woodgrove']);
    await assert.rejects(read(Buffer.from('{"partnerId":"4391507","name":"Müller"}', 'latin1'), 'jsonl'), /line 1 holds bytes/);
  });
});
