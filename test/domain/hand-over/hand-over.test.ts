import assert from 'node:assert/strict';
import type { RecordedChange } from '../../../src/domain/record/changes';
import { attestedByPartner, readinessLines, type HandOver } from '../../../src/domain/hand-over/hand-over';
import { mayRequest, requestBlocks } from '../../../src/domain/record/rules/hand-over-standing';
import { timelineEntry } from '../../../src/domain/record/timeline';
import { applyChange } from '../../../src/domain/record/transitions';
import { sampleTrial } from '../record/trial-samples';

const KIM = { tenantId: 'partner', personId: 'kim' };
const ADMIN = { tenantId: 'customer', personId: 'jo' };
const ROBIN = { tenantId: 'partner', personId: 'robin' };
const AT = '2026-05-01T09:00:00.000Z';
const CONFIRMED = { by: KIM, at: AT };
const LINES = { systemAdmin: CONFIRMED, billingAdmin: CONFIRMED, twoPeople: CONFIRMED, signUpKnown: CONFIRMED };
const ready: HandOver = {
  stage: 'named',
  account: 'A-1',
  admin: KIM,
  lines: LINES,
  attestation: { kind: 'admin', by: ADMIN, at: AT },
};

function blocksOf(ownership: HandOver, paid: boolean): ReturnType<typeof requestBlocks> {
  return requestBlocks(sampleTrial({ ownership, state: paid ? 'active' : 'running' }));
}

describe('the hand-over of a trial', () => {
  it('can be requested when the admin attested and every line is confirmed', () => {
    assert.deepEqual(blocksOf(ready, false), []);
  });

  const { admin: _admin, ...withoutAdmin } = ready;
  const { attestation: _attestation, ...withoutAttestation } = ready;
  const blocked: readonly (readonly [string, HandOver, boolean, readonly string[]])[] = [
    ['nobody is named', withoutAdmin, false, ['noAdmin']],
    ['nobody attested', withoutAttestation, false, ['notAttested']],
    ['one partner user has seen it', { ...ready, attestation: { kind: 'seen', by: KIM, at: AT } }, false, ['onlyOnePartnerUser']],
    ['a line is open', { ...ready, lines: { systemAdmin: CONFIRMED } }, false, ['linesOpen']],
    ['it is paid and the payment line is open', ready, true, ['linesOpen']],
  ];
  for (const [why, ownership, paid, blocks] of blocked) {
    it(`is blocked while ${why}`, () => {
      assert.deepEqual(blocksOf(ownership, paid), blocks);
    });
  }

  it('asks for the payment card only where something is paid', () => {
    assert.equal(readinessLines(false).includes('payment'), false);
    assert.equal(readinessLines(true).includes('payment'), true);
  });

  it('takes two different partner users to stand in for the admin', () => {
    const seen = attestedByPartner(undefined, KIM, AT);
    assert.deepEqual(seen, { kind: 'seen', by: KIM, at: AT });
    assert.deepEqual(attestedByPartner(seen, KIM, AT), seen, 'the same one twice adds nothing');
    const confirmed = attestedByPartner(seen, ROBIN, AT);
    assert.deepEqual(confirmed, { kind: 'partners', seenBy: KIM, confirmedBy: ROBIN, at: AT });
    assert.deepEqual(blocksOf({ ...ready, attestation: confirmed }, false), []);
  });

  it('keeps the word of the admin over that of partners', () => {
    const own = { kind: 'admin', by: ADMIN, at: AT } as const;
    assert.deepEqual(attestedByPartner(own, KIM, AT), own);
  });
});

const HEAD = { id: 'change-1', at: AT, by: KIM, tenantId: 'partner', trialId: 'trial-1', people: [] } as const;
const JO = { tenantId: 'partner', personId: 'jo' };
const EVE = { tenantId: 'partner', personId: 'eve' };
const forJo: HandOver = { ...ready, admin: JO };

function refusalOf(ownership: HandOver, change: RecordedChange): string {
  const result = applyChange(sampleTrial({ ownership }), change);
  return result.kind === 'refused' ? result.refusal : result.kind;
}

describe('what is said of a new admin', () => {
  const said: readonly (readonly [HandOver, (admin: string) => RecordedChange])[] = [
    [{ ...forJo, lines: {} }, (admin) => ({ ...HEAD, code: 'lineConfirmed', line: 'systemAdmin', admin })],
    [{ stage: 'named', admin: JO, lines: LINES }, (admin) => ({ ...HEAD, code: 'signInSeen', admin })],
    [forJo, (admin) => ({ ...HEAD, code: 'transferRequested', admin })],
  ];
  for (const [ownership, change] of said) {
    it(`counts for that one only: ${change('jo').code}`, () => {
      assert.equal(refusalOf(ownership, change('jo')), 'applied');
      assert.equal(refusalOf({ ...ownership, admin: EVE }, change('jo')), 'otherAdmin');
      const { admin: _admin, ...kept } = change('jo') as Extract<RecordedChange, { code: 'signInSeen' }>;
      assert.equal(refusalOf(ownership, kept as RecordedChange), 'otherAdmin', 'kept by a version that did not say of whom');
    });
  }

  it('that the account is known can be said only once it is, and comes with it', () => {
    const { account: _account, ...unnamed } = { ...forJo, lines: {} };
    const line = { ...HEAD, code: 'lineConfirmed', line: 'signUpKnown', admin: 'jo' } as const;
    assert.equal(refusalOf(unnamed, line), 'accountUnknown');
    assert.equal(refusalOf({ ...unnamed, account: 'A-1' }, line), 'applied');
    const named = applyChange(sampleTrial({ ownership: unnamed }), { ...line, account: 'A-2' });
    assert.equal(named.kind === 'applied' && named.trial.ownership?.account, 'A-2');
    const known = applyChange(sampleTrial({ ownership: unnamed, subscriptionId: 'S-1' }), line);
    assert.equal(known.kind, 'applied', 'the subscription is one');
  });

  it('that the account is known does not count where an older version took it without one', () => {
    const { account: _account, ...unnamed } = forJo;
    assert.deepEqual(blocksOf(unnamed, false), ['linesOpen']);
    assert.equal(refusalOf(unnamed, { ...HEAD, code: 'transferRequested', admin: 'jo' }), 'notReady');
    const line = { ...HEAD, code: 'lineConfirmed', line: 'signUpKnown', admin: 'jo', account: 'A-1' } as const;
    assert.equal(refusalOf(unnamed, line), 'applied');
  });

  it('says in the timeline of whom it was', () => {
    assert.deepEqual(timelineEntry({ ...HEAD, code: 'signInSeen', admin: 'jo' }, sampleTrial()).params, { admin: 'jo' });
  });
});

describe('a request that was sent', () => {
  const named: RecordedChange = { ...HEAD, code: 'adminNamed', admin: EVE };

  it('is not taken back by naming somebody else', () => {
    assert.equal(refusalOf(forJo, named), 'applied');
    assert.equal(refusalOf({ ...forJo, stage: 'requested', requestedAt: AT }, named), 'alreadyRequested');
    assert.equal(refusalOf({ ...forJo, stage: 'completed', completedAt: AT }, named), 'nothingNew');
  });

  it('can be made only while an admin is named and nothing blocks it', () => {
    const { attestation: _attestation, ...unseen } = forJo;
    assert.equal(mayRequest(sampleTrial({ ownership: forJo })), true);
    assert.equal(mayRequest(sampleTrial({ ownership: unseen })), false);
    assert.equal(mayRequest(sampleTrial({ ownership: forJo, state: 'active' })), false, 'the payment line is open');
    assert.equal(mayRequest(sampleTrial({ ownership: { ...forJo, stage: 'requested' } })), false);
    assert.equal(mayRequest(sampleTrial()), false);
  });
});
