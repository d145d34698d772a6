/**
 * Runs test files in this process, with the limits of the whole run: `node one.js test/domain/people/phone.test.ts [-g words of a title]`. A
 * transcript is named by its own path. With an inspector nothing runs out.
 */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { url } from 'node:inspector';
import { basename, dirname } from 'node:path';
import Mocha from 'mocha';
import { TIMEOUT_MS } from './time-limits';
import { compiledOf } from './units';

/** What is to be run: test files, and words that a title holds. */
export interface Wanted {
  readonly files: readonly string[];
  readonly title: string;
}

/** Reads the arguments. A transcript stands for the test file that plays its folder, and its name for the title. */
export function wanted(args: readonly string[]): Wanted {
  const at = args.indexOf('-g');
  const title = at < 0 ? '' : args.slice(at + 1).join(' ');
  const names = (at < 0 ? args : args.slice(0, at)).map((name) => name.replaceAll('\\', '/').replace(/^\.\//u, ''));
  const [transcript] = names.filter((name) => name.endsWith('.txt'));
  if (transcript === undefined) return { files: names, title };
  return { files: [playerOf(transcript)], title: `${basename(transcript, '.txt')}:` };
}

function playerOf(transcript: string): string {
  const folder = dirname(transcript);
  return folder.startsWith('test/transcripts-deploy') ? 'test/dialogs/deployment.test.ts' : 'test/transcripts.test.ts';
}

const NAME_ONE = 'Name a test file or a transcript: npm run test:one -- test/domain/people/phone.test.ts';

/** Such a file of a folder, to be named; '' where it has none. */
function firstIn(folder: string): string {
  const found = isFolder(folder)
    ? readdirSync(folder)
        .sort()
        .find((name) => TEST.test(name))
    : undefined;
  return found === undefined ? '' : ` Name one in it, such as ${folder.replace(/\/$/u, '')}/${found}.`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

const TEST = /\.(?:test|faults)\.ts$/u;

/** Why nothing can be run; undefined where something can. */
export function troubleWith(args: readonly string[], files: readonly string[]): string | undefined {
  if (files.length === 0) return NAME_ONE;
  const transcript = args.find((name) => name.endsWith('.txt'));
  if (transcript !== undefined && !existsSync(transcript)) return `There is no transcript ${transcript}.`;
  if (files.some((file) => file.trim() === '')) return `A name among them is empty. ${NAME_ONE}`;
  const folder = files.find((file) => [file, compiledOf(file)].some(isFolder));
  if (folder !== undefined) return `${folder} is a folder, and a test file is needed.${firstIn(folder)}`;
  const missing = files.filter((file) => !existsSync(compiledOf(file)));
  return missing.length > 0 ? `There is no test file ${missing.join(', ')}.` : undefined;
}

function main(): void {
  const { files, title } = wanted(process.argv.slice(2));
  const trouble = troubleWith(process.argv.slice(2), files);
  if (trouble !== undefined) {
    console.error(trouble);
    process.exit(1);
  }
  const timeout = url() === undefined ? TIMEOUT_MS : 0;
  const mocha = new Mocha({ timeout, reporter: 'spec', ...(title === '' ? {} : { fgrep: title }) });
  for (const file of files) mocha.addFile(compiledOf(file));
  const runner = mocha.run((failures) => {
    const isNone = runner.stats?.tests === 0;
    if (isNone) console.error('No test is called so.');
    // What a test leaves open must not keep the person waiting.
    process.exit(failures > 0 || isNone ? 1 : 0);
  });
}

if (require.main === module) main();
