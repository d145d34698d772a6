import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import {
  AuthenticationError,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { createAdapter, type AdapterParts } from '../../src/channel/connector';
import { Gate } from '../../src/channel/gate';
import { silentLog } from '../../src/log/log';
import { Secret } from '../../src/settings/secret';
import { createServer } from '../../src/http/server';
import { loopbackOnly, teamsOnly } from '../../src/channel/service-url';
import type { Activity, TurnContext } from '../../src/sdk';
import { memoryLog, type LogLine } from '../kit/stage/memory-log';
import { respond, startStub } from '../kit/stage/stub';
import { WAIT_MS } from '../run/time-limits';

/** An authentication that accepts everything, or fails as told, and counts the clients it makes. */
class Counting extends BotFrameworkAuthentication {
  connectors = 0;
  tokenClients = 0;
  constructor(
    private readonly failure?: Error,
    private readonly claimsIdentity = claims('app'),
  ) {
    super();
  }
  override authenticateRequest(): Promise<AuthenticateRequestResult> {
    const { claimsIdentity } = this;
    return this.failure ? Promise.reject(this.failure) : Promise.resolve({ audience: 'a', claimsIdentity });
  }
  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.resolve({ audience: 'a', claimsIdentity: claims('app') });
  }
  override createConnectorFactory(): ConnectorFactory {
    const create = () => Promise.resolve({ count: (this.connectors += 1) } as unknown as ConnectorClient);
    return new (class extends ConnectorFactory {
      override create = create;
    })();
  }
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve({ count: (this.tokenClients += 1) } as unknown as UserTokenClient);
  }
}

const clock = { now: () => new Date() };
const parts = { appId: undefined, clock };
const claims = (appId: string) => new ClaimsIdentity([{ type: 'aud', value: appId }]);
const from = (serviceUrl: unknown, channelId = 'msteams') => ({ type: 'message', channelId, serviceUrl }) as Activity;
const teams = 'https://smba.trafficmanager.net/amer/';

describe('service URLs', () => {
  const cases: readonly (readonly [string, 'teams' | 'loopback' | 'nobody'])[] = [
    [teams, 'teams'],
    ['https://smba.trafficmanager.net', 'teams'],
    ['https://SMBA.trafficmanager.net/emea/', 'teams'],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc/', 'teams'],
    ['https://smba.infra.gov.teams.microsoft.us/gcch/', 'teams'],
    ['https://smba.infra.dod.teams.microsoft.us/dod/', 'teams'],
    ['http://smba.trafficmanager.net/', 'nobody'],
    ['https://smba.trafficmanager.net.evil.example/', 'nobody'],
    ['https://smba.trafficmanager.net:8443/', 'nobody'],
    ['https://smba.trafficmanager.net@evil.example/', 'nobody'],
    ['https://evil.example/smba.trafficmanager.net', 'nobody'],
    ['https://user:word@smba.trafficmanager.net/', 'nobody'],
    ['https:\\\\smba.trafficmanager.net\\', 'nobody'],
    [' https://smba.trafficmanager.net/', 'nobody'],
    ['https://smba.trafficmanager.net./', 'nobody'],
    ['http://127.0.0.1:56150/_connector', 'loopback'],
    ['http://localhost:56150', 'loopback'],
    ['https://[::1]:8/', 'loopback'],
    ['http://127.8.9.10/', 'loopback'],
    ['http://127.0.0.1.evil.example/', 'nobody'],
    ['http://localhost.evil.example/', 'nobody'],
    ['http://127.evil.example/', 'nobody'],
    ['http://10.0.0.1/', 'nobody'],
    ['http://0.0.0.0/', 'nobody'],
    ['ftp://127.0.0.1/', 'nobody'],
    ['127.0.0.1', 'nobody'],
    ['', 'nobody'],
  ];
  for (const [url, owner] of cases) {
    it(`gives ${JSON.stringify(url)} to ${owner}`, () => {
      assert.deepEqual([teamsOnly(url), loopbackOnly(url)], [owner === 'teams', owner === 'loopback']);
    });
  }
});

describe('gate', () => {
  it('lets Teams through', async () => {
    const gate = new Gate({ ...parts, inner: new Counting(), allowed: teamsOnly, log: silentLog });
    assert.equal((await gate.authenticateRequest(from(teams), '')).audience, 'a');
  });

  const refused: readonly (readonly [string, Activity, Error | undefined, string])[] = [
    ['another channel', from(teams, 'webchat'), undefined, 'channel'],
    ['another address', from('https://evil.example'), undefined, 'service-url'],
    ['no address', from(undefined), undefined, 'service-url'],
    ['an address that is no text', from([teams]), undefined, 'service-url'],
    ['a bad token', from(teams), new AuthenticationError('planted', 401), 'token'],
    ['a forged token', from(teams), Object.assign(new Error('planted'), { name: 'JsonWebTokenError' }), 'token'],
  ];
  for (const [title, activity, failure, kind] of refused) {
    it(`refuses ${title} with 401 and a line in the log`, async () => {
      const { log, lines } = memoryLog();
      const gate = new Gate({ ...parts, inner: new Counting(failure), allowed: teamsOnly, log });
      const thrown: unknown = await gate.authenticateRequest(activity, 'Bearer planted').catch((error: unknown) => error);
      assert.ok(thrown instanceof AuthenticationError);
      assert.deepEqual(lines, [{ level: 'warn', event: 'request refused', kind, status: 401 }] as LogLine[]);
      assert.doesNotMatch(inspect(thrown), /planted|at /);
    });
  }

  it('does not blame the sender when the keys are out of reach', async () => {
    const { log, lines } = memoryLog();
    const gate = new Gate({ ...parts, inner: new Counting(new Error('planted')), allowed: teamsOnly, log });
    const thrown: unknown = await gate.authenticateRequest(from(teams), '').catch((error: unknown) => error);
    assert.ok(thrown instanceof Error && !(thrown instanceof AuthenticationError));
    assert.equal(lines[0]?.level, 'error');
    assert.doesNotMatch(inspect(thrown) + JSON.stringify(lines), /planted/);
  });

  const good = { iss: 'https://api.botframework.com', aud: 'app', exp: 9_999_999_999, serviceurl: teams };
  const checked: readonly (readonly [string, Readonly<Record<string, unknown>>, boolean])[] = [
    ['all that Teams claims', good, true],
    ['another service URL', { ...good, serviceurl: `${teams}x` }, false],
    ['no service URL', { ...good, serviceurl: undefined }, false],
    ['no end', { ...good, exp: undefined }, false],
    ['another app', { ...good, aud: 'other' }, false],
    ['a tenant', { ...good, tid: 'x' }, false],
    ['a version', { ...good, ver: '2.0' }, false],
    ['another issuer', { ...good, iss: 'https://sts.windows.net/x/' }, false],
  ];
  for (const [title, made, passes] of checked) {
    it(`${passes ? 'lets through' : 'refuses'} a token the SDK accepted that claims ${title}`, async () => {
      const { log, lines } = memoryLog();
      const inner = new Counting(
        undefined,
        new ClaimsIdentity(
          Object.entries(made).map(([type, value]) => ({ type, value: value as string })),
          true,
        ),
      );
      const gate = new Gate({ ...parts, appId: 'app', inner, allowed: teamsOnly, log });
      const thrown: unknown = await gate.authenticateRequest(from(teams), '').then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.equal(thrown instanceof AuthenticationError, !passes);
      assert.deepEqual(
        lines.map((line) => line['kind']),
        passes ? [] : ['claims'],
      );
    });
  }

  const stored: readonly string[] = [
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba-trafficmanager.net/',
    'https://smba.trafficmanager.net%2eevil.example/',
    'https://smba.trafficmanager.net/#@evil.example',
    'https://ѕmba.trafficmanager.net/',
    'https://smba。trafficmanager。net.evil.example/',
    'http://smba.trafficmanager.net/',
    '//smba.trafficmanager.net/',
    'http://127.0.0.1:1/',
    'http://169.254.169.254/metadata/',
    '',
  ];
  for (const address of stored) {
    it(`makes no client, and so gives no token away, for the stored address ${JSON.stringify(address)}`, async () => {
      const inner = new Counting();
      const gate = new Gate({ ...parts, appId: 'app', inner, allowed: teamsOnly, log: silentLog });
      await assert.rejects(gate.createConnectorFactory(claims('app')).create(address), {
        reason: 'SERVICE_URL_REFUSED',
        outcome: 'not-sent',
      });
      assert.equal(inner.connectors, 0);
    });
  }

  it('refuses streaming', async () => {
    const gate = new Gate({ ...parts, inner: new Counting(), allowed: teamsOnly, log: silentLog });
    await assert.rejects(gate.authenticateStreamingRequest(), AuthenticationError);
  });

  it('makes one client per app, address and audience, and forgets the oldest', async () => {
    const inner = new Counting();
    const gate = new Gate({ ...parts, inner, allowed: loopbackOnly, log: silentLog });
    const factory = gate.createConnectorFactory(claims('app'));
    const make = (port: number, audience?: string) => factory.create(`http://127.0.0.1:${port}`, audience);
    await Promise.all([make(1), make(1), gate.createConnectorFactory(claims('app')).create('http://127.0.0.1:1')]);
    assert.equal(inner.connectors, 1);
    await make(1, 'https://api.botframework.com');
    assert.equal(inner.connectors, 1);
    await make(1, 'other');
    await gate.createConnectorFactory(claims('other')).create('http://127.0.0.1:1');
    assert.equal(inner.connectors, 3);
    for (let port = 2; port < 102; port += 1) await make(port);
    assert.equal(inner.connectors, 103);
    await make(1);
    assert.equal(inner.connectors, 104);
    for (const app of ['a', 'a', 'b']) await gate.createUserTokenClient(claims(app));
    assert.equal(inner.tokenClients, 2);
  });
});

describe('adapter behind the server', () => {
  async function talk(config: AdapterParts['config'], activity: object, turn: (context: TurnContext) => Promise<void>) {
    const { log, lines } = memoryLog();
    const { knock, receive } = createAdapter({ config, clock, log, timeoutMs: WAIT_MS });
    const server = createServer({
      log,
      host: '127.0.0.1',
      knock,
      ready: () => Promise.resolve(),
      file: () => Promise.resolve({ kind: 'nothing' }),
      proxies: 0,
      pages: {},
      onMessage: (request, reply) => receive(request, reply, turn),
    });
    const printed: unknown[] = [];
    const print = console.error;
    console.error = (...values: unknown[]) => printed.push(...values.map((value) => inspect(value)));
    try {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer a.b.c' };
      const url = `http://127.0.0.1:${await server.listen(0)}/api/messages`;
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) });
      return { status: response.status, text: await response.text(), lines, printed: printed.join('\n') };
    } finally {
      console.error = print;
      await server.close();
    }
  }

  const local = { mode: 'local', app: undefined } as const;
  const id = 'aaaaaaaa-0000-4000-8000-000000000001';
  const production = {
    mode: 'production',
    app: { type: 'SingleTenant', id, tenantId: id, password: new Secret('planted') },
  } as const;
  const hello = (serviceUrl: string) => ({
    type: 'message',
    id: '1',
    text: 'planted',
    channelId: 'msteams',
    serviceUrl,
    from: { id: 'u' },
    recipient: { id: 'b' },
    conversation: { id: 'c' },
  });

  it('runs a turn and sends through the loopback channel in local mode', async () => {
    const stub = await startStub((_, response) => {
      respond(response, 201, '{"id":"9"}');
    });
    const { status, text } = await talk(local, hello(stub.url), async (context) => {
      assert.equal((await context.sendActivity('hi'))?.id, '9');
    });
    await stub.close();
    assert.deepEqual([status, text, stub.asked.length], [200, '', 1]);
  });

  it('answers an invoke with its body', async () => {
    const { status, text } = await talk(local, { ...hello('http://localhost:1'), type: 'invoke' }, async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { type: 'card' } } });
    });
    assert.deepEqual([status, text], [200, '{"type":"card"}']);
  });

  it('refuses an address elsewhere in local mode', async () => {
    const { status, text, printed } = await talk(local, hello('https://evil.example'), () => assert.fail());
    assert.deepEqual([status, text, printed], [400, '', '']);
  });

  it('refuses what is no token in production', async () => {
    const { status, text, printed } = await talk(production, hello(teams), () => assert.fail());
    assert.deepEqual([status, text, printed], [401, '', '']);
  });

  it('keeps the text of a failing turn in the house', async () => {
    const failing = () => Promise.reject(new RangeError('planted'));
    const { status, text, lines, printed } = await talk(local, hello('http://localhost:1'), failing);
    assert.deepEqual([status, text, printed], [500, '', '[the reason is in the log]']);
    assert.deepEqual([lines[0]?.event, lines[0]?.['name']], ['turn failed', 'RangeError']);
    assert.doesNotMatch(JSON.stringify(lines), /planted/);
  });
});
