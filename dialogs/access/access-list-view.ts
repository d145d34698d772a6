/** The trials that "who has access" and "remove access" may mean: each leads to what was asked for. */

import { ifKnown } from '../engine/script';
import { button, titled } from '../../cards/engine/buttons';
import { myTrialsCard, type TrialRow } from '../../cards/views';
import { productById } from '../../src/domain/catalog/products';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { verbIn } from '../engine/command-runs';
import type { CommandName } from '../engine/names';
import { pageOf } from '../engine/page-of';
import { partnerInside, partnerName } from '../engine/partner-name';
import type { Related } from '../engine/reach';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { accessTrials, closedToo } from './access-trials';

/** More than one trial may be meant. */
export async function accessList(scene: ViewScene): Promise<Drawing> {
  const { say, args } = scene;
  const { verb = 'access' } = verbIn(scene);
  const { name = '' } = args;
  const { shown, next: from, more: count, counter } = pageOf(await accessTrials(scene, name), args['from'], say);
  const more = from === undefined ? [] : [titled(say, verb, 'buttons.more', { args: { name, from } }, { count })];
  const guide = verb === 'removal' ? [button(say, 'removal', { scope: 'any' }, 'removalGuide')] : [];
  const rows = shown.map((related) => rowOf(related, verb, scene));
  const heading = verb === 'removal' ? 'removal.which' : 'access.list';
  const said = { heading: say(`${heading}.heading`), hint: say(`${heading}.hint`) };
  const card = myTrialsCard(say, { urgent: 0 }, rows, [...more, ...guide, button(say, 'myTrials'), button(say, 'home')]);
  return { content: { ...card, said }, notes: await closedToo(scene), counter };
}

function rowOf({ trial, relation }: Related, verb: CommandName, scene: ViewScene): TrialRow {
  const { say, conversation } = scene;
  const { removal } = trial;
  const stage = removal === undefined ? 'none' : isRemovalOpen(trial.removal) ? 'requested' : 'completed';
  const at = removal && say.dayOf(removal.completedAt ?? removal.requestedAt, conversation.zone);
  const isCustomer = relation === 'customer';
  const company = isCustomer ? partnerName(trial, scene) : trial.customer.company;
  const name = isCustomer ? partnerInside(trial, scene) : company;
  return {
    id: trial.id,
    company,
    status: say(`access.list.${stage}`, { date: at ?? '' }),
    isLate: false,
    ...ifKnown('what', productById(trial.product)?.name),
    next: say.text(productById(trial.product)?.name ?? ''),
    verb,
    ...(verb === 'access' ? { opens: say.plain('access.list.opens', { side: relation, name }) } : {}),
  };
}
