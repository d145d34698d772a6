/** The first line of a process is read as quickly as the others once the reader was made ready. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const READER = join(__dirname, '../../dialogs/engine/reader');

/** Milliseconds of the processor that the first line of a new process takes. */
function firstLine(isWarm: boolean): number {
  const code = `{const {readLine}=require('${READER}/reader.js');const {warmUpSteps}=require('${READER}/warm-up.js');
    if(${String(isWarm)})for(const step of warmUpSteps)step();
    const from=process.cpuUsage();readLine('show me what ends this week',{side:'partner',today:'2026-11-28',locale:'en-GB',trials:[]});
    const {user,system}=process.cpuUsage(from);console.log((user+system)/1000)}`;
  return Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }));
}

describe('the reader made ready', () => {
  it('reads its first line in a quarter of the time at most', () => {
    const [cold, warm] = [firstLine(false), firstLine(true)];
    assert.ok(warm * 4 < cold, `${String(warm)} ms after, ${String(cold)} ms before`);
  });
});
