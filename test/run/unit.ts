/** What the runner hands out, and what comes back. */

/** A piece of work: a test file, one part of it, or a command that passes or fails as a whole. */
export type Unit = TestUnit | CommandUnit;

/** A test file, or a part of one that several processes share. */
export interface TestUnit {
  readonly kind: 'tests';
  /** As the person knows it, `test/domain/people/phone.test.ts`. */
  readonly name: string;
  /** The compiled file. */
  readonly file: string;
  /** Which part of it, for the file to read from the environment as TEST_PART; all of it without. */
  readonly part?: string;
  /** What it shares with other files that is dear to start: they go to one process, as long as there is other work for others. */
  readonly beside?: string;
  /** Most of its time it waits, for limits of time or for processes: others can work meanwhile. */
  readonly waits?: boolean;
  /** Only tests whose title holds this. */
  readonly only?: string;
}

/** A command: exit code 0 is one test that passed. */
export interface CommandUnit {
  readonly kind: 'command';
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Settings beside those of this process, which go before them. */
  readonly env?: Readonly<Record<string, string>>;
}

/** One test, or a hook that failed. */
export interface TestOutcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms: number;
  /** What went wrong, for people. */
  readonly error?: string;
}

/** What a worker tells of the unit it was given: each test, and in the end that it came to the end, with the CPU time it took. */
export type Message = ({ readonly kind: 'test' } & TestOutcome) | { readonly kind: 'ended'; readonly cpuMs: number };

/** What became of a unit. */
export interface UnitResult {
  readonly unit: Unit;
  readonly tests: readonly TestOutcome[];
  readonly ms: number;
  /** CPU time of its threads and of processes it waited for: unlike `ms` it says the same on a machine that is busy. Absent for commands. */
  readonly cpuMs?: number;
  /** What it printed. */
  readonly printed: string;
  /** Why it did not run to its end; absent when it did. */
  readonly broken?: string;
}
