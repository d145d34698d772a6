/** To which company a trial is bound, how that came about, and the question whether it shall be undone. */

import type { Button } from '../../cards/engine/content';
import { factsCard, noticeCard, type Fact } from '../../cards/views';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import type { Trial } from '../../src/domain/record/trial';
import { button, titled } from '../../cards/engine/buttons';
import { nameOf, namesOf, type People } from '../engine/people-names';
import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** The binding of a trial of the caller's own company. */
export const binding: ViewOfTrial = { for: 'related', draw: { partner: drawn }, otherwise: notFound('myTrials') };

async function drawn({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, trials } = scene;
  const params = { company: trial.customer.company };
  const context = say.plain('binding.context', params);
  const back: Button = titled(say, 'trial', 'buttons.toTrial', { args: { trial: trial.id } });
  const { tenantId } = trial.customer;
  if (tenantId === undefined)
    return {
      content: noticeCard(say, 'binding.none', params, [button(scene.say, 'invite', { trial: trial.id }), back]),
      context,
    };
  const undo = { ...button(scene.say, 'bindingUndone', { trial: trial.id, tenant: tenantId }), primary: true };
  const leave = titled(say, 'trial', 'binding.leave', { args: { trial: trial.id } });
  const people = await namesOf([...peopleOfCustomer(trial), trial.customer.boundBy?.by], trials, say);
  const said = { heading: say('binding.heading', params), hint: say('binding.hint', params) };
  return { content: factsCard(say, said, factsOf(trial, tenantId, people, scene), [undo, leave]), context };
}

function factsOf(trial: Trial, tenantId: string, people: People, { say, conversation }: ViewScene): readonly Fact[] {
  const { boundBy } = trial.customer;
  const names = peopleOfCustomer(trial).map((one) => nameOf(people, one));
  const how = boundBy && say.knows(`binding.how.${boundBy.how}`) ? boundBy.how : 'unknown';
  const params = {
    name: boundBy ? nameOf(people, boundBy.by) : '–',
    date: boundBy ? say.dayOf(boundBy.at, conversation.zone) : '–',
    domain: trial.customer.domain ?? '–',
  };
  return [
    { label: say.plain('binding.tenant'), value: tenantId },
    { label: say.plain('binding.since'), value: say.plain(`binding.how.${how}`, params) },
    ...(names.length === 0 ? [] : [{ label: say.plain('binding.people'), value: names.join(', ') }]),
  ];
}
