/** `npm run compile`: the compiler, and a note that stands for as long as it works. What it was broken off in, it writes anew the next time. */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';

const COMPILER = join('node_modules', 'typescript-7', 'bin', 'tsc');

// On its own it takes four at once: on fewer processors each of them works out once more what another one has (24 s of the processor, 27 with four).
const checkers = String(Math.min(4, availableParallelism()));
const args = ['--checkers', checkers, ...process.argv.slice(2)];
// Its memory is looked through less often: a tenth less of the processor, for a tenth more of memory.
const env = { GOGC: '400', ...process.env };
const project = projectOf(valueOf('-p') ?? '.');
const folder = valueOf('--outDir') ?? JSON.parse(readFileSync(project, 'utf8')).compilerOptions.outDir;
const note = join(folder, 'compiling');
const memory = join(folder, basename(project).replace(/\.json$/u, '.tsbuildinfo'));

// The compiler takes a file it has written half for whole, once the source is again as it remembers it.
if (existsSync(note)) rmSync(memory, { force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(note, '');
// A group of its own: the compiler starts another process, which Ctrl-C alone does not end.
const ownGroup = process.platform !== 'win32';
const compiler = spawn(process.execPath, [COMPILER, ...args], { detached: ownGroup, stdio: ['ignore', 'inherit', 'pipe'], env });
let endedBy = null;
for (const signal of ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    endedBy ??= signal;
    signalCompiler('SIGKILL');
  });
if (ownGroup) {
  // Ctrl-Z, and on again.
  process.on('SIGTSTP', () => {
    signalCompiler('SIGSTOP');
    process.kill(process.pid, 'SIGSTOP');
  });
  process.on('SIGCONT', () => signalCompiler('SIGCONT'));
}
let fellOver = '';
compiler.stderr.setEncoding('utf8').on('data', (text) => (fellOver += text));
compiler.on('close', (status, signal) => {
  process.stderr.write(fellOver);
  const by = endedBy ?? signal;
  // It complains on standard output; what fell over says so on the other.
  if (by === null && fellOver === '') rmSync(note, { force: true });
  if (by === null) process.exitCode = status;
  else endBy(by);
});

function signalCompiler(signal) {
  try {
    if (ownGroup) process.kill(-compiler.pid, signal);
    else compiler.kill(signal);
  } catch {
    // It has ended by itself.
  }
}

function endBy(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

function valueOf(name) {
  const at = args.lastIndexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

function projectOf(path) {
  return path.endsWith('.json') ? path : join(path, 'tsconfig.json');
}
