/** Walks a person through journeys at a Playground's page, step by step, with the words the person sees. */

import { createWords } from '../../cards/engine/words';
import type { PlaygroundPage } from './playground-page';

/** What the bot says, in English. */
export const { plain: words } = createWords()('en-US');

/** The customer of both walks. */
export const COMPANY = 'Adventure Works';

const DOMAIN = 'adventure-works.com';
const params = { company: COMPANY, country: 'France' };

/** From “sign up” to the question whether the country is right. */
export async function beginSignUp(page: PlaygroundPage): Promise<void> {
  await page.say('sign up');
  await page.sees(words('signUp.start.heading'));
  await page.press(words('buttons.next'));
  await companyAndCountry(page);
}

/** From there to the launch card. */
export async function finishSignUp(page: PlaygroundPage): Promise<void> {
  await confirmCountry(page);
  await page.sees(words('signUp.identity.heading'));
  await account(page, `jo@${DOMAIN}`);
  await contactAndProduct(page, 'no');
  await buying(page, 'no');

  await page.sees(words('signUp.terms.heading', params));
  await page.tick();
  await page.press(words('signUp.terms.next'));

  await page.sees(words('review.heading'));
  await page.press(words('review.next'));
  await page.sees(words('launch.heading', params));
}

/** Records a subscription that is paid already and was signed up with an account in a tenant made for the customer. Its first day is today. */
export async function recordPaid(page: PlaygroundPage): Promise<void> {
  await page.say('sign up');
  await page.sees(words('signUp.start.heading'));
  await page.pick(words('signUp.start.paid'));
  await page.press(words('buttons.next'));
  await companyAndCountry(page);
  await confirmCountry(page);
  await page.sees(words('signUp.identity.headingThere'));
  await account(page, 'setup@adventure-works.onmicrosoft.com', words('signUp.identity.handOver'));
  await contactAndProduct(page, 'yes');

  await page.sees(words('ready.started.heading'));
  await page.press(words('buttons.next'));
  await buying(page, 'yes');

  await page.sees(words('term.heading', params));
  await page.pick(words('term.wanted.unknown'));
  await page.press(words('buttons.next'));

  await page.sees(words('review.heading'));
  await page.press(words('review.next'));
  await page.sees(words('trial.heading', params));
}

/** Records a trial of the customer's own account that has been running since a day, for the 30 days that are offered. */
export async function recordRunning(page: PlaygroundPage, startedOn: string): Promise<void> {
  await page.say('sign up');
  await page.sees(words('signUp.start.heading'));
  await page.pick(words('signUp.start.running'));
  await page.press(words('buttons.next'));
  await companyAndCountry(page);
  await confirmCountry(page);
  await page.sees(words('signUp.identity.headingThere'));
  await account(page, `jo@${DOMAIN}`);
  await contactAndProduct(page, 'no');

  await page.sees(words('ready.started.heading'));
  await page.date(words('ready.started.startedOn'), startedOn);
  await page.press(words('buttons.next'));
  await page.sees(words('ready.ends.heading'));
  await page.press(words('buttons.next'));
  await buying(page, 'no');

  await page.sees(words('review.heading'));
  await page.press(words('review.next'));
  await page.sees(words('trial.heading', params));
}

async function companyAndCountry(page: PlaygroundPage): Promise<void> {
  await page.sees(words('signUp.customer.heading'));
  await page.type(words('signUp.customer.company'), COMPANY);
  await page.type(words('signUp.customer.domain'), DOMAIN);
  await page.press(words('buttons.next'));

  await page.sees(words('signUp.country.heading', params));
  await page.search(words('signUp.country.label'), 'fran', 'France');
  await page.press(words('buttons.next'));

  await page.sees(words('signUp.billingAddress.heading', params));
}

async function confirmCountry(page: PlaygroundPage): Promise<void> {
  await page.tick();
  await page.press(words('signUp.billingAddress.next'));
}

async function account(page: PlaygroundPage, address: string, whose?: string): Promise<void> {
  if (whose !== undefined) await page.pick(whose);
  await page.type(words('signUp.identity.account'), address);
  await page.press(words('buttons.next'));
}

async function contactAndProduct(page: PlaygroundPage, paid: 'yes' | 'no'): Promise<void> {
  await page.sees(words('signUp.contact.heading', params));
  await page.type(words('signUp.contact.name'), 'Jo Berry');
  await page.type(words('signUp.contact.email'), `jo@${DOMAIN}`);
  await page.type(words('signUp.contact.phoneOptional'), '06 12 34 56 78');
  await page.press(words('buttons.next'));

  await page.sees(words(`signUp.product.${paid === 'yes' ? 'paid' : 'tried'}.heading`));
  await page.search(words('signUp.product.product'), 'sales', 'Dynamics 365 Sales');
  await page.press(words('buttons.next'));
}

async function buying(page: PlaygroundPage, paid: 'yes' | 'no'): Promise<void> {
  await page.sees(words('signUp.buying.heading', { ...params, paid }));
  await page.pick(words('signUp.buying.cspUs'));
  if (paid === 'yes') await page.pick(words('signUp.buying.off', { paid }));
  await page.press(words('buttons.next'));
}

/** Somebody as the partner names them. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string;
}

/** The billing account that goes over. */
const ACCOUNT = '6ec92958-3cc1-49db-95bd-bc6b3798df71';

/** Names the customer's new admin; the checklist of the hand-over follows. */
export async function nameAdmin(page: PlaygroundPage, admin: NamedPerson): Promise<void> {
  await page.say(`transfer ${COMPANY}`);
  await page.sees(words('ownership.billingAdmin.heading', params));
  await page.type(words('ownership.billingAdmin.name'), admin.name);
  await page.type(words('ownership.billingAdmin.email'), admin.email);
  await page.press(words('buttons.next'));

  await page.sees(words('ownership.account.heading', params));
  await page.type(words('ownership.account.only'), ACCOUNT);
  await page.press(words('buttons.next'));
  await page.sees(words('ownership.heading', { ...params, admin: admin.name }));
}

/** From the news that the admin has signed in: confirms the other lines, sends the request, and notes that the customer took over. */
export async function finishHandOver(page: PlaygroundPage, admin: NamedPerson): Promise<void> {
  const checklist = words('ownership.heading', { ...params, admin: admin.name });
  await page.press(words('buttons.ownership'));
  await page.sees(checklist);
  await page.press(words('buttons.restConfirmed'));
  await page.press(words('buttons.transferRequested'));
  await page.sees(words('ownership.package.heading'));
  await page.press(words('ownership.package.next'));
  await page.sees(checklist);
  await page.press(words('buttons.transferCompleted'));
  await page.sees(words('update.transferCompleted.heading', params));
  await page.press(words('update.transferCompleted.next'));
  await page.sees(words('trial.heading', params));
}

/** From the checklist of the hand-over: invites the new admin, and reads the code off the card. */
export async function inviteAdmin(page: PlaygroundPage, { name }: NamedPerson): Promise<string> {
  await page.press(words('buttons.inviteAdmin', { name }));
  await page.sees(words('invitation.heading', { name }));
  return /join (\S+)/.exec(await page.text())?.[1] ?? '';
}
