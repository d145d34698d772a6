import assert from 'node:assert/strict';
import { attestedByPartner, readinessLines, requestBlocks, type Ownership } from '../../src/domain/ownership';

const KIM = { tenantId: 'partner', personId: 'kim' };
const ROBIN = { tenantId: 'partner', personId: 'robin' };
const AT = '2026-05-01T09:00:00.000Z';
const CONFIRMED = { by: KIM, at: AT };
const LINES = { systemAdmin: CONFIRMED, billingAdmin: CONFIRMED, twoPeople: CONFIRMED, signUpKnown: CONFIRMED };
const ready: Ownership = { stage: 'named', admin: KIM, lines: LINES, attestation: { kind: 'admin', at: AT } };

describe('the hand-over of a trial', () => {
  it('can be requested when the admin attested and every line is confirmed', () => {
    assert.deepEqual(requestBlocks(ready, false), []);
  });

  const { admin: _admin, ...withoutAdmin } = ready;
  const { attestation: _attestation, ...withoutAttestation } = ready;
  const blocked: readonly (readonly [string, Ownership, boolean, readonly string[]])[] = [
    ['nobody is named', withoutAdmin, false, ['noAdmin']],
    ['nobody attested', withoutAttestation, false, ['notAttested']],
    ['one partner user has seen it', { ...ready, attestation: { kind: 'seen', by: KIM, at: AT } }, false, ['onlyOnePartnerUser']],
    ['a line is open', { ...ready, lines: { systemAdmin: CONFIRMED } }, false, ['linesOpen']],
    ['it is paid and the payment line is open', ready, true, ['linesOpen']],
  ];
  for (const [why, ownership, paid, blocks] of blocked) {
    it(`is blocked while ${why}`, () => {
      assert.deepEqual(requestBlocks(ownership, paid), blocks);
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
    assert.deepEqual(requestBlocks({ ...ready, attestation: confirmed }, false), []);
  });

  it('keeps the word of the admin over that of partners', () => {
    const own = { kind: 'admin', at: AT } as const;
    assert.deepEqual(attestedByPartner(own, KIM, AT), own);
  });
});
