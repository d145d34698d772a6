/** Every way we know to knock at the bot's door: real tokens of Teams, forged ones, those of others, and bodies that are none. */

import { createPublicKey } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { JsonObject } from '../kit/json';
import type { Signers } from '../kit/stage/microsoft-stub';
import { channelClaims, publicJwk, signed, signedWithText, unsigned, type SigningPair } from '../kit/stage/tokens';

/** A request and the status it must get. */
export interface DoorCase {
  readonly id: string;
  readonly title: string;
  readonly status: number;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | FormData | undefined;
}

/** The bot that is knocked at. */
export interface Knocked {
  readonly appId: string;
  readonly tenantId: string;
  readonly keys: Signers;
}

/** A service URL of Teams. */
export const teamsUrl = 'https://smba.trafficmanager.net/emea/';
const evilUrl = 'https://evil.example/emea/';

const MiB = 1024 * 1024;
/** One block after the other: such are put together when they are unpacked, too. */
const bomb = Buffer.concat(Array<Buffer>(50).fill(gzipSync(Buffer.alloc(MiB, 32))));

let count = 0;

/** A message as Teams brings it; `undefined` takes a field out. */
export function teamsMessage(changes: JsonObject = {}): JsonObject {
  count += 1;
  const tenantId = '11111111-1111-4111-8111-111111111111';
  return {
    type: 'message',
    id: `case-${count}`,
    timestamp: '2026-04-14T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: teamsUrl,
    from: { id: '29:robin', name: 'Robin', aadObjectId: '22222222-2222-4222-8222-222222222222' },
    conversation: { conversationType: 'personal', tenantId, id: `a:case-${count}` },
    recipient: { id: '28:bot', name: 'Partner Concierge' },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    text: 'hello',
    ...changes,
  };
}

const json = { 'content-type': 'application/json; charset=utf-8' };

/** A message with a bearer token. */
export function withToken(token: string, changes: JsonObject = {}): Pick<DoorCase, 'headers' | 'body'> {
  return { headers: { ...json, authorization: `Bearer ${token}` }, body: JSON.stringify(teamsMessage(changes)) };
}

/** Cases that must be refused. */
export function refusedCases(knocked: Knocked): readonly DoorCase[] {
  return [
    ...headerCases(),
    ...claimCases(knocked),
    ...forgedCases(knocked),
    ...addressCases(knocked),
    ...othersCases(knocked),
    ...bodyCases(knocked),
  ];
}

/** Cases that must be let in. */
export function acceptedCases({ appId, keys }: Knocked): readonly DoorCase[] {
  const claims = channelClaims(appId, teamsUrl);
  const past = Math.floor(Date.now() / 1000) - 120;
  const good = withToken(signed(keys.teams, { claims }));
  return [
    { id: 'A01', title: 'a token of Teams', status: 200, ...good },
    { id: 'A02', title: 'RS512', status: 200, ...withToken(signed(keys.teams, { header: { alg: 'RS512' }, claims })) },
    {
      id: 'A03',
      title: 'expired two minutes ago',
      status: 200,
      ...withToken(signed(keys.teams, { claims: { ...claims, exp: past } })),
    },
    {
      id: 'A04',
      title: 'more claims',
      status: 200,
      ...withToken(signed(keys.teams, { claims: { ...claims, jti: 'x', more: [1] } })),
    },
    { id: 'R32', title: 'a key without endorsements', status: 200, ...withToken(signed(keys.plain, { claims })) },
    {
      id: 'B08',
      title: 'keys named __proto__',
      status: 200,
      headers: good.headers,
      body: JSON.stringify(teamsMessage()).replace('{', '{"__proto__":{"type":"x"},'),
    },
    {
      id: 'B14c',
      title: 'a timestamp that is none',
      status: 200,
      headers: good.headers,
      body: JSON.stringify(teamsMessage({ timestamp: 'soon' })),
    },
    { id: 'Z01', title: 'a token of Teams, after all of that', status: 200, ...withToken(signed(keys.teams, { claims })) },
  ];
}

function headerCases(): readonly DoorCase[] {
  const body = JSON.stringify(teamsMessage());
  const given: readonly (readonly [string, string, string | undefined])[] = [
    ['R01', 'no header', undefined],
    ['R02', 'an empty header', ''],
    ['R03', 'Basic', 'Basic dXNlcjp3b3Jk'],
    ['R04', 'Bearer and nothing', 'Bearer '],
    ['R05', 'no JWT', 'Bearer abc'],
    ['R06', 'garbage', 'Bearer %%%.###.!!!'],
  ];
  return given.map(([id, title, authorization]) => ({
    id,
    title,
    status: 401,
    headers: { ...json, ...(authorization === undefined ? {} : { authorization }) },
    body,
  }));
}

function claimCases({ appId, keys }: Knocked): readonly DoorCase[] {
  const claims = channelClaims(appId, teamsUrl);
  const now = Math.floor(Date.now() / 1000);
  const good = signed(keys.teams, { claims });
  const told = (id: string, title: string, changes: JsonObject): DoorCase => ({
    id,
    title,
    status: 401,
    ...withToken(signed(keys.teams, { claims: { ...claims, ...changes } })),
  });
  return [
    {
      id: 'R07',
      title: 'bearer in lower case',
      status: 401,
      ...withToken(good),
      headers: { ...json, authorization: `bearer ${good}` },
    },
    told('R08', 'another audience', { aud: '00000000-0000-4000-8000-00000000beef' }),
    told('R09', 'no audience', { aud: undefined }),
    told('R10', 'ours in a list of audiences', { aud: [appId] }),
    told('R11', 'expired ten minutes ago', { exp: now - 600 }),
    told('R12', 'good from in ten minutes on', { nbf: now + 600 }),
    told('R13', 'no expiry', { exp: undefined }),
    told('R13b', 'an expiry that is a text', { exp: String(now + 600) }),
    told('R14', 'another issuer', { iss: 'https://evil.example' }),
    told('R15', 'no issuer', { iss: undefined }),
    told('R44', 'the issuer of the government cloud', { iss: 'https://api.botframework.us' }),
    told('R46', 'a tenant', { tid: '' }),
    told('R47', 'a version', { ver: '1.0' }),
  ];
}

function forgedCases({ appId, keys }: Knocked): readonly DoorCase[] {
  const claims = channelClaims(appId, teamsUrl);
  const good = signed(keys.teams, { claims });
  const [head = '', , signature = ''] = good.split('.');
  const other = Buffer.from(JSON.stringify({ ...claims, more: 1 })).toString('base64url');
  const asTeams = (pair: SigningPair, header: JsonObject = {}) => signed(pair, { header: { kid: 'teams', ...header }, claims });
  const pkcs1 = createPublicKey(keys.teams.publicPem).export({ type: 'pkcs1', format: 'pem' }).toString();
  const { strange } = keys;
  const given: readonly (readonly [string, string, string])[] = [
    ['R16', 'a known key id, signed by another key', asTeams(strange)],
    ['R17', 'an unknown key id', signed(strange, { claims })],
    ['R18', 'no key id', signed(strange, { header: { kid: undefined }, claims })],
    ['R19', 'the key id __proto__', signed(strange, { header: { kid: '__proto__' }, claims })],
    ['R20', 'another payload under the signature', `${head}.${other}.${signature}`],
    ['R21', 'the signature cut off', `${head}.${good.split('.')[1] ?? ''}.`],
    ['R22', 'alg none without a key id', unsigned({ claims })],
    ['R23', 'alg none with a known key id', unsigned({ header: { alg: 'none', kid: 'teams' }, claims })],
    ['R23b', 'alg none with something as signature', unsigned({ header: { alg: 'none', kid: 'teams' }, claims }, 'AAAA')],
    [
      'R24',
      'HS256 with the public key as its secret',
      signedWithText(keys.teams.publicPem, { header: { kid: 'teams' }, claims }),
    ],
    ['R25', 'HS256 with the public key in its other form', signedWithText(pkcs1, { header: { kid: 'teams' }, claims })],
    [
      'R26',
      'a key the token brings along',
      signed(strange, {
        header: { jwk: publicJwk(strange), jku: 'https://evil.example/keys', x5u: 'https://evil.example/x5u' },
        claims,
      }),
    ],
  ];
  return given.map(([id, title, token]) => ({ id, title, status: 401, ...withToken(token) }));
}

function addressCases({ appId, keys }: Knocked): readonly DoorCase[] {
  const bound = (serviceurl: string | undefined) =>
    signed(keys.teams, { claims: { ...channelClaims(appId, teamsUrl), serviceurl } });
  return [
    { id: 'R27', title: 'no claim of a service URL', status: 401, ...withToken(bound(undefined)) },
    {
      id: 'R28',
      title: 'the claim of another region',
      status: 401,
      ...withToken(bound('https://smba.trafficmanager.net/amer/')),
    },
    { id: 'R28b', title: 'a foreign host with its claim', status: 400, ...withToken(bound(evilUrl), { serviceUrl: evilUrl }) },
    {
      id: 'R29',
      title: 'an activity without its service URL',
      status: 400,
      ...withToken(bound(teamsUrl), { serviceUrl: undefined }),
    },
    { id: 'R30', title: 'neither service URL nor claim', status: 400, ...withToken(bound(undefined), { serviceUrl: undefined }) },
    { id: 'R45', title: 'a claim in other letters', status: 401, ...withToken(bound('https://smba.trafficmanager.net/EMEA/')) },
  ];
}

function othersCases({ appId, tenantId, keys }: Knocked): readonly DoorCase[] {
  const claims = channelClaims(appId, teamsUrl);
  const { exp } = claims;
  const v1 = (tid: string, more: JsonObject = {}) =>
    signed(keys.entra, {
      claims: { iss: `https://sts.windows.net/${tid}/`, aud: appId, appid: appId, ver: '1.0', tid, exp, ...more },
    });
  const d6 = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
  const sso = {
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    aud: appId,
    azp: appId,
    ver: '2.0',
    tid: tenantId,
    exp,
  };
  const ase = { channelId: 'AseChannel' };
  return [
    { id: 'R31', title: 'a key for webchat only', status: 401, ...withToken(signed(keys.webchat, { claims })) },
    { id: 'R33', title: 'no channel', status: 400, ...withToken(signed(keys.teams, { claims }), { channelId: undefined }) },
    {
      id: 'R34',
      title: 'webchat with its key',
      status: 400,
      ...withToken(signed(keys.webchat, { claims }), { channelId: 'webchat' }),
    },
    { id: 'R35', title: 'an emulator', status: 401, ...withToken(v1(d6)) },
    { id: 'R36', title: 'an emulator of any tenant', status: 401, ...withToken(v1('33333333-3333-4333-8333-333333333333')) },
    { id: 'R37', title: 'a person’s own sign-in token', status: 401, ...withToken(signed(keys.entra, { claims: sso })) },
    {
      id: 'R38',
      title: 'an emulator that wants its answer elsewhere',
      status: 400,
      ...withToken(v1(d6), { serviceUrl: evilUrl }),
    },
    { id: 'R39', title: 'the bot’s own token', status: 401, ...withToken(v1(d6, { aud: 'https://api.botframework.com' })) },
    { id: 'R40', title: 'a skill', status: 401, ...withToken(v1(d6, { appid: '44444444-4444-4444-8444-444444444444' })) },
    {
      id: 'R41',
      title: 'a skill under the issuer of the channel',
      status: 401,
      ...withToken(signed(keys.teams, { claims: { ...claims, ver: '1.0', appid: '44444444-4444-4444-8444-444444444444' } })),
    },
    { id: 'R42', title: 'AseChannel with a token of Teams', status: 400, ...withToken(signed(keys.teams, { claims }), ase) },
    { id: 'R43', title: 'AseChannel with a token of Entra', status: 400, ...withToken(v1(tenantId), ase) },
  ];
}

function bodyCases({ appId, keys }: Knocked): readonly DoorCase[] {
  const { headers } = withToken(signed(keys.teams, { claims: channelClaims(appId, teamsUrl) }));
  const sent = (
    id: string,
    title: string,
    status: number,
    body: DoorCase['body'],
    more: Record<string, string> = {},
  ): DoorCase => ({
    id,
    title,
    status,
    headers: { ...headers, ...more },
    body,
  });
  const changed = (changes: JsonObject) => JSON.stringify(teamsMessage(changes));
  const upload = new FormData();
  upload.append('file', new Blob(['x'.repeat(10_000)]), 'upload.txt');
  return [
    { id: 'B01', title: 'GET', status: 405, method: 'GET', headers, body: undefined },
    sent('B02', 'broken JSON', 400, '{"type":'),
    sent('B03', 'a list', 400, `[${changed({})}]`),
    sent('B04', 'null', 400, 'null'),
    sent('B05', 'nothing', 400, ''),
    sent('B06', 'no type', 400, changed({ type: undefined })),
    sent('B07', 'a type that is a number', 400, changed({ type: 7 })),
    { id: 'B09', title: '3 MiB without a token', status: 401, headers: json, body: 'x'.repeat(3 * MiB) },
    sent('B10', 'a header of 20 KB', 431, changed({}), { 'x-more': 'x'.repeat(20_000) }),
    sent('B11', 'a body of 3 MiB', 413, changed({ text: 'x'.repeat(3 * MiB) })),
    sent('B12', 'text/plain', 415, changed({}), { 'content-type': 'text/plain' }),
    sent('B13', '70 levels', 400, changed({ value: JSON.parse(`${'['.repeat(70)}${']'.repeat(70)}`) as unknown })),
    sent('B14a', 'no conversation', 400, changed({ conversation: undefined })),
    sent('B14b', 'nobody it comes from', 400, changed({ from: undefined })),
    sent('B15', 'a gzip bomb of 50 MiB', 415, bomb, { 'content-encoding': 'gzip' }),
    { id: 'B16', title: 'an upload without a token', status: 401, headers: {}, body: upload },
  ];
}
