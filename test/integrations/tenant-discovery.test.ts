import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { TenantAnswer } from '../../src/domain/people/tenant-discovery';
import { openIdDiscovery } from '../../src/integrations/tenant-discovery';
import { freePort, respond, startStub } from '../kit/stage/stub';
import { WAIT_MS } from '../run/time-limits';

const tenantId = '22222222-2222-4222-8222-222222222222';
const json = (status: number, body: unknown) => (response: ServerResponse) => {
  respond(response, status, JSON.stringify(body));
};
const found = json(200, { issuer: `https://login.microsoftonline.com/${tenantId.toUpperCase()}/v2.0` });

describe('tenant discovery', () => {
  const cases: readonly (readonly [string, (response: ServerResponse) => void, TenantAnswer])[] = [
    ['a tenant', found, { kind: 'found', tenantId }],
    ['the older issuer', json(200, { issuer: `https://sts.windows.net/${tenantId}/` }), { kind: 'found', tenantId }],
    ['no such tenant', json(400, { error: 'invalid_tenant' }), { kind: 'none' }],
    ['a name that cannot be a tenant', json(400, { error: 'other' }), { kind: 'none' }],
    ['no such tenant as 404', json(404, { error: 'invalid_tenant' }), { kind: 'none' }],
    ['a 404 of somebody in between', json(404, 'not found'), { kind: 'unknown' }],
    [
      'an issuer without a tenant',
      json(200, { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }),
      { kind: 'unknown' },
    ],
    ['an issuer that is no text', json(200, { issuer: [tenantId] }), { kind: 'unknown' }],
    ['JSON of another kind', json(200, null), { kind: 'unknown' }],
    ['no JSON', (response) => response.end('<html>'), { kind: 'unknown' }],
    ['too long an answer', json(200, { issuer: `https://a/${tenantId}/v2.0`, pad: 'x'.repeat(70_000) }), { kind: 'unknown' }],
    [
      'a redirect',
      (response) => {
        respond(response, 302, '', { location: '/else' });
      },
      { kind: 'unknown' },
    ],
    ['trouble over there', json(503, {}), { kind: 'unknown' }],
    ['throttling', json(429, {}), { kind: 'unknown' }],
    ['a broken connection', (response) => response.destroy(), { kind: 'unknown' }],
    ['silence', () => undefined, { kind: 'unknown' }],
  ];
  for (const [title, answer, expected] of cases) {
    it(`answers "${expected.kind}" to ${title}, after one request`, async () => {
      const timeoutMs = title === 'silence' ? 200 : WAIT_MS;
      const stub = await startStub((_, response) => {
        answer(response);
      });
      try {
        assert.deepEqual(await openIdDiscovery({ baseUrl: stub.url, timeoutMs }).find('contoso.com'), expected);
        assert.deepEqual(
          stub.asked.map(({ url }) => url),
          ['/contoso.com/v2.0/.well-known/openid-configuration'],
        );
      } finally {
        await stub.close();
      }
    });
  }

  it('answers "unknown" when nobody is there', async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    assert.deepEqual(await openIdDiscovery({ baseUrl }).find('contoso.com'), { kind: 'unknown' });
  });

  it('keeps a hostile domain in its place in the path', async () => {
    const stub = await startStub((_, response) => {
      found(response);
    });
    try {
      const discovery = openIdDiscovery({ baseUrl: stub.url });
      for (const domain of ['../x', 'a/b?c#d', 'münchen.de', '']) await discovery.find(domain);
      assert.deepEqual(await discovery.find('..'), { kind: 'none' });
      const domains = stub.asked.map(({ url }) => url.replace('/v2.0/.well-known/openid-configuration', ''));
      assert.deepEqual(domains, ['/..%2Fx', '/a%2Fb%3Fc%23d', '/m%C3%BCnchen.de']);
    } finally {
      await stub.close();
    }
  });
});
