/** A process that plays one unit after the other with mocha and tells of each test as soon as it is over. */

import Mocha, { type Runnable } from 'mocha';
import { cpuTime } from './cpu-time';
import { failureText } from './failure-text';
import { LONG_TIMEOUT_MS, TIMEOUT_MS } from './time-limits';
import type { Message, TestOutcome, TestUnit } from './unit';

process.on('message', (unit: TestUnit) => {
  play(unit);
});
process.on('disconnect', () => process.exit(1));

function play({ file, part, only }: TestUnit): void {
  const before = cpuTime();
  const end = (): void => {
    ended(cpuTime() - before);
  };
  if (part === undefined) delete process.env['TEST_PART'];
  else process.env['TEST_PART'] = part;
  const mocha = new Mocha({
    timeout: file.endsWith('.faults.js') ? LONG_TIMEOUT_MS : TIMEOUT_MS,
    forbidOnly: true,
    reporter: Mocha.reporters.Base,
    ...(only ? { fgrep: only } : {}),
  });
  // A file that was played in parts is loaded for each of them.
  mocha.addFile(file).unloadFiles();
  try {
    listen(mocha.run(end));
  } catch (error) {
    tell({ kind: 'test', title: 'the file can be loaded', state: 'failed', ms: 0, error: failureText(error) });
    end();
  }
}

function listen(runner: Mocha.Runner): void {
  runner.on('pass', (test) => {
    tell({ kind: 'test', ...outcome(test, 'passed') });
  });
  runner.on('pending', (test) => {
    tell({ kind: 'test', ...outcome(test, 'skipped') });
  });
  runner.on('fail', (test, error: unknown) => {
    tell({ kind: 'test', ...outcome(test, 'failed'), error: failureText(error) });
  });
}

function outcome(test: Runnable, state: TestOutcome['state']): TestOutcome {
  return { title: test.titlePath().join(' › '), state, ms: test.duration ?? 0 };
}

// Mocha leaves its listeners behind, and what goes wrong later must end this process, not vanish in a run that is over.
function ended(cpuMs: number): void {
  for (const event of ['uncaughtException', 'unhandledRejection']) process.removeAllListeners(event);
  setImmediate(tell, { kind: 'ended', cpuMs: Math.round(cpuMs) });
}

function tell(message: Message): void {
  process.send?.(message);
}
