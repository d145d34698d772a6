/** Where a company is asked for: a person with an address is the contact, and a product is no company. */

import { deepEqual, match } from 'node:assert/strict';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { cardText } from '../../kit/stage/card-text';
import { HubDesk } from '../../kit/stage/hub-desk';

const desk = new HubDesk([]);

/** What a sign-up of a trial that runs has read after these lines, and the last card. */
async function after(...lines: readonly string[]): Promise<{ readonly at: Conversation; readonly card: string }> {
  let conversation = newConversation();
  let card = '';
  for (const line of ['sign up', 'it already runs', ...lines]) {
    const attempt = await desk.hear(line, conversation);
    conversation = attempt.conversation;
    card = cardText((await desk.shown(attempt))?.card ?? {});
  }
  return { at: conversation, card };
}

/** Company, domain and the contact’s name and address, as answered or on their cards. */
async function readOf(...lines: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { open } = (await after(...lines)).at;
  const of = (step: string) => ({ ...open?.drafts[step], ...open?.answers[step] });
  const [customer, contact] = [of('customer'), of('contact')];
  return [customer['company'], customer['domain'], contact['name'], contact['email']];
}

const KIM = ['Kim Lee', 'kim@northwind.com'] as const;

describe('a person where a company is asked for', () => {
  for (const line of ['Kim Lee, kim@northwind.com', 'the contact is Kim Lee, kim@northwind.com', 'Kim Lee, k.lee@northwind.com'])
    it(`is the contact of the one that stands there: “${line}”`, async () => {
      const [, address = ''] = line.split(', ');
      deepEqual(await readOf('Northwind Ltd', line), ['Northwind Ltd', 'northwind.com', 'Kim Lee', address]);
    });

  it('leaves the company to be asked for', async () => {
    const { card } = await after('Kim Lee, kim@northwind.com');
    match(card, /The company name is missing/u);
    deepEqual(await readOf('Kim Lee, kim@northwind.com', 'Northwind Ltd'), ['Northwind Ltd', 'northwind.com', ...KIM]);
  });

  it('is none where the name is of the address, or a company’s', async () => {
    deepEqual(await readOf('Contoso, info@contoso.com'), ['Contoso', 'contoso.com', undefined, undefined]);
    deepEqual((await readOf('Litware Inc, kim@litware.com')).slice(0, 3), ['Litware Inc', 'litware.com', undefined]);
    deepEqual((await readOf('Alpine Ski House, alpine@gmail.com'))[0], 'Alpine Ski House');
    deepEqual((await readOf('Anna Meyer, anna@annameyer.de')).slice(0, 2), ['Anna Meyer', 'annameyer.de']);
    deepEqual((await readOf('Northwind Ltd', 'Northwind GmbH, northwind.de')).slice(0, 2), ['Northwind GmbH', 'northwind.de']);
  });
});

describe('a product where a company is asked for', () => {
  for (const line of ['customer service', 'it should be customer service', 'sales', 'sales and customer service'])
    it(`is asked back: “${line}”`, async () => {
      const { card } = await after(line);
      match(card, /does not read like a name/u);
      deepEqual((await readOf(line))[0], undefined);
    });

  it('is a company with its legal form, or typed again', async () => {
    deepEqual((await readOf('Sales Ltd'))[0], 'Sales Ltd');
    deepEqual((await readOf('sales', 'sales'))[0], 'sales');
  });
});
