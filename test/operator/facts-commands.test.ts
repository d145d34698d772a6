/** The facts that were to be read again: what an operator is told, and what stops a release. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { factIds, openFactIds } from '../../src/domain/catalog/facts/facts';
import { OVERDUE, readDay, tellOverdue } from '../../src/operator/facts-commands';

describe('the facts for an operator', () => {
  async function told(day: string): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
    const lines: string[] = [];
    const code = await tellOverdue(day, (line) => Promise.resolve(void lines.push(line)));
    return { code, lines };
  }

  it('are all right while none was to be read again', async () => {
    const all = factIds.length + openFactIds.length;
    const { code, lines } = await told('2026-12-28');
    equal(code, 0);
    deepEqual(lines, [`None of ${all} facts and open questions was to be read again before 2026-12-28.`]);
  });

  it('fail a release from the day after, each with its page and its days', async () => {
    const { code, lines } = await told('2026-12-29');
    equal(code, OVERDUE);
    equal(lines.length, 3);
    equal(
      lines[0],
      'p.guides  rev 1, read on 2026-11-28, to be read again by 2026-12-28: Guides: trial sign-up, https://learn.microsoft.com/dynamics365/mixed-reality/guides/trial-signup',
    );
    match(lines[1] ?? '', /^dap\.end {2}not confirmed, .*https:\/\/www\.windowsnews\.ai\//);
    match(lines[2] ?? '', /^2 facts and open questions were to be read again before 2026-12-29, of \d+\./);
  });

  it('say so where no page was found', async () => {
    const { lines } = await told('2027-06-01');
    ok(lines.some((line) => line.startsWith('cpor.deadline') && line.endsWith(': no page was found')));
    ok(lines.some((line) => line.endsWith(': AppDirect: release note on extended terms')));
  });

  it('fail a release in the last year of the table of public holidays', async () => {
    const { code, lines } = await told('2033-01-01');
    equal(code, OVERDUE);
    match(lines.at(-1) ?? '', /^Public holidays are known to the end of 2033 only: /);
    ok(!(await told('2032-12-31')).lines.some((line) => line.startsWith('Public holidays')));
  });

  it('are asked of a day, or of today', () => {
    deepEqual(readDay(['2027-01-01']), { kind: 'ok', value: '2027-01-01' });
    deepEqual(readDay([]), { kind: 'ok', value: new Date().toISOString().slice(0, 10) });
    equal(readDay(['someday']).kind, 'bad');
    equal(readDay(['2027-01-01', 'now']).kind, 'bad');
  });
});
