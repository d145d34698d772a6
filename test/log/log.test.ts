import assert from 'node:assert/strict';
import { createLog, fingerprint, silentLog, type Log, type LogFields } from '../../src/log/log';
import { fingerprintWith } from '../../src/log/log-fields';
import { ConnectorError } from '../../src/channel/connector-error';
import { CodedError } from '../../src/domain/errors';

const secret = 'planted-secret with a few words';

function linesOf(write: (log: Log) => void, level: 'info' | 'error' = 'info'): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => void lines.push(line) }));
  assert.doesNotMatch(lines.join(''), /planted/);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('log', () => {
  it('writes a JSON line with the event and the allowed fields', () => {
    const fields: LogFields = { conversation: fingerprint('a'), outcome: 'by hand', ms: 12, attempts: 1, journey: 'sign-up' };
    const [line] = linesOf((log) => {
      log.info('turn done', fields);
    });
    const { time, pid, ...rest } = line!;
    assert.match(String(time), /^\d{4}-\d\d-\d\dT/);
    assert.equal(pid, process.pid);
    assert.deepEqual(rest, { level: 'info', event: 'turn done', ...fields });
  });

  it('drops unknown fields and values of another shape, whatever the types say', () => {
    const hostile = {
      text: secret,
      value: { planted: 1 },
      outcome: { planted: 1 },
      conversation: 'planted-19:abc@thread.v2',
      code: secret,
      step: `eyJhbGciOiJSUzI1NiJ9.${'planted'.repeat(20)}.x`,
      status: 'planted',
      constructor: 'planted',
      __proto__: { text: secret },
      count: 3,
    };
    const [line] = linesOf((log) => {
      log.info('turn done', hostile as unknown as LogFields);
    });
    assert.equal(line?.['count'], 3);
    assert.deepEqual(Object.keys(line).sort(), ['count', 'event', 'level', 'pid', 'time']);
  });

  it('tells an error by name, code and frames, never by its message', () => {
    const inner = new TypeError(`${secret}\n    at planted (/planted/file.js:1:2)`);
    const [line] = linesOf((log) => {
      log.error('turn failed', { reference: 'abcd1234' }, new CodedError('STORAGE_UNAVAILABLE', secret, { cause: inner }));
    });
    assert.equal(line?.['code'], 'STORAGE_UNAVAILABLE');
    assert.equal(line['reference'], 'abcd1234');
    assert.deepEqual(line['causes'], [{ name: 'TypeError' }]);
    // With source maps, as a single test is run, it is the place in the source.
    assert.match(String((line['frames'] as readonly string[])[0]), /log\.test\.[jt]s:\d+$/);
  });

  it('looks into the error of a dialog, and keeps what Teams said', () => {
    const original = new ConnectorError({ outcome: 'not-sent', status: 403, teamsCode: 'ConversationBlockedByUser' });
    const [line] = linesOf((log) => {
      log.warn('send failed', {}, Object.assign(new Error(secret), { error: original }));
    });
    assert.deepEqual(line?.['causes'], [
      { name: 'CONNECTOR_FAILED', code: 'CONNECTOR_FAILED', status: 403, teamsCode: 'ConversationBlockedByUser' },
    ]);
  });

  it('survives whatever is thrown', () => {
    const circular: { cause?: unknown } & Error = new Error(secret);
    circular.cause = circular;
    const thrown = [secret, null, 7, { planted: 1 }, circular, Object.assign(new Error(secret), { name: secret, stack: secret })];
    const lines = linesOf((log) => {
      for (const one of thrown) log.error('odd', {}, one);
    });
    assert.equal(lines.length, thrown.length);
  });

  it('keeps to its level', () => {
    const lines = linesOf((log) => {
      log.info('quiet');
      log.error('loud');
    }, 'error');
    assert.deepEqual(
      lines.map((line) => line['event']),
      ['loud'],
    );
    silentLog.error('nothing', {}, new Error(secret));
  });

  it('gives equal ids equal fingerprints under one key, and other ones under another', () => {
    const first = fingerprintWith(Buffer.from('one'));
    assert.equal(first('19:abc'), fingerprintWith(Buffer.from('one'))('19:abc'));
    assert.notEqual(first('19:abc'), fingerprintWith(Buffer.from('two'))('19:abc'));
    assert.match(fingerprint('19:abc'), /^[0-9a-f]{16}$/);
  });
});
