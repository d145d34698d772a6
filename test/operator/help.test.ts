/** One help for all commands, and results as data. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { jsonLine } from '../../src/operator/json-line';
import { operatorCommands } from '../../src/operator/commands';
import type { Desk } from '../../src/operator/command';
import { runOperator } from '../../src/operator/run';

describe('help of the operator', () => {
  async function said(...line: readonly string[]): Promise<{ code: number; text: string; data: readonly object[] }> {
    const texts: string[] = [];
    const data: object[] = [];
    const code = await runOperator({
      line,
      open: () => Promise.reject<Desk>(new Error('opened')),
      tell: (text) => texts.push(text),
      print: (text, more) => {
        texts.push(text);
        if (typeof more === 'object') data.push(more);
        return Promise.resolve();
      },
    });
    return { code, text: texts.join('\n'), data };
  }

  it('lists every command with what it does, and the exit codes, and ends with 0', async () => {
    const { code, text, data } = await said('help');
    equal(code, 0);
    for (const { usage, meaning } of operatorCommands) {
      equal(text.includes(`  ${usage} `), true, usage);
      equal(text.includes(meaning), true, meaning);
    }
    match(text, /It ends with 0 when it is done, .*4 when/);
    equal((data[0] as { commands: readonly object[] }).commands.length, operatorCommands.length);
  });

  it('tells of one command, or of those that begin alike', async () => {
    match((await said('help', 'backup')).text, /backup <folder> /);
    const { text } = await said('help', 'outbox');
    match(text, /outbox until/);
    equal(text.includes('erase'), false);
  });

  it('does not know what is no command', async () => {
    const text = 'There is no command "dance".\n“help” lists the commands there are.';
    deepEqual(await said('help', 'dance'), { code: 2, text, data: [] });
  });

  it('takes --json anywhere', async () => {
    equal((await said('--json', 'help')).code, 0);
    equal((await said('help', 'check', '--json')).code, 0);
  });
});

describe('a result as data', () => {
  it('is its data, a line that is JSON already, or nothing', () => {
    equal(jsonLine('2 partners', { count: 2 }), '{"count":2}');
    equal(jsonLine('{"trial":"created"}', 'as it is'), '{"trial":"created"}');
    equal(jsonLine('partnerId,name', 'nothing'), undefined);
  });
});
