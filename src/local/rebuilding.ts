/** `npm run dev`: compiles what changed in the sources, and says when the bot is to be started again with it. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { watchFolder } from './folder-watch';
import { words } from './words';

/** Where it looks, and who hears of it. */
export interface RebuildingParts {
  /** The project's folder. */
  readonly root: string;
  /** Compiles; resolves with the compiler's complaints, which are none where all went well; undefined where it was ended before. */
  readonly compile: (root: string) => Promise<string | undefined>;
  readonly tell: (sentence: string) => void;
  /** The new code is in place. Resolves with whether the bot answers with it; the signal is aborted when something changed again. */
  readonly rebuilt: (overtaken: AbortSignal) => Promise<boolean>;
}

/** Folders whose files the bot is made of. */
const SOURCES = ['src', 'dialogs', 'cards'] as const;
/** An editor writes a file in several steps, and several files at once. */
const SETTLE_MS = 150;
const MOST_LINES = 12;
/** By which somebody ends a compiler, as Ctrl-C does; one that falls over by itself is told. */
const ENDS: ReadonlySet<string> = new Set(['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Starts to watch; the answer ends it. What changes while it compiles is compiled right after. */
export function watchSources(parts: RebuildingParts): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve(true);
  let overtaken = new AbortController();
  const changed = (name: string): void => {
    if (!/\.(?:ts|json)$/u.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      overtaken.abort();
      const { signal } = (overtaken = new AbortController());
      building = building.then((isWhole) => (signal.aborted ? isWhole : rebuild(parts, signal, isWhole)));
    }, SETTLE_MS);
  };
  const closes = SOURCES.map((name) => watchFolder(join(parts.root, name), changed));
  return async () => {
    clearTimeout(timer);
    overtaken.abort();
    for (const close of closes) close();
    await building;
  };
}

/**
 * Compiles what the bot is made of, but writes nothing where the compiler complains: the bot runs on as it was. Declarations are written
 * beside, so that the compiler knows what a file looks like from outside: a change within it looks through no other file again.
 */
export function compileWith(root: string): Promise<string | undefined> {
  const args = [join('node_modules', 'typescript-7', 'bin', 'tsc'), '-p', 'tsconfig.dev.json', '--noEmitOnError'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      const isEnded = ENDS.has(error?.signal ?? '');
      resolve(error === null ? '' : stdout || stderr || (isEnded ? undefined : error.message));
    });
  });
}

/** Answers whether the sources compile, as far as is known; `wasWhole` is what was known before. */
async function rebuild(
  { root, compile, tell, rebuilt }: RebuildingParts,
  overtaken: AbortSignal,
  wasWhole: boolean,
): Promise<boolean> {
  const began = performance.now();
  const said = await compile(root);
  if (said === undefined) return wasWhole;
  const complaints = [...new Set(said.trim().split('\n').filter(Boolean))];
  if (complaints.length > 0 && overtaken.aborted) return wasWhole;
  if (complaints.length > 0) {
    tell(words.notCompiled(complaints.slice(0, MOST_LINES), complaints.length - MOST_LINES));
    return false;
  }
  if (!wasWhole) tell(words.compilesAgain());
  if (await rebuilt(overtaken)) tell(words.rebuilt((performance.now() - began) / 1000));
  return true;
}
