/** The start card: who looks and where they stand, the two things most likely wanted next, and the rest. */

import { button, type ButtonName } from '../../cards/engine/buttons';
import { homeCard, type HomeOf, type Wanted } from '../../cards/home';
import type { PageScene } from '../engine/on-trial';
import { partnersNamed } from '../engine/partners-named';
import type { ViewOfRecord } from '../engine/view';
import type { Drawing } from '../engine/view-scene';
import { keptForm } from './kept-form';
import { offersOf, wantedByPartner, wantedOfMany } from './wanted';
import { wantedByCustomer } from './wanted-by-customer';

/** Where everybody starts. Of the record it shows what is open to the one who looks; to people nobody knows, nothing. */
export const home: ViewOfRecord = { for: 'known', draw: (scene) => drawnFor(scene) };

function drawnFor(scene: PageScene): Drawing | Promise<Drawing> {
  const { standing, side } = scene.actor;
  if (standing === 'guest') return card('guest', {}, [], scene);
  if (standing === 'unchecked') return card('unknown', {}, keptForm(scene), scene);
  return side === 'partner' ? ofPartner(scene) : ofCustomer(scene);
}

async function ofPartner(scene: PageScene): Promise<Drawing> {
  const [all, offers] = await Promise.all([scene.trials.ofPartner(), offersOf(scene)]);
  const listed = all.filter(({ archivedAt }) => archivedAt === undefined);
  const many = await scene.trials.many();
  const { wanted, count } = many ? await wantedOfMany(many, listed, scene) : wantedByPartner(listed, scene);
  const form = keptForm(scene);
  const leading = inOrder([...offers, ...wanted], form);
  const params = { company: scene.actor.company, count: count + offers.length + form.length };
  return card(!many && listed.length === 0 && leading.length === 0 ? 'partner' : 'partnerAtWork', params, leading, scene);
}

async function ofCustomer(scene: PageScene): Promise<Drawing> {
  const { trials } = scene;
  const [open, offers] = await Promise.all([trials.ofCustomer(), offersOf(scene)]);
  const wanted = [...offers, ...(await wantedByCustomer(open, scene))];
  const form = keptForm(scene);
  const leading = inOrder(wanted, form);
  const count = wanted.length + form.length;
  if (open.length > 0 || offers.length > 0) return card('customerWith', { count }, leading, scene);
  const companies = partnersNamed(await trials.boundToCustomer(), scene);
  if (companies) return card('customerClosed', { ...companies }, leading, scene);
  const { tenantId: tenant } = scene.actor.person;
  return card(tenant === scene.service.operatorTenant ? 'operators' : 'customer', { tenant }, leading, scene);
}

/** What presses most, then a form that was begun, then the rest. */
function inOrder([first, ...others]: readonly Wanted[], form: readonly Wanted[]): readonly Wanted[] {
  return [...(first ? [first] : []), ...form, ...others];
}

/** The buttons below, the likeliest first. With the one that leads and a way back to an open form they are six at most. */
const BUTTONS: Readonly<Record<HomeOf, readonly ButtonName[]>> = {
  partner: ['signUp', 'guidance', 'support', 'help'],
  partnerAtWork: ['signUp', 'myTrials', 'guidance', 'help'],
  customer: ['removal', 'credit', 'guidance', 'help'],
  customerWith: ['myTrials', 'access', 'removal', 'help'],
  customerClosed: ['removal', 'credit', 'guidance', 'help'],
  operators: ['removal', 'credit', 'guidance', 'help'],
  guest: ['removal', 'credit', 'guidance', 'help'],
  unknown: ['removal', 'credit', 'guidance', 'help'],
};

function card(
  of: HomeOf,
  params: Readonly<Record<string, string | number>>,
  wanted: readonly Wanted[],
  scene: PageScene,
): Drawing {
  const { say, actor } = scene;
  const content = homeCard(
    say,
    of,
    params,
    wanted,
    BUTTONS[of].map((name) => button(say, name)),
  );
  const isOfCompany = actor.side === 'partner' && actor.company !== '';
  return { content, ...(isOfCompany ? { context: actor.company } : {}) };
}
