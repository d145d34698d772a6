/** What the reader takes of a process: memory once everything was read, and its part of a start. Each by several processes of their own; the middle one counts. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { types } from 'node:util';
import { countryNamed } from '../../src/domain/catalog/countries';
import { dateWords } from '../../src/domain/time/date-words';
import { contextOf } from './context';
import { ownLines } from './families';
import { LONG_LINES, LINES_READ } from './cost-lines';

const PROCESSES = 5;
/** Files of its own. */
const OWN = /[\\/](?:engine[\\/]reader|words[\\/]understood)[\\/]/u;

/** So many own lines, and one in so many of 40 KB. */
export interface ToRead {
  readonly own: number;
  readonly longOneIn: number;
}

/** In megabytes: what stays in use, heap and buffers after a collection; and what the process holds of the machine's memory. */
interface Memory {
  readonly kept: number;
  readonly resident: number;
}

/** What a process has in memory after so many of its own lines and these of the long ones, more than before the reader was loaded; all of them unless told otherwise. */
export function memoryMore(processes = PROCESSES, read: ToRead = { own: LINES_READ, longOneIn: 1 }): Memory {
  const all = Array.from({ length: processes }, () => JSON.parse(childSays('memory', JSON.stringify(read))) as Memory);
  return { kept: middle(all.map(({ kept }) => kept)), resident: middle(all.map(({ resident }) => resident)) };
}

/** The part of the processor's time that loading all of the bot takes which goes to the reader and its words; in hundredths, and milliseconds. */
export function partOfStart(): { readonly part: number; readonly ms: number; readonly whole: number } {
  const files = childSays('loaded');
  const all = Array.from({ length: PROCESSES }, () => JSON.parse(childSays('start', files)) as { reader: number; whole: number });
  const ms = middle(all.map(({ reader }) => reader));
  return {
    ms,
    whole: middle(all.map(({ whole }) => whole)),
    part: middle(all.map(({ reader, whole }) => (100 * reader) / whole)),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function childSays(what: 'memory' | 'loaded' | 'start', input = ''): string {
  return execFileSync(process.execPath, ['--expose-gc', __filename, what], { encoding: 'utf8', input });
}

async function memory(): Promise<Memory> {
  const { own, longOneIn } = JSON.parse(readFileSync(0, 'utf8')) as ToRead;
  const lines = ownLines(1)
    .slice(0, own)
    .map((line) => ({ text: line.text, context: contextOf(line) }))
    .concat(LONG_LINES.filter((_, at) => at % longOneIn === 0));
  // What questions of forms make ready without the reader, and the room that any busy process has for what is soon thrown away.
  countryNamed('germany');
  for (const language of ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar']) dateWords(language);
  busied();
  const before = inUse();
  const [{ readLine }, { warmUpSteps }] = await Promise.all([
    import('../../dialogs/engine/reader/reader.js'),
    import('../../dialogs/engine/reader/warm-up.js'),
  ]);
  for (const step of warmUpSteps) step();
  for (const { text, context } of lines) readLine(text, context);
  const after = inUse();
  return { kept: after.kept - before.kept, resident: after.resident - before.resident };
}

/** Half of what it makes is alive at any time, as while turns are under way. */
function busied(): void {
  const alive: string[][] = [];
  for (let round = 0; round < 400; round++) {
    alive.push(Array.from({ length: 5000 }, (_, at) => `${String(round)}:${String(at)}`));
    if (alive.length > 40) alive.splice(0, 20);
  }
}

function inUse(): Memory {
  for (let time = 0; time < 4; time++) global.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { kept: (heapUsed + external) / 2 ** 20, resident: rss / 2 ** 20 };
}

/** What a start loads of the bot: the files that others need as well, then the reader's own. */
async function loaded(): Promise<readonly [readonly string[], readonly string[]]> {
  const { cache } = createRequire(__filename);
  const before = new Set(Object.keys(cache));
  await wholeBot();
  const files = Object.keys(cache).filter((file) => !before.has(file) && !types.isProxy(cache[file]?.exports));
  return [files.filter((file) => !OWN.test(file) && isBelow(file)), files.filter((file) => OWN.test(file))];
}

/** What the reader may stand on. */
function isBelow(file: string): boolean {
  return /[\\/](?:src[\\/]domain|cards[\\/]words|temporal-polyfill|libphonenumber-js|any-ascii|fastest-levenshtein|zod)[\\/]/u.test(
    file,
  );
}

async function start(): Promise<{ readonly reader: number; readonly whole: number }> {
  const load = createRequire(__filename);
  const [below, own] = JSON.parse(readFileSync(0, 'utf8')) as readonly [readonly string[], readonly string[]];
  await import('../../src/late-modules.js');
  for (const file of below) load(file);
  const from = spent();
  for (const file of own) load(file);
  const reader = spent() - from;
  await wholeBot();
  return { reader, whole: spent() };
}

async function wholeBot(): Promise<void> {
  await import('../../src/late-modules.js');
  await Promise.all([
    import('../../dialogs/index.js'),
    import('../../src/app/app.js'),
    import('../../dialogs/engine/reader/warm-up.js'),
  ]);
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const FIGURES = { memory, loaded, start };

if (require.main === module) {
  const what = process.argv[2] as keyof typeof FIGURES;
  void FIGURES[what]().then((figures) => process.stdout.write(JSON.stringify(figures)));
}
