/** `npm run dev`: compiles what changed in the sources, and says when the bot is to be started again with it. */

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { watchFolder } from './folder-watch';
import { words } from './words';

/** Where it looks, and who hears of it. */
export interface RebuildingParts {
  /** The project's folder. */
  readonly root: string;
  /** Compiles until the signal ends it; resolves with the complaints, which are none where all went well; undefined where it was ended before. */
  readonly compile: (root: string, ended: AbortSignal) => Promise<string | undefined>;
  readonly tell: (sentence: string) => void;
  /** Whether there are chat windows, which go on. */
  readonly hasChats: boolean;
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
  const ended = new AbortController();
  const changed = (name: string): void => {
    if (!/\.(?:ts|json)$/u.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      overtaken.abort();
      const { signal } = (overtaken = new AbortController());
      building = building.then((isWhole) =>
        signal.aborted ? isWhole : rebuild(parts, { overtaken: signal, ended: ended.signal }, isWhole),
      );
    }, SETTLE_MS);
  };
  const closes = SOURCES.map((name) => watchFolder(join(parts.root, name), changed));
  return async () => {
    clearTimeout(timer);
    overtaken.abort();
    ended.abort();
    for (const close of closes) close();
    await building;
  };
}

/**
 * Compiles what the bot is made of, but writes nothing where the compiler complains: the bot runs on as it was. Declarations are written
 * beside, so that the compiler knows what a file looks like from outside: a change within it looks through no other file again. What one
 * that is ended has left half written, `compile.mjs` writes anew the next time.
 */
export async function compileWith(root: string, ended?: AbortSignal): Promise<string | undefined> {
  const args = ['compile.mjs', '-p', 'tsconfig.dev.json', '--noEmitOnError'];
  const compiler = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  // It ends the compiler with all that has started.
  const kill = (): void => void compiler.kill('SIGTERM');
  if (ended?.aborted === true) kill();
  ended?.addEventListener('abort', kill, { once: true });
  const { said, code, signal } = await outcomeOf(compiler);
  ended?.removeEventListener('abort', kill);
  if (code === 0) return '';
  if (ENDS.has(signal ?? '') || ended?.aborted === true) return undefined;
  return said || `Command failed: it ended with ${signal ?? code}`;
}

type Outcome = Readonly<{ said: string; code: number | null; signal: NodeJS.Signals | null }>;

function outcomeOf(compiler: ChildProcessByStdio<null, Readable, Readable>): Promise<Outcome> {
  let said = '';
  for (const stream of [compiler.stdout, compiler.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => {
    compiler.on('error', (error) => {
      resolve({ said: error.message, code: 1, signal: null });
    });
    compiler.on('close', (code, signal) => {
      resolve({ said, code, signal });
    });
  });
}

/** Answers whether the sources compile, as far as is known; `wasWhole` is what was known before. */
async function rebuild(
  { root, compile, tell, rebuilt, hasChats }: RebuildingParts,
  { overtaken, ended }: Readonly<Record<'overtaken' | 'ended', AbortSignal>>,
  wasWhole: boolean,
): Promise<boolean> {
  const began = performance.now();
  const said = await compile(root, ended);
  if (said === undefined) return wasWhole;
  const complaints = [...new Set(said.trim().split('\n').filter(Boolean))];
  if (complaints.length > 0 && overtaken.aborted) return wasWhole;
  if (complaints.length > 0) {
    tell(words.notCompiled(complaints.slice(0, MOST_LINES), complaints.length - MOST_LINES));
    return false;
  }
  if (!wasWhole) tell(words.compilesAgain());
  if (await rebuilt(overtaken)) tell(words.rebuilt((performance.now() - began) / 1000, hasChats));
  return true;
}
