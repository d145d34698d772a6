/** Finds on disk what is to be run: the sources say which test files there are, whatever lies in the output folder. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { partsOf } from '../kit/transcript/transcript-folders';
import { LONG, WAITING } from './long-units';
import type { TestUnit } from './unit';

const built = join(__dirname, '..', '..');

/** Every test file on disk, those first that take longest: the last ones are to be short. */
export function testUnits(ending: '.test.ts' | '.faults.ts' = '.test.ts'): readonly TestUnit[] {
  const names = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  const files = names.map((name) => `test/${name.replaceAll('\\', '/')}`).sort();
  const weights = new Map(files.map((file) => [file, weight(file)]));
  return files.toSorted((one, other) => weights.get(other)! - weights.get(one)!).flatMap(unitsOf);
}

/** The units of one test file: a file beside a folder of transcripts with its name is played in parts. */
export function unitsOf(file: string): readonly TestUnit[] {
  const waits = file in WAITING ? { waits: true } : {};
  const unit: TestUnit = { kind: 'tests', name: file, file: compiledOf(file), ...besideOf(file), ...waits };
  const folder = file.replace(/\.(?:test|faults)\.ts$/u, '');
  const parts = existsSync(folder) ? partsOf(folder) : [];
  return parts.length === 0 ? [unit] : parts.map(({ name }) => ({ ...unit, name: `${file} ${name}`, part: name }));
}

/** What takes long to start and serves a whole process, by the file that starts it. */
const SHARED: Readonly<Record<string, string>> = {
  'test/cards/phone.ts': 'a browser',
  'test/kit/floors/misspelt.ts': 'a compiler',
};

/** Those that draw cards share a browser, those that compile snippets a compiler. */
function besideOf(file: string): Pick<TestUnit, 'beside'> {
  const loaded = loadedBy(compiledOf(file));
  const [beside] = Object.entries(SHARED).flatMap(([starter, name]) => (loaded.has(compiledOf(starter)) ? [name] : []));
  return beside === undefined ? {} : { beside };
}

/** The compiled file of a source. */
export function compiledOf(file: string): string {
  return join(built, file.replace(/\.ts$/u, '.js'));
}

/** Seconds, of the processor unless it waits; where nobody says, a guess by what it loads of ours, and whether it starts processes. */
function weight(file: string): number {
  const loaded = loadedBy(compiledOf(file));
  return WAITING[file] ?? LONG[file] ?? loaded.size / 100 + (startsProcesses(loaded) ? 10 : 0);
}

/** Whether what is loaded starts processes: such a test takes long, whatever it tests. */
export function startsProcesses(loaded: ReadonlySet<string>): boolean {
  return loaded.has('node:child_process');
}

/** Every compiled file that one loads, itself and what those load included, and the names of packages. */
export function loadedBy(file: string): ReadonlySet<string> {
  const known = loads.get(file);
  if (known) return known;
  const loaded = new Set<string>();
  loads.set(file, loaded);
  const visit = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    named(path).forEach(visit);
  };
  visit(file);
  return loaded;
}

/** Compiled files stay as they are while the tests run. */
const loads = new Map<string, ReadonlySet<string>>();
const namedBy = new Map<string, readonly string[]>();

function named(path: string): readonly string[] {
  const known = namedBy.get(path);
  if (known) return known;
  const code = path.endsWith('.js') && existsSync(path) ? readFileSync(path, 'utf8') : '';
  const targets = [...code.matchAll(/(?:require|import)\(["']([^"']+)["']\)/gu)].map(([, target = '']) => target);
  const found = targets.map((target) => (target.startsWith('.') ? resolved(dirname(path), target) : target));
  namedBy.set(path, found);
  return found;
}

function resolved(folder: string, target: string): string {
  const path = resolve(folder, target);
  return [path, `${path}.js`, join(path, 'index.js')].find((one) => one.endsWith('.js') && existsSync(one)) ?? path;
}
