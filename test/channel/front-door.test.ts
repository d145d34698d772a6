import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activityTrouble } from '../../src/channel/activity-shape';
import { readBearer, tokenTrouble } from '../../src/channel/bearer-token';
import type { KeyReading } from '../../src/channel/channel-keys';
import { loopbackDoor, teamsDoor } from '../../src/channel/front-door';
import { loopbackOnly, teamsOnly } from '../../src/channel/service-url';
import { channelClaims, unsigned } from '../kit/stage/tokens';
import { teamsMessage, teamsUrl } from './token-cases';

const appId = 'aaaaaaaa-0000-4000-8000-000000000001';
const now = new Date('2026-04-14T09:00:00Z');
const claims = channelClaims(appId, teamsUrl, now.getTime() / 1000);
const header = { alg: 'RS256', kid: 'teams' };
const bearer = (parts: Parameters<typeof unsigned>[0], signature = 'AAAA') => `Bearer ${unsigned(parts, signature)}`;

describe('a bearer token', () => {
  const none: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['a list', [bearer({ header, claims })]],
    ['two spaces', bearer({ header, claims }).replace(' ', '  ')],
    ['two tokens', `${bearer({ header, claims })} ${unsigned({ claims }, 'AAAA')}`],
    ['four parts', `${bearer({ header, claims })}.AAAA`],
    ['no signature', bearer({ header, claims }, '')],
    ['claims that are a list', bearer({ header, claims: [] as never })],
    ['a header that is a text', bearer({ header: 'x' as never, claims })],
    ['8 KB', bearer({ header, claims: { ...claims, tid: 'x'.repeat(8192) } })],
    ['no JSON', 'Bearer AAAA.AAAA.AAAA'],
  ];
  for (const [title, value] of none) {
    it(`is not read from ${title}`, () => {
      assert.equal(readBearer(value), undefined);
    });
  }

  const cases: readonly (readonly [string, Parameters<typeof unsigned>[0], string | undefined])[] = [
    ['that could be one of Teams', { header, claims }, undefined],
    ['without a key id', { header: { alg: 'RS256' }, claims }, 'key-id'],
    ['with a key id of 201 letters', { header: { ...header, kid: 'x'.repeat(201) }, claims }, 'key-id'],
    ['under ES256', { header: { ...header, alg: 'ES256' }, claims }, 'algorithm'],
    ['that ended 299 s ago', { header, claims: { ...claims, exp: now.getTime() / 1000 - 299 } }, undefined],
    ['that ended 300 s ago', { header, claims: { ...claims, exp: now.getTime() / 1000 - 300 } }, 'expiry'],
    ['that begins in 301 s', { header, claims: { ...claims, nbf: now.getTime() / 1000 + 301 } }, 'not-before'],
    ['with a tenant', { header, claims: { ...claims, tid: null } }, 'kind'],
    ['with an empty service URL', { header, claims: { ...claims, serviceurl: '' } }, 'service-url'],
    ['with a list of issuers', { header, claims: { ...claims, iss: ['https://api.botframework.com'] } }, 'issuer'],
  ];
  for (const [title, parts, trouble] of cases) {
    it(`${title} is ${trouble === undefined ? 'good' : `refused for its ${trouble}`}`, () => {
      const token = readBearer(bearer(parts));
      assert.ok(token);
      assert.equal(tokenTrouble(token, { appId, now }), trouble);
    });
  }

  it('never throws, whatever the header holds', () => {
    const part = fc.oneof(fc.json(), fc.string()).map((text) => Buffer.from(text).toString('base64url'));
    const headers = fc.oneof(
      fc.string(),
      fc.tuple(part, part, part).map((parts) => `Bearer ${parts.join('.')}`),
    );
    fc.assert(
      fc.property(headers, (value) => {
        const token = readBearer(value);
        return token === undefined || typeof tokenTrouble(token, { appId, now }) === 'string';
      }),
    );
  });
});

describe('an activity', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string | undefined])[] = [
    ['of Teams', {}, undefined],
    ['of no type', { type: '' }, 'type'],
    ['of another channel', { channelId: 'MSTeams' }, 'channel'],
    ['with a list of service URLs', { serviceUrl: [teamsUrl] }, 'service-url'],
    ['of this machine', { serviceUrl: 'http://127.0.0.1:1/' }, 'service-url'],
    ['whose conversation is a text', { conversation: 'x' }, 'conversation'],
    ['whose conversation has no id', { conversation: {} }, 'conversation'],
    ['whose conversation has a long id', { conversation: { id: 'x'.repeat(1001) } }, 'conversation'],
    ['from null', { from: null }, 'from'],
    ['from a number', { from: { id: 7 } }, 'from'],
    ['whose id is an object', { id: { toString: 'x' } }, 'id'],
    ['whose time is an object', { timestamp: { toString: 'x' } }, 'id'],
    ['without id and time', { id: undefined, timestamp: undefined }, undefined],
  ];
  for (const [title, changes, trouble] of cases) {
    it(`${title} is ${trouble === undefined ? 'taken' : `refused for its ${trouble}`}`, () => {
      assert.equal(activityTrouble(teamsMessage(changes), teamsOnly), trouble);
    });
  }
});

describe('the door for Teams', () => {
  const enter = (kind: KeyReading['kind'], changes = {}) => {
    const keys = { find: () => Promise.resolve({ kind } as KeyReading) };
    const door = teamsDoor({ appId, keys, clock: { now: () => now } });
    return door.enter({ headers: { authorization: bearer({ header, claims }) }, body: teamsMessage(changes) });
  };

  it('lets in what could be of Teams', async () => {
    assert.equal(await enter('known'), undefined);
  });

  it('does not blame a sender for keys that are out of reach', async () => {
    assert.deepEqual(await enter('out of reach'), { status: 503, kind: 'keys', reason: 'out of reach' });
  });

  it('refuses an unknown key', async () => {
    assert.deepEqual(await enter('unknown'), { status: 401, kind: 'token', reason: 'unknown key' });
  });

  it('speaks of the activity first', async () => {
    assert.deepEqual(await enter('unknown', { from: {} }), { status: 400, kind: 'activity', reason: 'from' });
  });
});

describe('the door on this machine', () => {
  const local = { host: 'localhost:3978' };
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string | undefined, string | undefined])[] = [
    ['a program', local, '127.0.0.1', undefined],
    ['a program by IPv6', { host: '[::1]:3978' }, '::1', undefined],
    ['a program by IPv4 in IPv6', { host: '127.0.0.1' }, '::ffff:127.0.0.1', undefined],
    ['another machine', local, '10.0.0.7', 'address'],
    ['another machine by IPv6', local, '2001:db8::1', 'address'],
    ['nobody', local, undefined, 'address'],
    ['a page under a name that leads here', { host: 'rebound.evil.example:3978' }, '127.0.0.1', 'host'],
    ['a page under a name that begins like ours', { host: '127.0.0.1.evil.example' }, '127.0.0.1', 'host'],
    ['a page with a user name in the host', { host: 'localhost@evil.example' }, '127.0.0.1', 'host'],
    ['a request without a host', {}, '127.0.0.1', 'host'],
    ['a page elsewhere', { ...local, origin: 'https://evil.example' }, '127.0.0.1', 'origin'],
    ['a page in a frame without origin', { ...local, origin: 'null' }, '127.0.0.1', 'origin'],
    ['a page on this machine', { ...local, origin: 'http://localhost:8080' }, '127.0.0.1', 'origin'],
  ];
  for (const [title, headers, from, reason] of cases) {
    it(`${reason === undefined ? 'lets in' : 'refuses'} ${title}`, () => {
      assert.deepEqual(loopbackDoor.knock({ headers, from }), reason && { status: 403, kind: 'local', reason });
    });
  }

  it('refuses an activity that wants its answer elsewhere', async () => {
    assert.equal(activityTrouble(teamsMessage({ serviceUrl: 'http://localhost:1' }), loopbackOnly), undefined);
    assert.equal((await loopbackDoor.enter({ headers: {}, body: teamsMessage() }))?.status, 400);
  });
});
