import assert from 'node:assert/strict';
import type { RequestOptions, ServerResponse } from 'node:http';
import https from 'node:https';
import type { Activity } from '../../src/sdk';
import { createAdapter } from '../../src/channel/connector';
import { BoundedCredentials } from '../../src/channel/bounded-credentials';
import type { AppRegistration, AppType } from '../../src/settings/app-registration';
import { ConnectorError, type ConnectorFailure } from '../../src/channel/connector-error';
import { connectorHttp, type ConnectorHttp } from '../../src/channel/connector-http';
import { silentLog } from '../../src/log/log';
import { Secret } from '../../src/settings/secret';
import { freePort, respond, startStub, type Stub } from '../kit/stage/stub';

const local = { mode: 'local', app: undefined } as const;
const clock = { now: () => new Date() };
const tenantId = 'aaaaaaaa-0000-4000-8000-000000000002';
const appOf = (type: AppType): AppRegistration => ({
  type,
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  tenantId,
  password: type === 'UserAssignedMSI' ? undefined : new Secret('planted'),
});
const message = { type: 'message', text: 'planted text' } as Activity;

const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    respond(response, status, typeof body === 'string' ? body : JSON.stringify(body), headers);
  };

async function send(serviceUrl: string, timeoutMs = 200): Promise<string> {
  const { connectorFor } = createAdapter({ config: local, clock, log: silentLog, timeoutMs });
  const client = await connectorFor(serviceUrl);
  return (await client.sendToConversation('a:b;c', message)).id ?? '';
}

async function failure(sending: Promise<unknown>): Promise<ConnectorFailure & Error> {
  const thrown: unknown = await sending.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof ConnectorError);
  return thrown;
}

async function withStub<T>(reply: (response: ServerResponse) => void, use: (stub: Stub) => Promise<T>): Promise<T> {
  const stub = await startStub((_, response) => {
    reply(response);
  });
  try {
    return await use(stub);
  } finally {
    await stub.close();
  }
}

describe('connector client', () => {
  it('sends an activity and gives its id back', async () => {
    await withStub(answer(201, { id: '1700' }), async (stub) => {
      // The first call of a process makes its parser ready.
      assert.equal(await send(stub.url, 5000), '1700');
      const [asked] = stub.asked;
      assert.equal(asked?.url, '/v3/conversations/a%3Ab%3Bc/activities');
      assert.deepEqual(JSON.parse(asked.body), { type: 'message', text: 'planted text' });
      assert.equal(asked.headers.authorization, undefined);
    });
  });

  const blocked = '{\r\n "subCode": "MessageWritesBlocked",\r\n "details": null}';
  const day = 86_400_000;
  const cases: readonly (readonly [string, (response: ServerResponse) => void, ConnectorFailure])[] = [
    ['429', answer(429, {}), { outcome: 'not-sent', status: 429 }],
    ['429 with seconds', answer(429, {}, { 'retry-after': '5' }), { outcome: 'not-sent', status: 429, retryAfterMs: 5000 }],
    ['429 for a year', answer(429, {}, { 'retry-after': '31536000' }), { outcome: 'not-sent', status: 429, retryAfterMs: day }],
    [
      '429 until a past date',
      answer(429, {}, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
      { outcome: 'not-sent', status: 429, retryAfterMs: 0 },
    ],
    [
      '429 in milliseconds',
      answer(429, {}, { 'x-ms-retry-after-ms': '1500' }),
      { outcome: 'not-sent', status: 429, retryAfterMs: 1500 },
    ],
    ['429 with nonsense', answer(429, {}, { 'retry-after': 'soon' }), { outcome: 'not-sent', status: 429 }],
    [
      '412 with a code',
      answer(412, { error: { code: 'PreconditionFailed', message: 'planted' } }),
      { outcome: 'not-sent', status: 412, teamsCode: 'PreconditionFailed' },
    ],
    [
      'a code of two words',
      answer(400, { error: { code: 'Bad Argument' } }),
      { outcome: 'not-sent', status: 400, teamsCode: 'Bad Argument' },
    ],
    [
      'the other shape',
      answer(403, { errorCode: 209, message: blocked }),
      { outcome: 'not-sent', status: 403, teamsCode: 'MessageWritesBlocked' },
    ],
    [
      'the other shape without a word',
      answer(403, { errorCode: 209, message: 'planted' }),
      { outcome: 'not-sent', status: 403, teamsCode: '209' },
    ],
    ['a hostile code', answer(403, { error: { code: 'planted\n<b>' } }), { outcome: 'not-sent', status: 403 }],
    ['404', answer(404, 'planted'), { outcome: 'not-sent', status: 404 }],
    ['500', answer(500, { error: { code: 'ServiceError' } }), { outcome: 'unknown', status: 500, teamsCode: 'ServiceError' }],
    ['502', answer(502, '<html>planted'), { outcome: 'unknown', status: 502 }],
    ['503 with seconds', answer(503, '', { 'retry-after': '2' }), { outcome: 'not-sent', status: 503, retryAfterMs: 2000 }],
    ['504', answer(504, ''), { outcome: 'unknown', status: 504 }],
    ['a redirect', answer(307, '', { location: '/v3/elsewhere' }), { outcome: 'unknown', status: 307 }],
    ['silence', () => undefined, { outcome: 'unknown', reason: 'TimeoutError' }],
    [
      'half an answer',
      (response) => {
        response.setHeader('content-length', '50');
        response.write('{"id"');
      },
      { outcome: 'unknown', reason: 'TimeoutError' },
    ],
    ['a reset', (response) => response.destroy(), { outcome: 'unknown', reason: 'ECONNRESET' }],
  ];
  for (const [title, reply, expected] of cases) {
    it(`tries once and reports ${title}`, async () => {
      await withStub(reply, async (stub) => {
        const began = Date.now();
        const { message: text, outcome, status, teamsCode, retryAfterMs, reason } = await failure(send(stub.url));
        const facts = Object.entries({ outcome, status, teamsCode, retryAfterMs, reason });
        assert.deepEqual(Object.fromEntries(facts.filter(([, value]) => value !== undefined)), expected);
        assert.equal(stub.asked.length, 1);
        assert.doesNotMatch(text, /planted/);
        assert.ok(Date.now() - began < 1500);
      });
    });
  }

  it('waits until a date that is to come', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    await withStub(answer(429, {}, { 'retry-after': date }), async (stub) => {
      const { retryAfterMs = 0 } = await failure(send(stub.url));
      assert.ok(retryAfterMs > 50_000 && retryAfterMs <= 60_000);
    });
  });

  it('knows that nothing was sent when nobody listens', async () => {
    const { outcome, reason } = await failure(send(`http://127.0.0.1:${await freePort()}`));
    assert.deepEqual([outcome, reason], ['not-sent', 'ECONNREFUSED']);
  });

  it('refuses to make a client for another host', async () => {
    const { outcome, reason } = await failure(send('https://smba.trafficmanager.net.evil.example/'));
    assert.deepEqual([outcome, reason], ['not-sent', 'SERVICE_URL_REFUSED']);
  });

  it('keeps clients per service URL', async () => {
    const { connectorFor } = createAdapter({ config: local, clock, log: silentLog });
    const [first, again, other] = await Promise.all(
      ['http://127.0.0.1:1', 'http://127.0.0.1:1', 'http://127.0.0.1:2'].map(connectorFor),
    );
    assert.equal(first, again);
    assert.notEqual(first, other);
  });
});

describe('token service', () => {
  type HttpRequest = Parameters<ConnectorHttp['sendRequest']>[0];
  const headers = { toJson: () => ({}), clone: () => headers, headerNames: () => [], set: () => undefined };
  const ask = (url: string) => connectorHttp(200).sendRequest({ url, method: 'GET', headers } as unknown as HttpRequest);

  it('is understood when it says that a person has not signed in', async () => {
    await withStub(answer(404, {}), async (stub) => {
      assert.equal((await ask(`${stub.url}/api/usertoken/GetToken?userId=u`)).status, 404);
      assert.equal((await failure(ask(`${stub.url}/v3/conversations/c`))).status, 404);
    });
  });

  const signedBy = async (signRequest: (request: HttpRequest) => Promise<HttpRequest>) => {
    const inner = {
      isValidAppId: () => Promise.resolve(true),
      isAuthenticationDisabled: () => Promise.resolve(false),
      createCredentials: () => Promise.resolve({ signRequest }),
    };
    const credentials = await new BoundedCredentials(inner, 50).createCredentials('a', undefined, 'b', true);
    return credentials.signRequest({} as HttpRequest);
  };

  it('is not waited for without end', async () => {
    const { outcome, reason } = await failure(signedBy(() => new Promise(() => undefined)));
    assert.deepEqual([outcome, reason], ['not-sent', 'TOKEN_TIMEOUT']);
  });

  it('keeps its error text to itself', async () => {
    const thrown = await failure(signedBy(() => Promise.reject(new Error('planted secret'))));
    assert.deepEqual([thrown.outcome, thrown.reason], ['not-sent', 'TOKEN_REFUSED']);
    assert.doesNotMatch(thrown.message + String(thrown.cause), /planted/);
  });

  for (const type of ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] satisfies AppType[]) {
    it(`has what it needs of a ${type} app before the first request`, async () => {
      const config = { mode: 'production', app: appOf(type) } as const;
      const { connectorFor } = createAdapter({ config, clock, log: silentLog });
      assert.equal(
        await connectorFor('https://smba.trafficmanager.net/'),
        await connectorFor('https://smba.trafficmanager.net/'),
      );
      assert.equal((await failure(connectorFor('http://127.0.0.1:1'))).reason, 'SERVICE_URL_REFUSED');
    });
  }

  const tenants = { SingleTenant: tenantId, MultiTenant: 'botframework.com' } as const;
  for (const [type, tenant] of Object.entries(tenants) as [keyof typeof tenants, string][]) {
    it(`of a ${type} app is asked for at ${tenant}`, async () => {
      const asked: string[] = [];
      const { request } = https;
      const refused = ({ hostname, path }: RequestOptions): never => {
        asked.push(`${hostname ?? ''}${path?.replace(/\?.*/u, '') ?? ''}`);
        throw new Error('no way there');
      };
      Object.assign(https, { request: refused });
      try {
        const config = { mode: 'production', app: appOf(type) } as const;
        const { connectorFor } = createAdapter({ config, clock, log: silentLog });
        const connector = await connectorFor('https://smba.trafficmanager.net/');
        assert.equal((await failure(connector.sendToConversation('a', message))).outcome, 'not-sent');
      } finally {
        Object.assign(https, { request });
      }
      assert.deepEqual([...new Set(asked)], [`login.microsoftonline.com/${tenant}/oauth2/v2.0/token`]);
    });
  }
});
