/** A word that holds nothing, and a file or a folder that can't be used: every command says what is wrong and what to do, and none falls over. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../../src/domain/errors';
import type { Desk } from '../../src/operator/command';
import { operatorCommands } from '../../src/operator/commands';
import { NOT_UNDERSTOOD, runOperator } from '../../src/operator/run';

const TENANT = '22222222-2222-4222-8222-222222222222';

interface Said {
  readonly code: number;
  readonly text: string;
}

describe('what an operator’s command can’t use', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'unusable-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function operator(line: readonly string[], open = nobody): Promise<Said> {
    const texts: string[] = [];
    const code = await runOperator({ line, open, tell: (text) => texts.push(text) });
    return { code, text: texts.join('\n') };
  }

  function nobody(): Promise<Desk> {
    return Promise.reject(new CodedError('STORAGE_UNAVAILABLE', 'opened'));
  }

  const place = (name: string): string => join(folder, name);
  function holding(name: string, bytes: string | Buffer): string {
    writeFileSync(place(name), bytes);
    return place(name);
  }

  it('is told of every command with a word that holds nothing, and how the command is used', async () => {
    for (const { name, usage } of operatorCommands)
      for (const blank of ['', ' ', '\u00A0']) {
        const { code, text } = await operator([...name.split(' '), blank]);
        equal(code, NOT_UNDERSTOOD, `${name} ${JSON.stringify(blank)}: ${text}`);
        ok(text.endsWith(`\nUse: ${usage}`), text);
        ok(!text.includes('""') && !text.includes('" "'), text);
      }
  });

  it('is told of every command whose last word holds nothing', async () => {
    const cases: readonly (readonly [line: readonly string[], said: RegExp])[] = [
      [['partners'], /^One word too many is empty\. Take it away; a variable of the shell/],
      [['partners', 'add', TENANT], /^Say the name of the company/],
      [['partners', 'join', TENANT], /^A tenant id is a GUID/],
      [['erase', 'person', TENANT], /^An object id is a GUID/],
      [['erase', 'tenant', TENANT, '--yes'], /^One word too many is empty/],
      [['check', '--package'], /^Say behind --package where the manifest\.json/],
      [['check', '--package='], /^Say behind --package|^One word too many/],
      [['directory', 'import', 'a.csv', '--report'], /^Say behind --report which file/],
      [['directory', 'import', 'a.csv'], /^One word too many is empty/],
      [['backup'], /^Say which folder, such as backup-/],
      [['restore'], /^Say which folder, such as backup-/],
      [['facts'], /^A day looks like/],
    ];
    for (const [line, said] of cases)
      for (const blank of ['', '  ']) {
        const { code, text } = await operator([...line, blank]);
        deepEqual([code, said.test(text)], [NOT_UNDERSTOOD, true], `${line.join(' ')}: ${text}`);
      }
    for (const option of ['--package=', '--package= ']) match((await operator(['check', option])).text, /^Say behind --package/);
    match((await operator(['directory', 'import', 'a.csv', '--report='])).text, /^Say behind --report/);
    for (const line of [[], [' '], ['--'], ['--', '']]) match((await operator(line)).text, /^Say what to do\.\n/);
  });

  it('takes an id with blanks around it, npm’s sign twice, and help where nothing has that name', async () => {
    match((await operator(['audit', ` ${TENANT.toUpperCase()}\n`])).text, /STORAGE_UNAVAILABLE/);
    match((await operator(['--', 'audit', TENANT])).text, /STORAGE_UNAVAILABLE/);
    match((await operator(['directory', 'own-remove', ' 4391507 '])).text, /STORAGE_UNAVAILABLE/);
    match((await operator(['directory', 'export', 'CSV'])).text, /STORAGE_UNAVAILABLE/);
    equal((await operator(['help', ' '])).code, 0);
    match((await operator(['help', 'dance'])).text, /^There is no command "dance"\.\n“help” lists the commands there are\.$/);
    match((await operator(['partners', '--jsn'])).text, /Did you mean "--json"\?/);
  });

  it('needs no storage and no settings to tell of facts', async () => {
    const { code, text } = await operator(['facts', '2026-12-28']);
    deepEqual([code, /^None of \d+ facts/.test(text)], [0, true], text);
  });

  it('names each cause why a file of JSON is none', async () => {
    const loop = place('loop');
    symlinkSync(loop, loop);
    const huge = holding('huge', '');
    truncateSync(huge, 2 ** 33);
    const cases: readonly (readonly [path: string, said: string])[] = [
      [place('none'), 'there is no file'],
      [folder, 'is a folder'],
      [holding('empty', ''), 'is empty'],
      [holding('blank', '\uFEFF \n'), 'is empty'],
      [holding('wide', Buffer.from('\uFEFF{}', 'utf16le')), 'is UTF-16'],
      [holding('latin', Buffer.from('{\n"a":\n"Caf\u00E9"}', 'latin1')), 'holds bytes in line 3 that are no UTF-8'],
      [holding('noise', Buffer.of(0xc0, 0x80)), 'holds bytes in line 1'],
      [holding('package.zip', Buffer.from('PK\u0003\u0004\u00ff', 'latin1')), 'is an archive (.zip). Unpack it'],
      [loop, 'a link there leads round in a circle'],
      [huge, 'has more than 4 MB'],
      [place('x'.repeat(300)), 'the name is too long'],
    ];
    for (const [path, said] of cases) {
      const { code, text } = await operator(['parameters', path]);
      deepEqual([code, text.includes(said)], [4, true], `${said}: ${text}`);
    }
  });

  it('names signs in names and fields of companies that nobody sees', async () => {
    for (const [sign, code] of [
      ['\u200B', 'U+200B'],
      ['\n', 'U+000A'],
      ['\u0007', 'U+0007'],
      ['\u202E', 'U+202E'],
    ] as const) {
      for (const verb of ['add', 'rename'])
        equal(
          (await operator(['partners', verb, TENANT, `A${sign}B`])).text.split('\n')[0],
          `The name can’t be taken: its character 2 is one that nobody sees (${code}). Type it again.`,
        );
      for (const field of ['name', 'city', 'phones', 'trading', 'website']) {
        const { text } = await operator(
          ['directory', 'own-add', TENANT, 'partnerId=4391507', 'name=A', `${field}=x${sign}y`].filter(
            (word) => field !== 'name' || word !== 'name=A',
          ),
        );
        ok(
          text.startsWith(
            `${field}= can’t be taken: its character 2 is one that nobody sees (${code}). Type it again, like ${field}=`,
          ),
          text,
        );
      }
    }
    for (const name of ['Caf\u00E9', ' Contoso ', '\u0646\u200C\u0627'])
      match((await operator(['partners', 'add', TENANT, name])).text, /STORAGE_UNAVAILABLE/);
  });

  it('says what a field that can’t be taken is like', async () => {
    const own = ['directory', 'own-add', TENANT, 'partnerId=4391507', 'name=A'];
    match(
      (await operator([...own, 'phones=abc'])).text,
      /a phone number that is none in its country\. Write it like phones=\+49/,
    );
    match((await operator([...own, 'website=not a site'])).text, /not the company’s own\. Write it like website=https:/);
  });

  it('tells a folder that is not there and a file from a folder without a backup', async () => {
    match(
      (await operator(['restore', place('nope')])).text,
      /^There is no whole backup in .*nope: there is no such folder\. Nothing was put in\./,
    );
    match((await operator(['restore', holding('no-folder', 'x')])).text, /no-folder: it is a file\. Nothing was put in\./);
    mkdirSync(place('bare'));
    match((await operator(['restore', place('bare')])).text, /bare: it has no readable backup\.json/);
  });

  it('names what goes on from a command whose next word is none', async () => {
    const { text } = await operator(['outbox', 'x']);
    match(text, /^"x" is one word too many\.\nUse: outbox\n {5}outbox until <day>\n.*outbox aside.*outbox replay/su);
  });

  it('takes blanks around a command, and helps with help', async () => {
    match((await operator([' partners '])).text, /STORAGE_UNAVAILABLE/);
    equal((await operator(['help', 'help'])).code, 0);
    match((await operator(['help', 'help'])).text, /^Use: npm run -s operator/);
    match((await operator(['HELP'])).text, /^There is no command "HELP"\. Did you mean "help"\?/);
  });

  it('names each cause why a folder takes no backup, and makes one inside folders that are not there', async () => {
    const loop = place('round');
    symlinkSync(loop, loop);
    const file = holding('a-file', 'x');
    mkdirSync(place('full'));
    holding('full/one', 'x');
    for (const [path, said] of [
      [file, 'it is a file, or would stand in one'],
      [join(file, 'below'), 'it is a file, or would stand in one'],
      [join(loop, 'below'), 'a link there leads round in a circle'],
      [place('y'.repeat(300)), 'the name is too long'],
      ...(process.platform === 'linux' ? [['/proc/none/below', 'no folder can be made there'] as const] : []),
    ] as const) {
      const { code, text } = await operator(['backup', path]);
      equal(code, 1);
      equal(text, `Nothing was copied to ${path}: ${said}. Name a new folder, where you may write.`);
    }
    match((await operator(['backup', place('full')])).text, /holds something already/);
    match((await operator(['backup', place('new/and/deep')])).text, /STORAGE_UNAVAILABLE/);
    deepEqual(readdirSync(place('new/and')), ['deep']);
  });

  it('says that a backup is not whole where it can’t be written to its end', async () => {
    const path = place('lost');
    async function* rows(): AsyncGenerator<object> {
      await Promise.resolve();
      yield { partitionKey: 'a', rowKey: 'b' };
    }
    const open = (): Promise<Desk> => {
      rmSync(path, { recursive: true });
      return Promise.resolve({ copies: { names: ['state'], rows } } as unknown as Desk);
    };
    const { code, text } = await operator(['backup', path], open);
    equal(code, 1);
    match(text, /lost could not be written: no folder can be made there\. It holds no whole backup: delete it, and take another/);
  });
});
