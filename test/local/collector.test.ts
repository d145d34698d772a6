/** `npm run collector`, and what it makes of traces; beside a demo whose storage stands still, from an apology to its trace, in `collector.faults.ts`. */

import { equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Traces } from '../../src/local/traces';
import { TeamsChannel } from '../kit/stage/channel';
import { people } from '../kit/stage/cast';
import { until } from '../kit/until';
import { allGone, freePorts, makePlace, StartedLauncher } from './started-launcher';
import { longIt } from '../kit/sweep';

const built = join(__dirname, '..', '..', 'src');
const collectorFile = join(built, 'local', 'collector.js');

describe('npm run collector', () => {
  longIt('shows the trace that an apology of the demo leads to', async () => {
    const [port = 0] = await freePorts(1);
    const url = `http://127.0.0.1:${port}`;
    const place = await makePlace({ BOT_FILE: join(built, 'index.js'), OTLP_URL: url });
    const channel = await new TeamsChannel({ botEndpoint: `http://127.0.0.1:${place.botPort}/api/messages` }).start();
    const collector = new StartedLauncher(place, [process.execPath, collectorFile], { COLLECTOR_PORT: String(port) });
    const demo = new StartedLauncher(place);
    // As docs/try-it.md has it.
    const kill = (signal: 'STOP' | 'CONT') =>
      execFileSync('sh', ['-c', String.raw`kill -${signal} $(ls .data | sed -n 's/^held-by-\([0-9]*\)-.*/\1/p')`], {
        cwd: place.folder,
      });
    try {
      await collector.says(/Start the bot with OTLP_URL=/);
      await demo.says(/bot runs at/);
      const robin = channel.chat(people.Robin);
      await robin.say('hello');
      // The storage runs in the launcher.
      kill('STOP');
      await robin.say('my trials');
      await until(
        () => /mention [0-9a-f]{8}\b/.test(lastOf(robin.messages)),
        () => lastOf(robin.messages),
      );
      kill('CONT');
      const [, reference = ''] = /mention ([0-9a-f]{8})/.exec(lastOf(robin.messages)) ?? [];
      await collector.says(new RegExp(`^${reference}  turn .* FAILED `, 'm'));
      const tree = await (await fetch(`${url}/${reference}`)).text();
      match(tree, /^turn {2}[\d.]+ ms {2}FAILED .*outcome failed/);
      match(tree, /^ {2}storage {2}[\d.]+ ms {2}FAILED /m);
      match(tree, /^ {2}send /m);
      match(await (await fetch(url)).text(), new RegExp(`^${reference}  turn`, 'm'));
      match(
        readFileSync(join(place.dataFolder, 'bot.log'), 'utf8'),
        new RegExp(`"reference":"${reference}".*"event":"turn failed"`),
      );
    } finally {
      demo.process.kill('SIGCONT');
      const family = demo.family();
      await demo.ends('SIGTERM');
      await collector.ends('SIGTERM');
      await allGone(family);
      await channel.stop();
      place.remove();
    }
  });

  it('takes no nonsense, knows no trace it was not sent, and says where else to listen', async () => {
    const [port = 0] = await freePorts(1);
    const url = `http://127.0.0.1:${port}`;
    const place = await makePlace({ COLLECTOR_PORT: String(port) });
    const command = [process.execPath, collectorFile];
    const collector = new StartedLauncher(place, command);
    try {
      await collector.says(/Start the bot with OTLP_URL=/);
      equal((await fetch(`${url}/v1/traces`, { method: 'POST', body: 'x' })).status, 400);
      equal((await fetch(`${url}/v1/metrics`, { method: 'POST', body: '{}' })).status, 200);
      const unknown = await fetch(`${url}/0a1b2c3d`);
      equal(unknown.status, 404);
      match(await unknown.text(), /There is no trace of this reference/);
      const trace = {
        resourceSpans: [
          { scopeSpans: [{ spans: [{ ...TIMES, traceId: '786c8a73'.padEnd(32, '0'), spanId: 'a', name: 'turn' }] }] },
        ],
      };
      equal((await fetch(`${url}/v1/traces/`, { method: 'POST', body: JSON.stringify(trace) })).status, 200);
      for (const path of ['786c8a73', '786C8A73', '786c8a73/', '/786C8A73//?x'])
        equal(await (await fetch(`${url}/${path}`)).text(), 'turn  2.0 ms\n', path);
      const taken = new StartedLauncher(place, command, { COLLECTOR_PRT: '4319', SUPORT_CONTACT: 'x' });
      equal(await taken.ends(), 1);
      match(
        taken.said,
        /^COLLECTOR_PRT: no such setting; did you mean COLLECTOR_PORT\?\n[^\n]*EADDRINUSE.*COLLECTOR_PORT=\d+ npm run collector/,
      );
      const wrong = new StartedLauncher(place, command, { COLLECTOR_PORT: 'x' });
      equal(await wrong.ends(), 1);
      match(wrong.said, /^COLLECTOR_PORT has to be a number .* COLLECTOR_PORT=4318 npm run collector\.\n$/);
    } finally {
      await collector.ends('SIGTERM');
      place.remove();
    }
  });

  it('remembers the latest thousand', () => {
    const traces = new Traces();
    for (let count = 0; count < 1001; count++) traces.take(oneSpan(count));
    equal(traces.tree('00000000'), undefined);
    equal(traces.tree('00000001'), 'turn  2.0 ms');
    equal(traces.latest(5000).length, 1000);
  });

  it('says of a trace whose turn has not ended, or has not come, that the rest is on its way', () => {
    const traces = new Traces();
    traces.take(oneSpan(1, { name: 'storage', spanId: 'b', parentSpanId: 'a' }));
    equal(traces.tree('00000001'), 'storage  2.0 ms\nThe rest is on its way: load it again in some seconds.');
    traces.take(oneSpan(1));
    equal(traces.tree('00000001'), 'turn  2.0 ms\n  storage  2.0 ms');
  });
});

function lastOf(messages: readonly { readonly from: string; readonly text?: string }[]): string {
  return messages.findLast(({ from }) => from === 'bot')?.text ?? '';
}

const TIMES = { startTimeUnixNano: '1000000', endTimeUnixNano: '3000000' };

function oneSpan(count: number, more: object = {}): string {
  const span = { traceId: String(count).padStart(8, '0').padEnd(32, '0'), spanId: 'a', name: 'turn', ...TIMES, ...more };
  return JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] });
}
