/** The hand-over of a trial as a checklist: who must be what, who confirmed it, and what still blocks the request. */

import { checklistCard, type ChecklistLine } from '../../cards/hand-over';
import { accountOf, canBeHandedOver, isConfirmed, requestBlocks } from '../../src/domain/record/rules/hand-over-standing';
import { readinessLines, type HandOver, type ReadinessLine } from '../../src/domain/hand-over/hand-over';
import type { PersonRef } from '../../src/domain/people/person';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import type { Trial } from '../../src/domain/record/trial';
import { called } from '../../cards/engine/buttons';
import { shortName } from '../../cards/engine/short-name';
import { argsOf, checklistButtons, LONGEST_NAME, waitsForAdmin } from './checklist-buttons';
import { isAlreadyIn } from '../invitation/already-in';
import { notReached } from '../invitation/not-reached';
import type { CommandName } from '../engine/names';
import { partnerTenant } from './partner-tenant-view';
import { notFound } from '../engine/not-found';
import { namesOf, nameOf, type People } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** The checklist of a trial of the caller's company. */
export const ownership: ViewOfTrial = { for: 'partner', draw: { partner: checklist }, otherwise: notFound('myTrials') };

/** Who must be what; of a trial that stays in the partner's own tenant, why. */
export async function checklist({ trial: found }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, trials } = scene;
  if (!canBeHandedOver(found)) return partnerTenant(found, scene);
  if (found.ownership?.admin === undefined) return notFound('myTrials')(scene);
  const here = waitsForAdmin(found) ? peopleOfCustomer(found) : [];
  const people = await namesOf([...peopleIn(found.ownership), ...here], trials, say);
  const admin = nameOf(people, found.ownership.admin);
  const paid = found.state === 'active';
  const params = { company: found.customer.company, admin };
  const blocks = found.ownership.stage === 'named' ? requestBlocks(found) : [];
  const lines = readinessLines(paid).map((line) => checklistLine(line, found, people, scene, params));
  const buttons = checklistButtons(
    found,
    { ready: blocks.length === 0, admin, isIn: isAlreadyIn(found, found.ownership.admin, people) },
    scene,
  );
  const content = checklistCard(say, params, lines, { blocks: invited(found, scene), blocked: blocks.length > 0 }, buttons);
  return {
    content,
    context: say.plain('ownership.context'),
    counter: say(`ownership.stage.${found.ownership.stage}`, { date: stageDay(found.ownership, scene) }),
  };
}

function checklistLine(
  line: ReadinessLine,
  trial: Trial,
  people: People,
  scene: ViewScene,
  params: Readonly<Record<string, string>>,
): ChecklistLine {
  const { say } = scene;
  const verb = verbOf(line, trial);
  const { admin = '', company = '' } = params;
  // Named in each title, for a screen reader reads them alone.
  const short = { admin: shortName(admin, LONGEST_NAME), company: shortName(company, LONGEST_NAME) };
  const title = say.plain(`ownership.lines.${line}`, short);
  const confirmed = line === 'signedIn' ? attestationText(trial, people, scene) : confirmationText(trial, line, people, scene);
  return { title, confirmed, button: called(verb, title, { args: { ...argsOf(trial), line } }) };
}

/** What a press on an open line does: the account is asked for before it can be called known. */
function verbOf(line: ReadinessLine, trial: Trial): CommandName {
  if (line === 'signedIn') return 'signInSeen';
  return line === 'signUpKnown' && accountOf(trial) === undefined ? 'signUpKnown' : 'lineConfirmed';
}

function confirmationText(trial: Trial, line: ReadinessLine, people: People, { say, conversation }: ViewScene): string {
  const confirmation = trial.ownership?.lines[line];
  if (!confirmation || !isConfirmed(trial, line)) return '';
  return say.plain('ownership.by', {
    name: nameOf(people, confirmation.by),
    date: say.dayOf(confirmation.at, conversation.zone),
  });
}

function attestationText({ ownership: held }: Trial, people: People, { say, conversation }: ViewScene): string {
  const attestation = held?.attestation;
  if (!attestation) return '';
  const date = say.dayOf(attestation.at, conversation.zone);
  if (attestation.kind === 'admin') return say.plain('ownership.attested.admin', { date });
  if (attestation.kind === 'seen') return say.plain('ownership.seen', { name: nameOf(people, attestation.by), date });
  return say.plain('ownership.attested.partners', {
    one: nameOf(people, attestation.seenBy),
    two: nameOf(people, attestation.confirmedBy),
  });
}

/** How the admin's invitation stands, as long as that person's own word is still to come. */
function invited(trial: Trial, scene: ViewScene): readonly string[] {
  const text = waitsForAdmin(trial) ? notReached(trial, scene) : undefined;
  return text === undefined ? [] : [text];
}

function stageDay({ requestedAt, completedAt }: HandOver, { say, conversation }: ViewScene): string {
  const at = completedAt ?? requestedAt;
  return at === undefined ? '' : say.dayOf(at, conversation.zone);
}

function peopleIn({ admin, lines, attestation }: HandOver): readonly (PersonRef | undefined)[] {
  const vouching =
    attestation?.kind === 'partners'
      ? [attestation.seenBy, attestation.confirmedBy]
      : attestation?.kind === 'seen'
        ? [attestation.by]
        : [];
  return [admin, ...Object.values(lines).map(({ by }) => by), ...vouching];
}
