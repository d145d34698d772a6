/** What the documents list is what there is, what they link to is there, and every command they show is vouched for. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

import { operatorCommands } from '../src/operator/commands';
import { settings } from '../src/settings/settings';
import { vouchers, vouchesFor, type Voucher } from './docs/commands';
import { anchorsOf, blocksOf, commandsOf, documents, headingsOf, pathsOf } from './docs/documents';
import { OURS, unsourced, unsourcedCommands, unsourcedStatements } from './docs/microsoft';
import { HEAVIEST_BYTES } from './playground/pictures';
import { smallSiblings } from './run/small-siblings';
import { testUnits } from './run/units';

interface Package {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (name: string): string => readFileSync(name, 'utf8').replaceAll(/ {2,}/gu, ' ');
const { version, scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

describe('the documents', () => {
  it('begin with a README of at most 6 KB, with a picture', () => {
    ok(statSync('README.md').size <= 6 * 1024, `${statSync('README.md').size} bytes`);
    const [, picture = ''] = /!\[[^\]]+\]\(([^)]+\.png)\)/u.exec(read('README.md')) ?? [];
    ok(statSync(picture).size <= HEAVIEST_BYTES, `${picture} has ${statSync(picture).size} bytes`);
  });

  it('give every setting, in the words of .env.example', () => {
    const wanted = settings.map(({ name, meaning, required }) => `| \`${name}\` | ${required ? 'yes ' : ''}| ${meaning} |`);
    const given = read('docs/settings.md');
    deepEqual(
      wanted.filter((row) => !given.includes(row)),
      [],
    );
  });

  it('give every setting of npm start', () => {
    const asked = [...readFileSync('src/local/settings.ts', 'utf8').matchAll(/Of\(env, '([A-Z_]+)'/gu)].map(
      ([, name = '']) => name,
    );
    // Tests put a small bot in its place; terminals set the other.
    const shown = new Set(asked.filter((name) => !['BOT_FILE', 'NO_COLOR'].includes(name)));
    ok(shown.size > 4);
    deepEqual(
      [...shown].filter((name) => !read('docs/try-it.md').includes(`| \`${name}\` |`)),
      [],
    );
  });

  it('give every command of the operator, and no other', () => {
    const rows = [...read('docs/operate.md').matchAll(/^\| `([^`]+)` \|/gmu)].map(([, usage = '']) => usage);
    const plain = (usage: string): string => usage.replaceAll(/ ?\[?--yes\]?/gu, '');
    deepEqual(rows.map(plain).sort(), operatorCommands.map(({ usage }) => plain(usage)).sort());
  });

  it('give a reason for every dependency in CONTRIBUTING, and for no other', () => {
    const [, tables = ''] = read('CONTRIBUTING.md').split('## Dependencies');
    const rows = tables.split('\n').filter((line) => line.startsWith('| `'));
    const explained = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name]) => name));
    deepEqual(explained.sort(), Object.keys({ ...dependencies, ...devDependencies }).sort());
  });

  it('have this version in the changelog', () => {
    ok(read('CHANGELOG.md').includes(`\n## ${version} - `));
  });

  it('name and link to files that are there', () => {
    const paths = documents().flatMap((file) => pathsOf(file));
    ok(paths.length > 50);
    deepEqual(
      paths.filter(({ text }) => !existsSync(text)).map(({ text, place }) => `${place}: ${text}`),
      [],
    );
  });

  it('link to headings that are there', () => {
    const anchors = documents().flatMap((file) => anchorsOf(file));
    ok(anchors.length > 0);
    deepEqual(
      anchors.filter(({ text, heading }) => !headingsOf(readFileSync(text, 'utf8')).includes(heading)).map(({ place }) => place),
      [],
    );
  });

  it('are all found from the README', () => {
    const linked = new Set(pathsOf('README.md').map(({ text }) => text));
    deepEqual(
      documents().filter((file) => file !== 'README.md' && !linked.has(file)),
      [],
    );
  });
});

describe('what the documents say of Microsoft’s products', () => {
  it('names the page and the day of each price, limit and period, or says that it was not checked', () => {
    const found = unsourcedStatements();
    deepEqual(
      found.filter(({ text }) => !OURS.some((beginning) => text.startsWith(beginning))),
      [],
    );
    deepEqual(
      OURS.filter((beginning) => !found.some(({ text }) => text.startsWith(beginning))),
      [],
      'these stand nowhere any more',
    );
  });

  it('names a page and a day beside each command of Azure’s that the operator is told', () => {
    const files = readdirSync('src/operator').map((name) => `src/operator/${name}`);
    deepEqual(
      files.flatMap((file) => unsourcedCommands(file)),
      [],
    );
    equal(unsourcedCommands('made.ts', "  said: 'give “az login” first',").length, 1);
    equal(unsourcedCommands('made.ts', "  // A page, read 2026-11-30.\n  said: 'give “az login” first',").length, 0);
  });

  it('is found where it names neither', () => {
    const said = (text: string): number => unsourced('made.md', text).length;
    equal(said('The right takes a minute or two to count at Azure.'), 1);
    equal(said('Teams shows at most twelve commands.\n\nSomething else, read 2026-11-29.'), 1);
    equal(said('| Azure | keeps it for 90 days |\n| Teams | 10 days (a page, read 2026-11-29) |'), 1);
    equal(said('Teams shows at most twelve commands (a page, read 2026-11-29).'), 0);
    equal(said('How many days Teams takes was not checked; some days seem likely.'), 0);
  });
});

describe('what the documents say of Node', () => {
  it('is one thing: what it can be tried with, and what production runs on', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly engines: { readonly node: string } };
    const oldest = engines.node.replace('>=', '');
    const [, image = ''] = /node:(\d+)-/u.exec(readFileSync('Dockerfile', 'utf8')) ?? [];
    for (const file of ['README.md', 'docs/try-it.md', 'docs/deploy.md', 'docs/decisions.md']) {
      ok(readFileSync(file, 'utf8').includes(oldest), `${file} does not name Node ${oldest}`);
      match(readFileSync(file, 'utf8'), new RegExp(`\\b${image}\\b`, 'u'), `${file} does not name Node ${image}`);
    }
  });
});

describe('the commands of the documents', () => {
  /** What a shell has on Linux and a Mac, what this project asks for, and what a page says is needed. */
  const TOOLS = 'npm npx node az docker git curl kill ls sed cat cp echo export chromium'.split(' ');

  it('start nothing that a reader may lack', () => {
    const blocks = documents().flatMap((file) => blocksOf(file).filter(({ language }) => language === 'sh'));
    const started = blocks.flatMap(({ text }) =>
      [...text.replaceAll(/<[^>]*>/gu, 'x').matchAll(/(?:^|\$\(|\| |&& )\s*(?:[A-Za-z_]+=[^\s$]* )*([a-z][\w.-]*)/gmu)].map(
        ([, tool = '']) => tool,
      ),
    );
    ok(started.length > 50);
    deepEqual(
      [...new Set(started)].filter((tool) => !TOOLS.includes(tool)),
      [],
    );
  });

  const shown = documents().flatMap((file) => commandsOf(file));

  it('are all vouched for, and nothing is vouched for that no document shows', () => {
    deepEqual(
      shown.filter(({ text }) => !vouchers.some((one) => vouchesFor(one, text))).map(({ text, place }) => `${place}: ${text}`),
      [],
    );
    deepEqual(
      vouchers.filter((one) => !shown.some(({ text }) => vouchesFor(one, text))).map(({ command }) => command),
      [],
    );
  });

  it('that are done elsewhere are done there', () => {
    const missing = vouchers.filter((voucher) => !isDone(voucher)).map(({ command }) => command);
    deepEqual(missing, []);
  });

  it('of npm are scripts of ours', () => {
    const names = shown
      .flatMap(({ text }) => /\bnpm (?:run (?:-s )?)?(\S+)/u.exec(text)?.[1] ?? [])
      .filter((name) => name !== 'ci');
    deepEqual(
      names.filter((name) => !(name in scripts)),
      [],
    );
  });

  it('of npm start files that are there', () => {
    const started = Object.values(scripts).flatMap((script) => [...script.matchAll(/(?:dist|\.build(?:-dev)?)\/(\S+)\.js/gu)]);
    ok(started.length > 5);
    deepEqual(
      started.map(([, path = '']) => `${path}.ts`).filter((path) => !existsSync(path)),
      [],
    );
  });

  it('stand in blocks that say what they hold', () => {
    const silent = documents().flatMap((file) =>
      blocksOf(file).filter(({ language }) => !['sh', 'text', 'json'].includes(language)),
    );
    deepEqual(
      silent.map(({ place }) => place),
      [],
    );
  });

  it('of long runs: each has a small sibling in npm test', () => {
    const short = new Set(testUnits().map(({ file }) => file));
    const long = testUnits('.faults.ts').map(({ file, name }) => ({ name, sibling: file.replace(/\.faults\.js$/u, '.test.js') }));
    ok(long.length > 0);
    deepEqual(
      long.filter(({ sibling }) => !short.has(sibling)).map(({ name }) => name),
      [],
    );
    deepEqual(Object.keys(smallSiblings).sort(), long.map(({ name }) => name.replace('.faults.ts', '')).sort());
  });
});

describe('a reader of documents', () => {
  const text = [
    '# One, two: `three`',
    'Say `npm start`, see [there](other.md#a-heading) or `src/index.ts`; `npm` alone is none.',
    '1. In a list:',
    '',
    '   ```sh',
    '   FAST=1 npm test && git diff   # at once',
    '   # a remark',
    '   long \\',
    '     command',
    '   ```',
    '',
    '```',
    'no language',
    '```',
  ].join('\n');

  it('finds every command and its place', () => {
    deepEqual(
      commandsOf('docs/x.md', text).map((one) => `${one.place} ${one.text}`),
      ['docs/x.md:5 FAST=1 npm test', 'docs/x.md:5 git diff', 'docs/x.md:5 long command', 'docs/x.md:2 npm start'],
    );
  });

  it('finds paths, headings, and blocks without a language', () => {
    deepEqual(
      pathsOf('docs/x.md', text).map((one) => one.text),
      ['docs/other.md', 'src/index.ts'],
    );
    deepEqual(
      anchorsOf('docs/x.md', text).map((one) => [one.text, one.heading]),
      [['docs/other.md', 'a-heading']],
    );
    deepEqual(headingsOf(text), ['one-two-three']);
    deepEqual(
      blocksOf('docs/x.md', text).map(({ language }) => language),
      ['sh', ''],
    );
  });
});

function isDone(voucher: Voucher): boolean {
  if (voucher.how !== 'elsewhere') return true;
  return existsSync(voucher.by) && readFileSync(voucher.by, 'utf8').includes(voucher.where);
}
