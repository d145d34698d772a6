/** What was answered before and is said anew in words, at whatever question is open; and what only sounds like it. */

import { deepEqual, equal } from 'node:assert/strict';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';
import { sampleTrial } from '../../domain/record/trial-samples';

const desk = new HubDesk([sampleTrial()]);
const given = {
  start: { start: 'new' },
  customer: { company: 'Fabrikam', domain: 'fabrikam.com' },
  country: { country: 'CH' },
  billingAddress: { confirmed: 'yes' },
  identity: { identity: 'customer', account: 'jo@fabrikam.com' },
  contact: { name: 'Jo Berry', email: 'jo@fabrikam.com', phone: '+41446681800' },
  product: { product: 'sales', kind: 'standard' },
  buying: { buying: 'web' },
};

async function after(line: string, from: Conversation): Promise<Conversation> {
  return (await desk.hear(line, from)).conversation;
}

const at = async (step: string, line: string) => (await after(line, inTheMiddle('signUp', step, { answers: given }))).open;

describe('an answer given before', () => {
  for (const step of ['terms', 'product', 'contact', 'review'])
    describe(`said anew at ${step}`, () => {
      it('the mail, the phone, the domain and the account, and nothing else changes', async () => {
        for (const [line, of, changed] of [
          ['the mail should be ann@fabrikam.com', 'contact', { email: 'ann@fabrikam.com' }],
          ['sorry, the phone is +41 44 668 18 01', 'contact', { phone: '+41446681801' }],
          ['the domain is litware.com', 'customer', { domain: 'litware.com' }],
          ['the account is ann@fabrikam.com', 'identity', { account: 'ann@fabrikam.com' }],
        ] as const) {
          const answers: Conversation['kept'][number]['answers'] = given;
          deepEqual((await at(step, line))?.answers, { ...answers, [of]: { ...answers[of], ...changed } }, line);
        }
      });

      it('the product, and nobody is called so', async () => {
        const { answers = {} } = (await at(step, 'make it Customer Service instead')) ?? {};
        deepEqual([answers['product']?.['product'], answers['contact']], ['customerService', given.contact]);
      });

      it('the company: of another one the domain is asked again, and what was confirmed of the one before', async () => {
        for (const line of ['no, the company is Litware Inc', 'die Firma heißt Litware Inc']) {
          const asked = (await after(line, inTheMiddle('signUp', step, { answers: given }))).open;
          deepEqual(
            [asked?.step, asked?.drafts['customer']?.['company'], asked?.drafts['customer']?.['domain']],
            ['customer', 'Litware Inc', undefined],
            line,
          );
          deepEqual(asked?.notes.map(({ id }) => id).includes('notes.domainToo'), true, line);
          const named = (await after('litware.com', { ...newConversation(), open: asked })).open;
          deepEqual(
            [named?.answers['customer'], named?.step],
            [{ company: 'Litware Inc', domain: 'litware.com' }, 'billingAddress'],
            line,
          );
        }
        const spelt = (await at(step, 'the company is called Fabrikam GmbH'))?.answers['customer'];
        deepEqual(spelt, { company: 'Fabrikam GmbH', domain: 'fabrikam.com' });
      });

      it('the contact: of another one address and number are asked for', async () => {
        for (const line of ['the contact is Ann Beebe', 'der Ansprechpartner ist Ann Beebe']) {
          const open = await at(step, line);
          const { name, email, phone } = open?.drafts['contact'] ?? {};
          deepEqual([open?.step, name, email, phone], ['contact', 'Ann Beebe', '', ''], line);
        }
        const { drafts = {} } = (await at(step, 'change the contact to Ann Beebe, ann@fabrikam.com')) ?? {};
        deepEqual([drafts['contact']?.['name'], drafts['contact']?.['email']], ['Ann Beebe', 'ann@fabrikam.com']);
      });

      it('the country: what rests on it is asked again', async () => {
        for (const line of ['the country is wrong, it’s Liechtenstein', 'ändere das Land auf Liechtenstein']) {
          const open = await at(step, line);
          deepEqual(
            [open?.answers['country'], open?.answers['billingAddress'], open?.step],
            [{ country: 'LI' }, undefined, 'billingAddress'],
          );
        }
      });
    });

  it('is asked for where only the question is named', async () => {
    for (const line of [
      'change the company',
      'change company',
      'the company name is wrong',
      'edit the company',
      'ändere die Firma',
    ])
      deepEqual(
        [(await at('terms', line))?.step, (await at('terms', line))?.answers['customer']],
        ['customer', given.customer],
        line,
      );
  });

  it('the company, typed at its own question: the domain is of the one before, and asked again', async () => {
    const asked = await at('terms', 'change the company');
    const renamed = (await after('Tailspin Toys', { ...newConversation(), ...(asked && { open: asked }) })).open;
    deepEqual([renamed?.step, renamed?.drafts['customer']], ['customer', { company: 'Tailspin Toys' }]);
    const named = (await after('none', { ...newConversation(), ...(renamed && { open: renamed }) })).open;
    deepEqual([named?.answers['customer'], named?.step], [{ company: 'Tailspin Toys' }, 'billingAddress']);
  });

  it('the company that a line told: its domain is not another one’s', async () => {
    const drafts = { customer: { company: 'Wingtip Toys', domain: 'wingtiptoys.com', brought: 'yes' } };
    const { open } = await after(
      'Tailspin Toys',
      inTheMiddle('signUp', 'customer', { answers: { start: { start: 'new' } }, drafts }),
    );
    deepEqual(
      [open?.step, open?.drafts['customer'], open?.answers['customer']],
      ['customer', { company: 'Tailspin Toys' }, undefined],
    );
  });

  it('another country is not the one that is to be confirmed', async () => {
    for (const line of ['no, Liechtenstein', 'nein, in Liechtenstein', 'it is in Liechtenstein', 'yes, in Liechtenstein']) {
      const open = await at('billingAddress', line);
      deepEqual(
        [open?.answers['country'], open?.answers['billingAddress'], open?.step],
        [{ country: 'LI' }, undefined, 'billingAddress'],
        line,
      );
    }
    for (const line of ['no, not in Liechtenstein', 'Liechtenstein?'])
      deepEqual((await at('billingAddress', line))?.answers['country'], given.country, line);
  });

  it('is said back', async () => {
    const { notes = [] } = (await at('terms', 'the mail should be ann@fabrikam.com')) ?? {};
    deepEqual(notes, [{ id: 'notes.corrected', params: { value: 'ann@fabrikam.com' } }]);
  });

  it('stays where it is asked about, denied, said as it is, or not given yet', async () => {
    for (const step of ['terms', 'contact'])
      for (const line of [
        'is the mail ann@fabrikam.com?',
        'the company is not Fabrikam',
        'the company is Fabrikam',
        'not Jo, Ann Beebe',
      ])
        deepEqual((await at(step, line))?.answers, given, `${step}: ${line}`);
    const { contact: _contact, ...early } = given;
    const form = inTheMiddle('signUp', 'billingAddress', { answers: early });
    equal((await after('the mail should be ann@fabrikam.com', form)).open?.answers['contact'], undefined);
    const accepted = await at('terms', 'they accepted the terms');
    deepEqual([accepted?.answers['customer'], accepted?.step], [given.customer, 'review']);
  });
});

describe('at a question for a name', () => {
  it('a command with the beginning of a trial’s name is asked about once', async () => {
    const line = 'hand over Advent';
    const { answers: _answers, ...form } = inTheMiddle('signUp', 'customer', {}).open ?? {};
    const first = await after(line, { ...newConversation(), open: { ...form, answers: { start: { start: 'new' } } } as never });
    deepEqual([first.open?.step, first.open?.drafts['customer']?.['company'] ?? ''], ['customer', '']);
    equal((await after(line, first)).open?.drafts['customer']?.['company'], line);
  });

  it('“undo” goes back', async () => {
    equal((await at('contact', 'undo'))?.step, 'identity');
  });
});
