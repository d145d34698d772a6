/** What can be done from a trial's card, the likeliest first. */

import type { Button } from '../../cards/engine/content';
import { wordId, type Say } from '../../cards/engine/words';
import type { Actor } from '../../src/domain/people/actor';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import { button } from '../../cards/engine/buttons';
import { isCommand } from '../engine/command-runs';
import { removalButton } from '../access/removal-view';
import { isAboutTrial, named, type Commands, type TrialCommand } from '../engine/command';

/** The buttons of a trial; the first one leads. */
export function trialButtons(found: Trial, actor: Actor, say: Say, commands: Commands): readonly Button[] {
  const removal = removalButton(found, 'partner', say);
  const isAsked = isRemovalOpen(found.removal);
  return [
    ...(isAsked ? [removal] : []),
    ...(found.state === 'planned' ? [button(say, 'ready', { trial: found.id }), button(say, 'launch', { trial: found.id })] : []),
    ...aboutButtons(found, say),
    ...updateButtons(found, actor, say, commands),
    ...(isAsked ? [] : [{ ...removal, secondary: true }]),
    { ...button(say, 'access', { trial: found.id }), secondary: true },
    { ...button(say, 'handTo', { trial: found.id }), secondary: true },
    ...(peopleOfCustomer(found).length > 0 ? [{ ...button(say, 'binding', { trial: found.id }), secondary: true }] : []),
    button(say, 'myTrials'),
  ];
}

/** The journeys around a trial that has not ended: who gets the credit, who takes over. */
function aboutButtons(found: Trial, say: Say): readonly Button[] {
  const possible: readonly string[] = possibleChanges(found);
  const args = { trial: found.id };
  return [
    ...(possible.includes('creditNoted') && (found.credit === undefined || found.credit.status === 'planned')
      ? [button(say, 'credit', args)]
      : []),
    ...(waitsForOutcome(found) ? [button(say, 'creditSettled', args)] : []),
    ...handingOver(found, say),
    inviting(found, say),
  ];
}

function handingOver(found: Trial, say: Say): readonly Button[] {
  const args = { trial: found.id };
  const { ownership } = found;
  if (!canBeHandedOver(found)) return [{ ...button(say, 'ownership', args), title: say.plain('buttons.partnerTenant') }];
  if (ownership !== undefined) return ownership.stage === 'notNeeded' ? [] : [button(say, 'ownership', args)];
  return possibleChanges(found).includes('adminNamed') ? [button(say, 'transfer', args)] : [];
}

function waitsForOutcome(found: Trial): boolean {
  return found.credit?.status === 'waiting' && possibleChanges(found).includes('creditSettled');
}

/** The first invitation, then all there are. A planned trial has enough in sight, and one that is over invites nobody. */
function inviting({ id, invitations = [], state }: Trial, say: Say): Button {
  const verb = invitations.length > 0 ? 'invitations' : 'invite';
  return { ...button(say, verb, { trial: id }), secondary: state !== 'running' && state !== 'active' };
}

/** What can be noted of a trial as it stands, the likely ones first and in sight, the others in the overflow menu. */
function updateButtons(found: Trial, actor: Actor, say: Say, commands: Commands): readonly Button[] {
  const isOwn = found.owner.personId === actor.person.personId;
  return possibleChanges(found).flatMap((code) => {
    const onPage = onPageOf(commands, code);
    if (onPage === undefined || !isCommand(commands, code)) return [];
    if ((code === 'creditSettled' && waitsForOutcome(found)) || (code === 'handed' && isOwn)) return [];
    // Six buttons are in sight at most, and an open removal is one of them.
    const inSight = onPage === 'inSight' && !isRemovalOpen(found.removal);
    return [{ verb: code, title: say.plain(wordId(say, `buttons.${code}`)), args: { trial: found.id }, secondary: !inSight }];
  });
}

function onPageOf(commands: Commands, code: string): TrialCommand['onPage'] {
  const command = named(commands, code);
  return command && isAboutTrial(command) ? command.onPage : undefined;
}
