/** The record as the customer sees it: which partners work for the company, and how a trial of theirs stands. */

import { myTrialsCard, noticeCard, trialCard, type Fact, type TrialRow } from '../../cards/views';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import type { Attestation } from '../../src/domain/hand-over/ownership';
import type { Trial } from '../../src/domain/record/trial';
import { countingClocks } from '../../src/domain/record/clocks';
import { productById } from '../../src/domain/catalog/products';
import { mayNamePartner } from '../../src/domain/record/rules/credit-rules';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { button } from '../../cards/engine/buttons';
import { verbIn } from '../engine/command-runs';
import { creditLine } from '../credit/credit-line';
import { namesOf, type People } from '../engine/people-names';
import { boundToCustomer, mayConfirmSignIn, openToCustomer, relatedTrial } from '../engine/reach';
import { removalButton, removalLine, removalPeople, settledLines } from '../access/removal-view';
import { uncertainLine } from '../reminders/uncertain';
import { statusText, type TrialFact } from './trial-views';
import type { Drawing, ViewScene } from '../engine/view';

const PAGE = 5;

/** The trials the caller's company is the customer of. Of those not open to the caller only: that they are there, and whom to ask. */
export async function ourTrials(scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials } = scene;
  const open = await openToCustomer(trials, actor);
  if (open.length > 0) return listed(open, scene);
  const bound = await boundToCustomer(trials, actor);
  const buttons = [{ ...button(say, 'removal'), primary: true }, button(say, 'guidance'), button(say, 'home')];
  if (bound.length === 0) return { content: noticeCard(say, 'ourTrials.none', {}, buttons) };
  const companies = [...new Set(bound.map((trial) => partnerName(trial, scene)))].join(', ');
  return { content: noticeCard(say, 'ourTrials.closed', { companies }, buttons) };
}

function listed(open: readonly Trial[], scene: ViewScene): Drawing {
  const { say } = scene;
  const { command } = scene.args;
  const rows = open.slice(0, PAGE).map((trial): TrialRow => ({ ...row(trial, scene), ...verbIn(scene) }));
  const content = myTrialsCard(say, { urgent: 0 }, rows, [button(say, 'removal'), button(say, 'home')]);
  const id = command === undefined ? 'ourTrials' : 'ourTrials.which';
  const said = { heading: say(`${id}.heading`), hint: say(`${id}.hint`) };
  return { content: { ...content, said }, context: say.plain('ourTrials.context') };
}

function row(trial: Trial, scene: ViewScene): TrialRow {
  const { say } = scene;
  return {
    id: trial.id,
    company: partnerName(trial, scene),
    status: say.text(statusText(trial, scene)),
    urgent: isRemovalOpen(trial.removal),
    next:
      uncertainLine(trial, scene) === undefined ? say.text(productById(trial.product)?.name ?? '') : say('trial.next.uncertain'),
  };
}

/** One trial for people of its customer. */
export async function ourTrial(scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials, args } = scene;
  const related = await relatedTrial(trials, actor, args['trial'] ?? '');
  if (related?.relation !== 'customer') return { content: noticeCard(say, 'closed.notFound', {}, [button(say, 'home')]) };
  const { trial } = related;
  const params = { company: trial.customer.company };
  const admin = (await mayConfirmSignIn(trials, actor, trial)) ? trial.ownership?.admin?.personId : undefined;
  const people = await namesOf(removalPeople(trial), trials, say);
  const buttons = [
    ...(admin === undefined
      ? []
      : [{ ...button(say, 'signInConfirmed', { trial: trial.id, admin }, 'haveSignedIn'), primary: true }]),
    { ...removalButton(trial, 'customer', say), primary: admin === undefined },
    ...(mayNamePartner(trial) ? [button(say, 'credit', { trial: trial.id })] : []),
    button(say, 'access', { trial: trial.id }),
    button(say, 'myTrials'),
  ];
  const content = trialCard(say, params, factsOf(trial, people, scene), settledLines(trial, people, scene), buttons);
  return { content, context: say.plain('ourTrials.context') };
}

function factsOf(trial: Trial, people: People, scene: ViewScene): readonly Fact[] {
  const { say } = scene;
  const { credit, ownership } = trial;
  const fact = (id: TrialFact, value: string | undefined): readonly Fact[] =>
    value === undefined || value === '' ? [] : [{ label: say.plain(`trial.${id}`), value }];
  return [
    ...fact('partner', partnerName(trial, scene)),
    ...fact('lives', canBeHandedOver(trial) ? undefined : say.plain('trial.partnerTenant.theirs')),
    ...fact('status', statusText(trial, scene)),
    ...countingClocks(trial).flatMap((clock) => fact(`${clock.kind}Ends`, say.day(clock.endsOn))),
    ...fact('product', productById(trial.product)?.name),
    ...fact('credit', credit && creditLine(credit, trial.state === 'active', say)),
    ...fact(
      'ownership',
      ownership &&
        say.plain(`ownership.stage.${ownership.stage}`, { date: dayOf(ownership.completedAt ?? ownership.requestedAt, scene) }),
    ),
    ...fact('signIn', ownership?.stage === 'named' ? signInText(ownership.attestation, scene) : undefined),
    ...fact('removal', removalLine(trial, people, scene)),
    ...fact('uncertain', uncertainLine(trial, scene)),
  ];
}

/** Whether the new admin has signed in, and who says so. */
function signInText(attestation: Attestation | undefined, scene: ViewScene): string {
  const kind = attestation === undefined || attestation.kind === 'seen' ? 'open' : attestation.kind;
  return scene.say.plain(`ourTrials.signIn.${kind}`, { date: dayOf(attestation?.at, scene) });
}

/** The configured name of the partner's company. */
export function partnerName(
  { partnerTenantId }: Pick<Trial, 'partnerTenantId'>,
  { partners, say }: Pick<ViewScene, 'partners' | 'say'>,
): string {
  const name = partners.get(partnerTenantId) ?? '';
  return name === '' ? say.plain('ourTrials.unnamed') : name;
}

function dayOf(at: string | undefined, { say, conversation }: ViewScene): string {
  return at === undefined ? '' : say.dayOf(at, conversation.zone);
}
