/** A sign-up that a line began: what is known stays known at each question, and what is typed again or instead goes where it belongs. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { cardText } from '../../kit/stage/card-text';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const desk = new HubDesk([]);

async function talk(...lines: readonly string[]) {
  let conversation: Conversation = newConversation();
  let shown = '';
  for (const line of lines) {
    const attempt = await desk.hear(line, conversation);
    ({ conversation } = attempt);
    shown = cardText((await desk.shown(attempt))?.card ?? {});
  }
  return { conversation, shown };
}

const LINE = 'sign up Alpine Ski House in Italy, alpineskihouse.it, Anna Rossi anna@alpineskihouse.it';

describe('a question opened from the one card of a line', () => {
  it('names the customer that was found', async () => {
    match((await talk(LINE, 'edit country')).shown, /In which country is Alpine Ski House billed/u);
    match((await talk(LINE, 'edit contact')).shown, /Whom do we reach at Alpine Ski House/u);
  });

  it('reads a number by the country that was found', async () => {
    const { conversation } = await talk(LINE, 'edit contact', '06 6982 0000');
    equal(conversation.open?.answers['contact']?.['phone'], '+390669820000');
  });

  it('takes another person in place of the one who was found, and keeps the address', async () => {
    const { conversation } = await talk(LINE, 'edit contact', 'Anna Bianchi');
    const { name, email, phone = '' } = conversation.open?.drafts['contact'] ?? {};
    deepEqual([name, email, phone], ['Anna Bianchi', 'anna@alpineskihouse.it', '']);
  });
});

describe('a name typed again', () => {
  it('is the same answer, and not the next one', async () => {
    for (const line of ['Alpine Ski House', 'alpine ski house']) {
      const { conversation } = await talk('sign up Alpine Ski House', line);
      const { company, domain = '' } = conversation.open?.drafts['customer'] ?? {};
      deepEqual([company, domain], ['Alpine Ski House', ''], line);
    }
  });
});

describe('whom to reach', () => {
  for (const line of ['Austria', 'the Netherlands', 'Dynamics 365 Sales', 'D365 Field Service'])
    it(`is not called “${line}”: it is asked about once`, async () => {
      const { conversation, screen } = await desk.hear(line, inTheMiddle('signUp', 'contact', { answers: ANSWERS }));
      deepEqual(
        [conversation.open?.drafts['contact']?.['name'], screen?.notes?.map(({ id }) => id)],
        [undefined, ['notes.noName']],
      );
    });

  for (const line of ['Jordan Miller', 'Chris', 'Mark', 'Ann Sales', 'Al'])
    it(`may be called “${line}”`, async () => {
      const { conversation } = await desk.hear(line, inTheMiddle('signUp', 'contact', { answers: ANSWERS }));
      equal(conversation.open?.drafts['contact']?.['name'], line);
    });
});

const ANSWERS = {
  start: { start: 'new' },
  customer: { company: 'Fabrikam', domain: 'fabrikam.com' },
  country: { country: 'DE' },
  billingAddress: { confirmed: 'yes' },
  identity: { identity: 'customer', account: 'jo@fabrikam.com' },
};
