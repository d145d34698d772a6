/** The hand-over on a trial's page: how far it is, whether there can be one, and what comes next of it on either side. */

import type { Button } from '../../cards/engine/content';
import { button, titled } from '../../cards/engine/buttons';
import type { Say } from '../../cards/engine/words';
import type { LegStage } from '../../cards/trial-page';
import type { Attestation } from '../../src/domain/hand-over/hand-over';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import type { OnPage, OnTrial } from '../engine/on-trial';
import { mayConfirmSignIn } from '../engine/reach';
import type { ViewScene } from '../engine/view-scene';

const partner: OnPage = {
  leg,
  facts: (trial, _people, scene) => ({
    ownership: stageLine(trial, scene),
    lives: canBeHandedOver(trial) ? undefined : scene.say.plain('trial.partnerTenant.ours'),
  }),
  params: ({ params: { line } }, _trial, _people, { say }) => ({ line: lineName(line, say) }),
  buttons: (trial, { say }) => ({ handOver: handingOver(trial, say) }),
  next: ({ ownership }) => (ownership?.stage === 'named' || ownership?.stage === 'requested' ? 'handOver' : undefined),
};

const customer: OnPage = {
  leg,
  facts: (trial, _people, scene) => ({
    ownership: stageLine(trial, scene),
    signIn: trial.ownership?.stage === 'named' ? signInLine(trial.ownership.attestation, scene) : undefined,
    lives: canBeHandedOver(trial) ? undefined : scene.say.plain('trial.partnerTenant.theirs'),
  }),
  buttons: async (trial, { say, actor, trials }) => {
    const admin = (await mayConfirmSignIn(trials, actor, trial)) ? trial.ownership?.admin?.personId : undefined;
    const steps = trial.ownership?.stage === 'named' ? [button(say, 'ownershipSteps', { trial: trial.id })] : [];
    const signedIn = admin === undefined ? [] : [button(say, 'signInConfirmed', { trial: trial.id, admin }, 'haveSignedIn')];
    return { now: [...signedIn, ...steps] };
  },
};

/** What a trial's page says of its hand-over. */
export const onTrial: OnTrial = { partner, customer };

function stageLine({ ownership }: Trial, scene: ViewScene): string | undefined {
  const date = dayOf(ownership?.completedAt ?? ownership?.requestedAt, scene);
  return ownership && scene.say.plain(`ownership.stage.${ownership.stage}`, { date });
}

/** Whether the new admin has signed in, and who says so. */
function signInLine(attestation: Attestation | undefined, scene: ViewScene): string {
  const kind = attestation === undefined || attestation.kind === 'seen' ? 'open' : attestation.kind;
  return scene.say.plain(`ourTrials.signIn.${kind}`, { date: dayOf(attestation?.at, scene) });
}

/** A line of the checklist, short; lines written before they were named are just that. */
function lineName(line: string | number | undefined, say: Say): string {
  const id = `ownership.short.${line ?? ''}`;
  return say.plain(say.knows(id) ? id : 'ownership.short.other');
}

function handingOver(trial: Trial, say: Say): readonly Button[] {
  const args = { trial: trial.id };
  const { ownership } = trial;
  if (!canBeHandedOver(trial)) return [titled(say, 'ownership', 'buttons.partnerTenant', { args })];
  if (ownership !== undefined) return [button(say, ownership.stage === 'notNeeded' ? 'ownershipSteps' : 'ownership', args)];
  return possibleChanges(trial).includes('adminNamed') ? [button(say, 'transfer', args)] : [];
}

function dayOf(at: string | undefined, { say, conversation }: ViewScene): string {
  return at === undefined ? '' : say.dayOf(at, conversation.zone);
}

function leg(trial: Trial): { readonly name: 'handOver'; readonly stage: LegStage } {
  if (!canBeHandedOver(trial)) return { name: 'handOver', stage: 'never' };
  return { name: 'handOver', stage: trial.ownership === undefined ? 'later' : (STAGES[trial.ownership.stage] ?? 'check') };
}

/** By how far it is; a stage of another release is to be looked at. */
const STAGES: Readonly<Record<string, LegStage | undefined>> = {
  named: 'goesOn',
  requested: 'waits',
  completed: 'done',
  notNeeded: 'done',
};
