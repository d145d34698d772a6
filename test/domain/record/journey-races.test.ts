/** What a journey makes of an answer when the trial changed while its card was on screen. */

import assert from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { credit } from '../../../dialogs/credit/credit';
import type { Answers, Journey, Reading, Scene } from '../../../dialogs/engine/script';
import { transferRequest } from '../../../dialogs/hand-over/request';
import { updateJourneys } from '../../../dialogs/trial/updates';
import type { HandOver } from '../../../src/domain/hand-over/hand-over';
import { applyChange } from '../../../src/domain/record/transitions';
import type { ClockKind } from '../../../src/domain/catalog/offers';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from './trial-samples';

const KIM = { tenantId: 'partner-tenant', personId: 'kim' };
const AT = '2026-03-20T10:00:00.000Z';
const FIXED = { trialId: 'trial-1', changeId: 'change-1', contactId: 'contact-1', accountId: 'account-1' };

function sceneWith(trial: Trial): Scene {
  return {
    now: new Date(AT),
    settings: {},
    zone: 'UTC',
    say: createWords()('en'),
    person: { v: 1, ...KIM, name: 'Kim' },
    signInName: '',
    discovery: {} as Scene['discovery'],
    directory: {} as Scene['directory'],
    trial,
  };
}

function withClocks(...done: readonly ClockKind[]): Trial {
  const kinds: readonly ClockKind[] = ['environment', 'subscription'];
  return sampleTrial({
    kind: 'subscription',
    clocks: kinds.map((kind) => ({
      kind,
      endsOn: '2026-03-31',
      zone: 'UTC',
      source: 'person',
      ...(done.includes(kind) ? { extendedOn: '2026-03-19' } : {}),
    })),
  });
}

/** What recording the finished journey comes to. */
function recorded(journey: Journey, answers: Answers, trial: Trial): string {
  const scene = sceneWith(trial);
  const counting = journey.steps.filter((step) => step.when?.(answers, scene) ?? true).map(({ id }) => id);
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => counting.includes(id)));
  const { change } = journey.finish(kept, FIXED, scene);
  if (!change) return 'nothing';
  const result = applyChange(trial, change);
  return result.kind === 'refused' ? result.refusal : result.kind;
}

async function read(journey: Journey, step: string, trial: Trial, inputs: Record<string, string>): Promise<Reading> {
  const found = journey.steps.find(({ id }) => id === step);
  assert.ok(found);
  return found.read({ verb: 'answer', inputs }, {}, sceneWith(trial), {});
}

describe('an extension while a colleague notes one too', () => {
  const extension = updateJourneys.extended;

  it('never goes to the other clock when the answered one was extended meanwhile', () => {
    const answers = { clock: { clock: 'environment' }, confirm: { confirmed: 'yes' } };
    assert.equal(recorded(extension, answers, withClocks()), 'applied');
    assert.equal(recorded(extension, answers, withClocks('environment')), 'alreadyExtended');
  });

  it('goes to the clock the card showed', async () => {
    const reading = await read(extension, 'confirm', withClocks('environment'), { clock: 'environment' });
    assert.equal(reading.kind, 'answer');
    assert.equal(recorded(extension, { confirm: reading.value }, withClocks('environment')), 'alreadyExtended');
  });
});

describe('the request package', () => {
  const by = { by: KIM, at: AT };
  const ready: HandOver = {
    stage: 'named',
    account: 'A-1',
    admin: { tenantId: 'partner-tenant', personId: 'jo' },
    lines: { systemAdmin: by, billingAdmin: by, twoPeople: by, signUpKnown: by },
    attestation: { kind: 'admin', by: { tenantId: 'customer-tenant', personId: 'jo' }, at: AT },
  };
  const { attestation: _attestation, ...unseen } = ready;
  const cases: readonly (readonly [string, HandOver, Trial['state'], boolean])[] = [
    ['everything is confirmed', ready, 'running', true],
    ['nobody saw the sign-in', unseen, 'running', false],
    ['one colleague saw the sign-in', { ...ready, attestation: { kind: 'seen', ...by } }, 'running', false],
    ['it was bought meanwhile and the payment line is open', ready, 'active', false],
    ['it was sent already', { ...ready, stage: 'requested' }, 'running', false],
  ];
  for (const [why, ownership, state, open] of cases) {
    it(`is ${open ? '' : 'not '}shown, and ${open ? '' : 'not '}noted as sent, when ${why}`, async () => {
      const trial = sampleTrial({ ownership, state });
      const card = transferRequest.steps[0]?.ask({}, {}, sceneWith(trial));
      assert.equal(card?.name === 'ownership.package', open);
      assert.equal((await read(transferRequest, 'package', trial, { admin: 'jo' })).kind, open ? 'answer' : 'again');
      const sent = recorded(transferRequest, { package: { sent: 'yes', admin: 'jo' } }, trial);
      assert.equal(sent, open ? 'applied' : 'nothing');
    });
  }

  it('is not noted for another admin than the one it named', async () => {
    const trial = sampleTrial({ ownership: ready });
    assert.equal((await read(transferRequest, 'package', trial, { admin: 'eve' })).kind, 'again');
    assert.equal((await read(transferRequest, 'package', trial, {})).kind, 'again');
    assert.equal(recorded(transferRequest, { package: { sent: 'yes', admin: 'eve' } }, trial), 'otherAdmin');
  });
});

describe('what was kept of a partner search', () => {
  const byHand = credit.steps.find(({ id }) => id === 'byHand');

  for (const found of ['{nonsense', 'null', '{}', '[null, {"name": 7}]']) {
    it(`is nobody when it can't be read: ${found}`, () => {
      assert.equal(byHand?.when?.({ search: { search: 'Contoso', found } }, sceneWith(sampleTrial())), true);
    });
  }

  it('gives way to the partner that was picked by its button', () => {
    const picked = { search: 'Contoso', found: '[{"name":"Contoso","partnerId":"4391507"}]', picked: '4391507' };
    const answers: Answers = { search: picked, pick: { partner: 'none' }, byHand: { name: 'Fabrikam', partnerId: '4391599' } };
    assert.equal(byHand?.when?.(answers, sceneWith(sampleTrial())), false);
    const { change } = credit.finish(answers, FIXED, sceneWith(sampleTrial()));
    assert.equal(change?.code === 'creditNoted' && change.credit.partner.name, 'Contoso');
  });
});
