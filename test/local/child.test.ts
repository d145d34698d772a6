import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, type Child } from '../../src/local/child';
import { keepRunning } from '../../src/local/keep-running';
import { allGone } from './started-launcher';

describe('a child of the launcher', () => {
  const folder = mkdtempSync(join(tmpdir(), 'child-'));
  const script = join(folder, 'child.js');
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function start(code: string, onLine: (line: string) => void = () => undefined) {
    writeFileSync(script, code);
    return startChild({ script, args: [], cwd: folder, env: process.env, onLine });
  }

  it('is killed with what it started when it does not end as asked', async () => {
    const pids = await new Promise<string>((resolve) => {
      const grandchild = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']).pid`;
      const child = start(
        `process.on('SIGTERM', () => 0); setInterval(() => 0, 1000); console.log(process.pid, ${grandchild})`,
        (line) => {
          void child.stop(100).then(() => {
            resolve(line);
          });
        },
      );
    });
    await allGone(pids.split(' ').map(Number));
  });

  it('is heard, and its last complaints are kept', async () => {
    const lines: string[] = [];
    const child = start(
      `console.log('hello'); for (let n = 1; n < 12; n += 1) console.error('no ' + n); process.exit(3)`,
      (line) => lines.push(line),
    );
    await child.ended;
    assert.equal(lines.length, 12);
    assert.deepEqual([child.lastWords().length, child.lastWords().at(-1)], [8, 'no 11']);
    await child.stop(100);
  });

  it('that cannot be started has ended, with the reason', async () => {
    const child = startChild({ script, args: [], cwd: join(folder, 'nowhere'), env: process.env, onLine: () => undefined });
    await child.ended;
    assert.match(child.lastWords().join(), /ENOENT/);
    await child.stop(100);
  });
});

describe('a child that is kept running', () => {
  it('is started again when it dies, and left alone with its last words when it dies too often', async () => {
    let [started, died] = [0, 0];
    const child = (): Child => ({
      ended: Promise.resolve(),
      lastWords: () => [`words ${started}`],
      stop: () => Promise.resolve(),
    });
    const lastWords = await new Promise<readonly string[]>((resolve) => {
      keepRunning(() => (started++, child()), { died: () => died++, gaveUp: resolve });
    });
    assert.deepEqual([started, died, lastWords], [5, 4, ['words 5']]);
  });
});
