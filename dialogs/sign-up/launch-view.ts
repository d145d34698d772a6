/** Right after a trial was recorded: where to sign up, what to copy, what to tell the customer. */

import type { Button, CardContent, Link } from '../../cards/engine/content';
import { launchCard, type Fact } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import type { WordId } from '../../cards/words/language';
import { productById } from '../../src/domain/catalog/products';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import type { Trial } from '../../src/domain/record/trial';
import { button } from '../../cards/engine/buttons';
import { namesOf, personOf } from '../engine/people-names';
import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Right after a trial was recorded: the sign-up page, what to copy, and what comes then. */
export const launch: ViewOfTrial = { for: 'partner', draw: { partner: drawn }, otherwise: notFound('myTrials', 'home') };

async function drawn({ trial: found }: Related, { say, trials }: ViewScene): Promise<Drawing> {
  const people = await namesOf([found.signUpAccount], trials, say);
  const product = productById(found.product);
  const params = {
    company: found.customer.company,
    product: product?.name ?? '',
    country: say.country(found.customer.country),
    account: personOf(people, found.signUpAccount)?.email ?? '',
    link: product?.trials[found.kind]?.startLinks[0] ?? '',
  };
  return { content: launchContent(found, params, say), context: say.plain('launch.context', params) };
}

type LaunchParams = Readonly<Record<'company' | 'product' | 'country' | 'account' | 'link', string>>;

function launchContent(found: Trial, params: LaunchParams, say: Say): CardContent {
  const byCustomer = found.start === 'customer';
  const suffix = byCustomer ? 'Customer' : '';
  const ids: readonly WordId[] = [
    ...(canBeHandedOver(found) ? [] : (['launch.partnerTenant'] as const)),
    ...(params.link === '' ? (['launch.noLink'] as const) : []),
    `launch.advice${suffix}`,
    'launch.whenReady',
  ];
  const advice = ids.map((id) => say(id, params));
  const message =
    byCustomer && params.link !== ''
      ? say.plain(params.account === '' ? 'launch.messageNoAccount' : 'launch.message', params)
      : '';
  const buttons = launchButtons(found, byCustomer ? '' : params.link, say);
  const content = launchCard(say, params, launchFacts(params, say), message, advice, buttons);
  return { ...content, said: { heading: say(`launch.heading${suffix}`, params), hint: say(`launch.hint${suffix}`, params) } };
}

function launchFacts(params: LaunchParams, say: Say): readonly Fact[] {
  const names = ['company', 'country', 'account', 'product'] as const;
  return names.filter((name) => params[name] !== '').map((name) => ({ label: say.plain(`launch.${name}`), value: params[name] }));
}

function launchButtons(found: Trial, link: string, say: Say): readonly (Button | Link)[] {
  return [
    ...(link === '' ? [] : [{ url: link, title: say.plain('buttons.signUpPage'), primary: true }]),
    { ...button(say, 'ready'), args: { trial: found.id }, primary: link === '' },
    button(say, 'myTrials'),
  ];
}
