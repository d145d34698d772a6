/** Right after a trial was recorded: where to sign up, what to copy, what to tell the customer. */

import type { Button, CardContent, Link } from '../../cards/engine/content';
import { launchCard, type Fact } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import type { WordId } from '../../cards/words/language';
import { guideOf } from '../../src/domain/catalog/guides/guide';
import { portals } from '../../src/domain/catalog/portals';
import { offerOf, productById } from '../../src/domain/catalog/products';
import { formatPhone } from '../../src/domain/people/phone';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import type { Trial } from '../../src/domain/record/trial';
import { button, titled } from '../../cards/engine/buttons';
import { namesOf, personOf, type People } from '../engine/people-names';
import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Right after a trial was recorded: the sign-up page, what to copy, and what comes then. */
export const launch: ViewOfTrial = { for: 'partner', draw: { partner: drawn }, otherwise: notFound('myTrials', 'home') };

async function drawn({ trial: found }: Related, { say, trials }: ViewScene): Promise<Drawing> {
  const people = await namesOf([found.signUpAccount, found.contact], trials, say);
  const product = productById(found.product);
  const offer = product && offerOf(product, found.kind, found.channel);
  const params = {
    company: found.customer.company,
    product: product?.name ?? '',
    country: say.country(found.customer.country),
    account: personOf(people, found.signUpAccount)?.email ?? '',
    link: offer?.startLinks[0] ?? '',
  };
  return { content: launchContent(found, params, people, say), context: say.plain('launch.context', params) };
}

type LaunchParams = Readonly<Record<'company' | 'product' | 'country' | 'account' | 'link', string>>;

function launchContent(found: Trial, params: LaunchParams, people: People, say: Say): CardContent {
  const byCustomer = found.start === 'customer';
  const isOrdered = found.channel === 'partnerCenter';
  const advice = [...startAdvice(found, params, say), ...adviceIds(found, byCustomer, isOrdered).map((id) => say(id, params))];
  const buttons = launchButtons(found, byCustomer ? '' : params.link, say);
  const facts = launchFacts(found, params, people, say);
  const content = launchCard(say, params, facts, byCustomer ? messageFor(found, params, say) : '', advice, buttons);
  const suffix = byCustomer ? 'Customer' : '';
  const hint = say(isOrdered ? 'launch.hintOrder' : `launch.hint${suffix}`, params);
  return {
    ...content,
    said: { heading: say(`launch.heading${suffix}`, { ...params, link: params.link === '' ? 'none' : params.link }), hint },
  };
}

function adviceIds(found: Trial, byCustomer: boolean, isOrdered: boolean): readonly WordId[] {
  return [
    ...(canBeHandedOver(found) ? [] : (['launch.partnerTenant'] as const)),
    ...(isOrdered ? (['launch.orderAdvice'] as const) : [`launch.advice${byCustomer ? 'Customer' : ''}` as const]),
    'launch.whenReady',
  ];
}

/** Where there is no link: what to do instead. */
function startAdvice(found: Trial, params: LaunchParams, say: Say): readonly string[] {
  if (params.link !== '' || found.start === 'customer') return [];
  const how = howToStart(found, say);
  return [how === undefined ? say('launch.noLink', params) : say(how, params)];
}

function howToStart({ product: id, kind, channel }: Trial, say: Say): WordId | undefined {
  const product = productById(id);
  const start = product && guideOf(product, kind, channel)?.find(({ topic }) => topic === 'start');
  return start?.kind === 'told' ? wordId(say, `guide.start.${start.code}`) : undefined;
}

/** What the contact is sent. */
function messageFor(found: Trial, params: LaunchParams, say: Say): string {
  if (params.link !== '') return say.plain(params.account === '' ? 'launch.messageNoAccount' : 'launch.message', params);
  const how = howToStart(found, say);
  const account = params.account === '' ? 'none' : params.account;
  return how === undefined ? '' : say.plain('launch.messageThere', { ...params, account, how: say.plain(how, params) });
}

/** All that Microsoft's forms ask and the record knows, a line each. */
function launchFacts(found: Trial, params: LaunchParams, people: People, say: Say): readonly Fact[] {
  const contact = personOf(people, found.contact);
  const values = {
    company: params.company,
    country: params.country,
    account: params.account,
    domain: found.customer.domain ?? '',
    name: contact?.name ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone === undefined ? '' : formatPhone(contact.phone),
    registration: found.customer.registrationNumber ?? '',
    product: params.product,
  };
  const names = Object.keys(values) as (keyof typeof values)[];
  return names.filter((name) => values[name] !== '').map((name) => ({ label: say.plain(`launch.${name}`), value: values[name] }));
}

function launchButtons(found: Trial, link: string, say: Say): readonly (Button | Link)[] {
  const isOrdered = found.channel === 'partnerCenter';
  return [
    ...(link === '' ? [] : [{ url: link, title: say.plain('buttons.signUpPage'), primary: true }]),
    ...(isOrdered ? [{ url: portals.partnerCenter.url, title: say.plain('launch.partnerCenter'), primary: true }] : []),
    { ...button(say, 'ready'), args: { trial: found.id }, primary: link === '' && !isOrdered },
    titled(say, 'guide', 'guide.open', { args: { trial: found.id } }),
    button(say, 'myTrials'),
  ];
}
