/** Somebody who typed a code that is not proven to be for them: who it is, as far as Microsoft says, and the partner's yes or no. */

import type { Button } from '../../cards/engine/content';
import { factsCard, noticeCard, type Fact } from '../../cards/views';
import { isInTime } from '../../src/domain/invitation/askers';
import type { Asker, Invitation } from '../../src/domain/invitation/invitation';
import type { Trial } from '../../src/domain/record/trial';
import { button, titled } from '../../cards/engine/buttons';
import { nameOf, namesOf, type People } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { isKeptBy } from '../../src/domain/record/side-on';

/** Who asks to be let in. A yes is for exactly this person, and for as long as the days since the asking leave. */
export const asker: ViewOfTrial = { for: 'related', draw: { partner: drawn, customer: ofOwn }, otherwise: gone };

async function drawn({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, trials, args, now } = scene;
  const invitation = trial.invitations?.find(({ id }) => id === args['invitation']);
  const found = invitation?.askers?.find(({ personId }) => personId === args['asker']);
  if (!invitation || !found) return gone(scene);
  const people = await namesOf([invitation.invited, found, found.answer?.by], trials, say);
  const params = { name: nameOf(people, found), company: trial.customer.company };
  const said = { heading: say('asker.heading', params), hint: say(`asker.${hintOf(found, now)}`, params) };
  const facts = factsOf(invitation, found, people, scene);
  const content = factsCard(say, said, facts, buttonsOf(trial, invitation, found, params.name, scene));
  return { content, context: say.plain('invitation.context', params) };
}

/** Of a record that the customer keeps, its people say who of a partner comes. */
function ofOwn(seen: Related, scene: ViewScene): Drawing | Promise<Drawing> {
  return isKeptBy(seen.trial, scene.actor.person.tenantId) ? drawn(seen, scene) : gone(scene);
}

function gone({ say }: ViewScene): Drawing {
  return { content: noticeCard(say, 'asker.gone', {}, [button(say, 'myTrials')]) };
}

function hintOf(found: Asker, now: Date): 'hint' | 'late' | 'answered' {
  if (!isInTime(found, now.toISOString())) return 'late';
  return found.answer === undefined ? 'hint' : 'answered';
}

function factsOf(invitation: Invitation, found: Asker, people: People, { say, conversation }: ViewScene): readonly Fact[] {
  const { answer } = found;
  const dated = (at: string): string => say.dayOf(at, conversation.zone);
  const fact = (id: 'name' | 'domain' | 'tenant' | 'tried' | 'why' | 'said', value: string): Fact => ({
    label: say.plain(`asker.${id}`),
    value,
  });
  return [
    fact('name', nameOf(people, found)),
    fact('domain', found.domain ?? say.plain('asker.noDomain')),
    fact('tenant', found.tenantId),
    fact('tried', say.plain('asker.triedOn', { name: nameOf(people, invitation.invited), date: dated(found.at) })),
    fact('why', say.plain(`asker.because.${found.because}`)),
    ...(answer
      ? [fact('said', say.plain(`asker.answers.${answer.is}`, { name: nameOf(people, answer.by), date: dated(answer.at) }))]
      : []),
  ];
}

function buttonsOf(trial: Trial, { id }: Invitation, found: Asker, name: string, scene: ViewScene): readonly Button[] {
  const { say, now } = scene;
  const args = { trial: trial.id, invitation: id, asker: found.personId };
  const mayAnswer = isInTime(found, now.toISOString());
  const one = (verb: 'letIn' | 'keepOut'): Button => titled(say, verb, `buttons.${verb}`, { args }, { name });
  return [
    ...(mayAnswer && found.answer?.is !== 'yes' ? [one('letIn')] : []),
    ...(mayAnswer && found.answer?.is !== 'no' ? [one('keepOut')] : []),
    button(scene.say, 'invitations', { trial: trial.id }),
  ];
}
