import assert from 'node:assert/strict';
import { createWords } from '../../cards/engine/words';
import type { Grant } from '../../src/files/grant';
import type { Trials } from '../../src/domain/record/trials';
import type { Confirmation, HandOver } from '../../src/domain/hand-over/hand-over';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { fileMaker } from '../../src/files/file-maker';
import { sampleTrial } from '../domain/record/trial-samples';

const US = 'partner';
const at = '2026-04-14T09:00:00.000Z';
const ref = (personId: string) => ({ tenantId: US, personId });
const said: Confirmation = { by: ref('robin'), at };
const ready: HandOver = {
  stage: 'named',
  account: 'A-1',
  admin: ref('admin'),
  lines: { systemAdmin: said, billingAdmin: said, twoPeople: said, signUpKnown: said },
  attestation: { kind: 'partners', seenBy: ref('robin'), confirmedBy: ref('kim'), at },
};
const { account: _account, ...unnamed } = ready;
const trial = sampleTrial({ id: 'trial', partnerTenantId: US, signUpAccount: ref('account'), ownership: ready });
const people: readonly Person[] = [
  { v: 1, ...ref('admin'), name: 'Jo Berry', email: 'jo@adventure-works.com' },
  { v: 1, ...ref('account'), name: 'us@contoso.com', email: 'us@contoso.com' },
  { v: 1, ...ref('robin'), name: 'Robin Counts' },
  { v: 1, ...ref('kim'), name: 'Kim Abara' },
];
const grant: Grant = { kind: 'package', tenantId: US, trialId: 'trial', personId: 'robin', locale: 'en-GB' };

function make(wanted: Grant, recorded: Trial = trial, partners: readonly string[] = [US, 'other']) {
  const trials = {
    get: (tenantId: string, id: string) =>
      Promise.resolve(tenantId === recorded.partnerTenantId && id === recorded.id ? recorded : undefined),
    person: ({ personId }: Person) => Promise.resolve(people.find((one) => one.personId === personId)),
  } as unknown as Trials;
  const known = Object.assign(new Map(partners.map((id) => [id, ''])), { load: () => Promise.resolve() });
  return fileMaker({ trials, partners: known, words: createWords() })(wanted);
}

describe('the request package as a file', () => {
  it('says all that support asks for', async () => {
    const file = await make(grant);
    assert.equal(file?.name, 'transfer-request.txt');
    assert.equal(file.type, 'text/plain; charset=utf-8');
    for (const part of [
      'Account or subscription id: A-1\r',
      'us@contoso.com',
      'Jo Berry, jo@adventure-works.com',
      'Robin Counts and Kim Abara',
      'demoted',
    ])
      assert.ok(file.text.includes(part), part);
    assert.ok(file.text.split('\n').every((line) => line === '' || line.endsWith('\r')));
  });

  it('is made again for a request that was sent: support may ask for it', async () => {
    const sent = await make(grant, { ...trial, ownership: { ...ready, stage: 'requested' } });
    assert.equal(sent?.text, (await make(grant))?.text);
  });

  const refused: readonly (readonly [story: string, grant: Grant, trial?: Trial, partners?: readonly string[]])[] = [
    ['a tenant that is no partner any more', grant, trial, ['other']],
    ['a trial of another tenant', { ...grant, tenantId: 'other' }],
    ['a trial nobody has', { ...grant, trialId: 'unknown' }],
    ['an admin nobody vouches for any more', grant, { ...trial, ownership: { stage: 'named', admin: ref('eve'), lines: {} } }],
    ['an account nobody knows', grant, { ...trial, ownership: unnamed }],
    ['a hand-over that is complete', grant, { ...trial, ownership: { ...ready, stage: 'completed' } }],
    ['one partner user’s word', grant, { ...trial, ownership: { ...ready, attestation: { kind: 'seen', by: ref('kim'), at } } }],
  ];
  for (const [story, wanted, recorded, partners] of refused) {
    it(`is not made for ${story}`, async () => {
      assert.equal(await make(wanted, recorded, partners), undefined);
    });
  }
});

describe('the statement on a removal as a file', () => {
  const settled = (outcome: 'done' | 'notNeeded' | 'notChecked') => ({ settled: { outcome, by: ref('robin'), at } });
  const removal = {
    id: 'r',
    scope: 'all' as const,
    requestedBy: { tenantId: 'customer', personId: 'alva' },
    requestedAt: at,
    completedAt: at,
    tasks: [
      { task: 'rolesRemoved' as const, hand: 'customer' as const, ...settled('done') },
      { task: 'relationshipEnded' as const, hand: 'partner' as const, ...settled('notNeeded') },
      { task: 'appsRemoved' as const, hand: 'customer' as const, ...settled('notChecked') },
    ],
  };
  const ended: Trial = { ...trial, removal, customer: { ...trial.customer, company: 'Adventure Works', tenantId: 'customer' } };
  const asked: Grant = { kind: 'removal', tenantId: 'customer', keptBy: US, trialId: 'trial', personId: 'alva', locale: 'en-GB' };

  it('says what was removed by whom and when, what nobody looked at, and what nobody asked for', async () => {
    const file = await make(asked, ended, [US]);
    assert.equal(file?.name, 'removal-statement.txt');
    for (const part of [
      'Adventure Works: admin roles. Done: Robin Counts, 14 April 2026\r',
      'partner relationship. Nothing there: Robin Counts, 14 April 2026\r',
      'Nobody looked at: applications with consent.\r',
      'Azure roles, application users',
      'The admin portals have the last word.',
    ])
      assert.ok(file.text.includes(part), `${part} in ${file.text}`);
    assert.ok(!/all access/iu.test(file.text));
  });

  it('is made for both sides', async () => {
    assert.notEqual(await make({ ...asked, tenantId: US, personId: 'robin' }, ended), undefined);
  });

  const { completedAt: _closed, ...open } = removal;
  const refused: readonly (readonly [story: string, grant: Grant, trial?: Trial, partners?: readonly string[]])[] = [
    ['a company on neither side', { ...asked, tenantId: 'other' }, ended],
    ['a tenant that is no partner any more', { ...asked, tenantId: US }, ended, ['other']],
    ['a removal that is open', asked, { ...ended, removal: open }],
    ['a removal that was taken back', asked, trial],
    ['a trial kept by another tenant', { ...asked, keptBy: 'other' }, ended],
  ];
  for (const [story, wanted, recorded, partners] of refused) {
    it(`is not made for ${story}`, async () => {
      assert.equal(await make(wanted, recorded, partners), undefined);
    });
  }
});
