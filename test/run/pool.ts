/** Shares units among processes. A process that dies or falls silent breaks its unit, and no other: the next one gets a new process. */

import { fork, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { SILENCE_MS } from './time-limits';
import type { CommandUnit, Message, TestOutcome, TestUnit, Unit, UnitResult } from './unit';

/** Room for what lives briefly (V8, `--max-semi-space-size`, in MB): it is looked through less often, and tests make much of it. */
const FLAGS = ['--max-semi-space-size=32'];

/** How the work is done. */
export interface PoolOptions {
  /** So many processes at once that work. */
  readonly jobs: number;
  /** So many beside them, for what waits most of its time; none where nobody says. */
  readonly waitingJobs?: number;
  readonly done: (result: UnitResult) => void;
  readonly worker?: string;
  readonly silenceMs?: number;
}

/** Runs all units; resolves when each has a result. */
export async function runAll(units: readonly Unit[], options: PoolOptions): Promise<void> {
  const working = units.filter((unit) => !isWaiting(unit));
  const waiting = units.filter(isWaiting);
  const atWork = new Set<string>();
  const slot = async (take: (last: string) => Unit | undefined): Promise<void> => {
    const place = new Slot(options);
    let last = '';
    for (let unit = take(last); unit; unit = take(last)) {
      last = sharedBy(unit);
      atWork.add(last);
      options.done(await place.run(unit));
    }
    place.end();
  };
  await Promise.all([
    ...Array.from({ length: options.waitingJobs ?? 0 }, () => slot(() => waiting.shift())),
    ...Array.from({ length: Math.max(1, options.jobs) }, () => slot((last) => taken(working, last, atWork) ?? waiting.shift())),
  ]);
}

function isWaiting(unit: Unit): boolean {
  return unit.kind === 'tests' && unit.waits === true;
}

/**
 * Takes the next unit. The parts of a file, and files that share a browser, go to one process, as long as there is other work for others:
 * each process that begins with them loads what they need once more, and starts a browser of its own.
 */
function taken(working: Unit[], last: string, atWork: ReadonlySet<string>): Unit | undefined {
  const same = working.findIndex((unit) => sharedBy(unit) === last);
  const fresh = working.findIndex((unit) => !atWork.has(sharedBy(unit)));
  return working.splice(same >= 0 ? same : Math.max(fresh, 0), 1)[0];
}

function sharedBy(unit: Unit): string {
  return unit.kind === 'tests' ? (unit.beside ?? unit.file) : unit.name;
}

type Outcome = Pick<UnitResult, 'tests' | 'broken' | 'cpuMs'>;

/** One place at which work is done, with a process for test files that serves until it breaks. */
class Slot {
  private worker: ChildProcess | undefined;
  private printed = '';

  constructor(private readonly options: PoolOptions) {}

  async run(unit: Unit): Promise<UnitResult> {
    const began = performance.now();
    this.printed = '';
    const outcome = unit.kind === 'command' ? await this.command(unit) : await this.tests(unit);
    return { unit, ...outcome, ms: Math.round(performance.now() - began), printed: this.printed };
  }

  /** Nothing more is to be done: the process ends by itself, and what it has started with it. */
  end(): void {
    if (this.worker?.connected === true) this.worker.disconnect();
    this.worker = undefined;
  }

  private close(): void {
    this.worker?.kill();
    this.worker = undefined;
  }

  private tests(unit: TestUnit): Promise<Outcome> {
    const worker = (this.worker ??= this.start());
    const tests: TestOutcome[] = [];
    return new Promise((resolve) => {
      const finish = (broken?: string, cpuMs?: number): void => {
        clearTimeout(silence);
        worker.removeAllListeners('message').removeAllListeners('close').removeAllListeners('error');
        if (broken !== undefined) this.close();
        resolve({ tests, ...(broken === undefined ? {} : { broken }), ...(cpuMs === undefined ? {} : { cpuMs }) });
      };
      const hung = (): void => {
        worker.kill('SIGKILL');
        finish(`nothing was heard of it for ${this.silenceMs / 1000} s`);
      };
      let silence = setTimeout(hung, this.silenceMs);
      worker.on('message', (message: Message) => {
        clearTimeout(silence);
        silence = setTimeout(hung, this.silenceMs);
        if (message.kind === 'ended') finish(undefined, message.cpuMs);
        else tests.push(message);
      });
      worker.on('error', (error) => {
        finish(`its process could not be reached: ${error.message}`);
      });
      worker.on('close', (code: number | null, signal: string | null) => {
        finish(`its process ended with ${signal ?? `exit code ${code ?? '?'}`}`);
      });
      worker.send(unit);
    });
  }

  private async command({ name, command, args, env }: CommandUnit): Promise<Outcome> {
    const began = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...process.env } });
    this.collect(child);
    const code = await new Promise<number | string>((resolve) => {
      child.on('error', (error) => {
        resolve(error.message);
      });
      child.on('close', (exit, signal) => {
        resolve(exit ?? signal ?? '');
      });
    });
    const ms = Math.round(performance.now() - began);
    const failed = { state: 'failed' as const, error: `it ended with ${code}:\n${this.printed.trim()}` };
    return { tests: [{ title: name, ms, ...(code === 0 ? { state: 'passed' as const } : failed) }] };
  }

  private start(): ChildProcess {
    const worker = fork(this.options.worker ?? join(__dirname, 'worker.js'), {
      execArgv: FLAGS,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.collect(worker);
    return worker;
  }

  private collect(child: ChildProcess): void {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.printed += String(chunk)));
  }

  private get silenceMs(): number {
    return this.options.silenceMs ?? SILENCE_MS;
  }
}
