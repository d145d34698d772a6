import assert from 'node:assert/strict';
import { ChannelKeys, type KeyReading } from '../../src/channel/channel-keys';
import { keysOf, openIdKeys, type SigningKeys } from '../../src/channel/signing-keys';
import { ManualClock } from '../kit/stage/manual-clock';
import { memoryLog } from '../kit/stage/memory-log';
import { newPair, publicJwk } from '../kit/stage/tokens';

const minute = 60_000;
const hour = 60 * minute;
const set = (...ids: readonly string[]): SigningKeys => new Map(ids.map((id) => [id, { pem: id, endorsements: [] }]));

/** Keys over a service that answers as told, and counts. */
class Service {
  readonly clock = new ManualClock('2026-04-14T09:00:00Z');
  readonly lines: ReturnType<typeof memoryLog>['lines'];
  readonly keys: ChannelKeys;
  asked = 0;
  answer: () => Promise<SigningKeys> = () => Promise.resolve(set('a'));

  constructor() {
    const { log, lines } = memoryLog();
    this.lines = lines;
    this.keys = new ChannelKeys(() => ((this.asked += 1), this.answer()), this.clock, log);
  }

  async find(id: string): Promise<KeyReading['kind']> {
    return (await this.keys.find(id)).kind;
  }

  goDown(): void {
    this.answer = () => Promise.reject(new Error('planted'));
  }

  pass(ms: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + ms));
  }
}

describe('keys of the channel', () => {
  it('are asked for once, however many wait', async () => {
    const service = new Service();
    const found = await Promise.all(Array.from({ length: 50 }, () => service.find('a')));
    assert.deepEqual([...new Set(found), service.asked], ['known', 1]);
  });

  it('are not asked for again by unknown ids, but every five minutes', async () => {
    const service = new Service();
    const ids = Array.from({ length: 1000 }, (_, index) => `unknown ${index}`);
    for (const id of ids) assert.equal(await service.find(id), 'unknown');
    assert.equal(service.asked, 1);
    service.pass(5 * minute);
    for (const id of ids) await service.find(id);
    assert.equal(service.asked, 2);
  });

  it('are new five minutes after they were changed', async () => {
    const service = new Service();
    await service.find('a');
    service.answer = () => Promise.resolve(set('b'));
    assert.equal(await service.find('b'), 'unknown');
    service.pass(5 * minute);
    assert.deepEqual([await service.find('b'), await service.find('a')], ['known', 'unknown']);
  });

  it('are renewed in the background after eight hours', async () => {
    const service = new Service();
    await service.find('a');
    service.answer = () => new Promise(() => undefined);
    service.pass(8 * hour + 1);
    assert.deepEqual([await service.find('a'), service.asked], ['known', 2]);
  });

  it('of yesterday wait for the service, and serve on while it is down', async () => {
    const service = new Service();
    await service.find('a');
    service.pass(25 * hour);
    service.answer = () => Promise.resolve(set('b'));
    assert.equal(await service.find('a'), 'unknown');
    service.goDown();
    for (let day = 0; day < 6; day++) {
      service.pass(24 * hour + 1);
      assert.deepEqual([await service.find('b'), await service.find('c')], ['known', 'out of reach']);
    }
    service.pass(25 * hour);
    assert.equal(await service.find('b'), 'out of reach');
    service.answer = () => Promise.resolve(set('c'));
    service.pass(minute);
    assert.deepEqual([await service.find('b'), await service.find('c')], ['unknown', 'known']);
  });

  it('that never came are asked for once a second, and are there when the service is back', async () => {
    const service = new Service();
    service.goDown();
    for (let time = 0; time < 10; time++) assert.equal(await service.find('a'), 'out of reach');
    assert.equal(service.asked, 1);
    service.answer = () => Promise.resolve(set('a'));
    assert.equal(await service.find('a'), 'out of reach');
    service.pass(1000);
    assert.equal(await service.find('a'), 'known');
    assert.equal(service.asked, 2);
    assert.deepEqual(
      service.lines.map(({ level, event }) => [level, event]),
      [['error', 'keys for tokens are out of reach']],
    );
    assert.doesNotMatch(JSON.stringify(service.lines), /planted/);
  });

  it('don’t blame a sender with an unknown id while the service is down', async () => {
    const service = new Service();
    await service.find('a');
    service.goDown();
    service.pass(5 * minute);
    assert.deepEqual(
      [await service.find('b'), await service.find('b'), await service.find('a')],
      ['out of reach', 'out of reach', 'known'],
    );
    assert.equal(service.asked, 2);
    service.answer = () => Promise.resolve(set('a'));
    service.pass(minute);
    assert.equal(await service.find('b'), 'unknown');
  });

  it('are asked for again when the clock was set back', async () => {
    const service = new Service();
    await service.find('a');
    service.pass(-48 * hour);
    await service.find('a');
    assert.equal(service.asked, 2);
  });
});

describe('a key set', () => {
  const good = publicJwk(newPair('good'), ['msteams']);
  const odd: readonly unknown[] = [
    null,
    'x',
    {},
    { ...good, kid: '' },
    { ...good, kid: 7 },
    { ...good, kty: 'EC' },
    { ...good, n: 5 },
    { ...good, kid: 'x'.repeat(201) },
  ];

  it('gives its RSA keys with their endorsements, and leaves out the rest', () => {
    const keys = keysOf({ keys: [...odd, good] });
    assert.deepEqual([...keys.keys()], ['good']);
    assert.match(keys.get('good')?.pem ?? '', /^-----BEGIN PUBLIC KEY-----/);
    assert.deepEqual(keys.get('good')?.endorsements, ['msteams']);
  });

  for (const [title, keySet] of [
    ['no keys', {}],
    ['an empty list', { keys: [] }],
    ['a text', { keys: 'x' }],
    ['odd keys only', { keys: odd }],
  ] as const) {
    it(`is no answer with ${title}`, () => {
      assert.throws(() => keysOf(keySet));
    });
  }
});

describe('keys by OpenID metadata', () => {
  const plainFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = plainFetch;
  });

  const jwks = JSON.stringify({ keys: [publicJwk(newPair('good'))] });
  const over = (answers: Readonly<Record<string, () => Response | Promise<Response>>>) => {
    globalThis.fetch = (input) => Promise.resolve(answers[input as string]?.() ?? new Response('', { status: 404 }));
    return openIdKeys('https://meta.example', 50)();
  };
  const meta = (address: unknown) => () => new Response(JSON.stringify({ jwks_uri: address }));

  it('come in two answers', async () => {
    const keys = await over({
      'https://meta.example': meta('https://keys.example'),
      'https://keys.example': () => new Response(jwks),
    });
    assert.deepEqual([...keys.keys()], ['good']);
  });

  const cases: readonly (readonly [string, Readonly<Record<string, () => Response | Promise<Response>>>])[] = [
    ['nothing answers', {}],
    [
      'the keys are not under https',
      { 'https://meta.example': meta('http://keys.example'), 'http://keys.example': () => new Response(jwks) },
    ],
    ['the metadata names no keys', { 'https://meta.example': meta(undefined) }],
    ['the metadata is no JSON', { 'https://meta.example': () => new Response('<html>') }],
    [
      'the keys answer 500',
      { 'https://meta.example': meta('https://keys.example'), 'https://keys.example': () => new Response(jwks, { status: 500 }) },
    ],
    [
      'the keys are too many',
      {
        'https://meta.example': meta('https://keys.example'),
        'https://keys.example': () => new Response(jwks + ' '.repeat(1024 * 1024)),
      },
    ],
  ];
  for (const [title, answers] of cases) {
    it(`don’t come when ${title}`, async () => {
      await assert.rejects(over(answers));
    });
  }

  it('are not waited for without end', async () => {
    globalThis.fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new Error('late'));
        });
      });
    await assert.rejects(openIdKeys('https://meta.example', 20)(), { message: 'late' });
  });
});
