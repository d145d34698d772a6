/** What is noted as soon as it is answered is taken only of a line that says the answer and no more; anything else is asked back. */

import { deepEqual } from 'node:assert/strict';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';
import type { Conversation } from '../../../dialogs/engine/state';

const jo = { tenantId: 'partner-tenant', personId: 'jo' };
const customer = { company: 'Fabrikam', country: 'DE', domain: 'fabrikam.com' };
const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000ab', company: 'Fabrikam', contact: jo, customer });
const desk = new HubDesk([trial]);
const KNOWN = { v: 1, ...jo, name: 'Jo Berry', email: 'jo@fabrikam.com', phone: '+4915123456789', account: true } as const;

type Question = readonly [journey: string, step: string, input: string];
const COMPANY: Question = ['companyCorrected', 'company', 'company'];
const DOMAIN: Question = ['domainCorrected', 'domain', 'domain'];
const CONTACT: Question = ['contactCorrected', 'contact', 'name'];
const START: Question = ['startCorrected', 'startedOn', 'startedOn'];
const END: Question = ['endNoted', 'ends', 'endsOn'];
const PRODUCT: Question = ['productCorrected', 'product', 'product'];
const PAID: Question = ['activated', 'paid', 'since'];

/** The question, the line, and what of it stands on the card to be confirmed; nothing where no answer was found. */
const ASKED_BACK: readonly (readonly [question: Question, line: string, shown?: string])[] = [
  [DOMAIN, 'I think fabrikam.de', 'fabrikam.de'],
  [DOMAIN, 'ich glaube fabrikam.de', 'fabrikam.de'],
  [DOMAIN, 'fabrikam.de, I guess', 'fabrikam.de'],
  [DOMAIN, 'maybe fabrikam.de', 'fabrikam.de'],
  [DOMAIN, 'it was fabrikam.de before', 'fabrikam.de'],
  [DOMAIN, 'ask fabrikam.de', 'fabrikam.de'],
  [DOMAIN, 'siehe fabrikam.de', 'fabrikam.de'],
  [COMPANY, 'I think it is Fabrikam Holding', 'Fabrikam Holding'],
  [COMPANY, 'probably Fabrikam Holding', 'Fabrikam Holding'],
  [COMPANY, 'Fabrikam Holding, I guess', 'Fabrikam Holding'],
  [COMPANY, 'Ich glaube Fabrikam Holding GmbH', 'Fabrikam Holding GmbH'],
  [COMPANY, 'vermutlich Fabrikam Holding', 'Fabrikam Holding'],
  [COMPANY, 'ask Anna Meyer', 'Anna Meyer'],
  [COMPANY, 'Anna knows', 'Anna'],
  [COMPANY, 'Contoso (Deutschland)', 'Contoso'],
  [COMPANY, 'no change'],
  [CONTACT, 'I think Anna Meyer', 'Anna Meyer'],
  [CONTACT, 'wahrscheinlich Anna Meyer, anna@fabrikam.com', 'Anna Meyer'],
  [CONTACT, 'ask Anna Meyer', 'Anna Meyer'],
  [CONTACT, 'ask Anna Meyer, anna@fabrikam.com', 'Anna Meyer'],
  [CONTACT, 'frag Anna Meyer'],
  [CONTACT, 'fragen Sie Anna Meyer'],
  [CONTACT, 'it was Anna Meyer before', 'Anna Meyer'],
  [CONTACT, 'Anna Meyer knows', 'Anna Meyer'],
  [CONTACT, 'Anna Meyer will tell you', 'Anna Meyer'],
  [CONTACT, 'no phone'],
  [CONTACT, 'unchanged'],
  [START, 'I think on March 3', '2026-03-03'],
  [START, 'around March 3', '2026-03-03'],
  [START, 'ungefähr am 3. März', '2026-03-03'],
  [START, 'before March 3', '2026-03-03'],
  [START, 'vor dem 3. März', '2026-03-03'],
  [START, 'nach dem 3. März', '2026-03-03'],
  // Of two days neither stands there.
  [START, 'between March 3 and March 5', 'between March 3 and March 5'],
  [START, 'ask Anna on March 3', '2026-03-03'],
  [START, 'Tuesday, March 2', '2026-03-02'],
  [END, 'not before 3 May', '2026-05-03'],
  [END, 'spätestens 3. Mai', '2026-05-03'],
  [END, 'ends May 3 or 5', '2026-05-03'],
  [END, 'next Friday', '2026-04-17'],
  [END, 'nächsten Freitag', '2026-04-17'],
  [END, 'wahrscheinlich am 3. Mai', '2026-05-03'],
  [PRODUCT, 'I think Customer Service', 'customerService'],
  [PRODUCT, 'ich glaube Customer Service', 'customerService'],
  [PRODUCT, 'ask about Customer Service', 'customerService'],
  [PAID, 'I think on March 3', '2026-03-03'],
  [PAID, 'before March 3', '2026-03-03'],
  [PAID, 'we will buy on Friday', 'we will buy on Friday'],
  [PAID, 'if it were yesterday'],
  [END, 'it was May 5, now it is May 12', 'it was May 5, now it is May 12'],
  [END, 'May 5 was wrong', 'May 5 was wrong'],
];

/** The question, a line that says its answer, and what is noted. */
const NOTED: readonly (readonly [question: Question, line: string, noted: string])[] = [
  [DOMAIN, 'no, fabrikam.de', 'fabrikam.de'],
  [DOMAIN, 'their new domain is fabrikam.de', 'fabrikam.de'],
  [DOMAIN, 'richtig ist fabrikam.de', 'fabrikam.de'],
  [DOMAIN, 'the domain is fabrikam.de, not fabrikam.com', 'fabrikam.de'],
  [DOMAIN, 'fabrikam.com, no, fabrikam.de', 'fabrikam.de'],
  [DOMAIN, 'fabrikam.com no fabrikam.de', 'fabrikam.de'],
  [COMPANY, 'Fabrikam Inc, no, Fabrikam Ltd', 'Fabrikam Ltd'],
  [COMPANY, 'Fabrikam AG, quatsch, Fabrikam GmbH', 'Fabrikam GmbH'],
  [CONTACT, 'Anna Meyer <anna@fabrikam.com>, sorry, Bob Smith <bob@fabrikam.com>', 'Bob Smith'],
  [END, 'May 5 no May 12', '2026-05-12'],
  [END, 'am 5. Mai, nein, am 12. Mai', '2026-05-12'],
  [END, 'not May 5, May 12', '2026-05-12'],
  [END, 'nicht am 5. Mai, sondern am 12. Mai', '2026-05-12'],
  [END, 'the twelfth of may', '2026-05-12'],
  [END, 'am zwölften Mai', '2026-05-12'],
  [START, 'on Sunday, no, on Monday', '2026-04-13'],
  [COMPANY, 'das ist die Contoso GmbH', 'Contoso GmbH'],
  [COMPANY, 'nein, Contoso GmbH', 'Contoso GmbH'],
  [COMPANY, 'Nein, Contoso GmbH', 'Contoso GmbH'],
  [COMPANY, 'their name is now Contoso Ltd', 'Contoso Ltd'],
  [COMPANY, 'it should be Contoso Ltd', 'Contoso Ltd'],
  [COMPANY, 'it stays Fabrikam', 'Fabrikam'],
  [COMPANY, 'fourth coffee', 'fourth coffee'],
  [COMPANY, 'The Phone Company', 'The Phone Company'],
  [CONTACT, 'es ist Anna Meyer, anna@fabrikam.com', 'Anna Meyer'],
  [CONTACT, 'Nein, Anna Meyer, anna@fabrikam.com', 'Anna Meyer'],
  [CONTACT, 'Dr. Anna Meyer, anna@fabrikam.com', 'Anna Meyer'],
  [CONTACT, 'Anna Meyer <anna@fabrikam.com>', 'Anna Meyer'],
  [CONTACT, 'Meyer, Anna <anna@fabrikam.com>', 'Anna Meyer'],
  [CONTACT, 'her number is +49 30 1234567', 'Jo Berry'],
  [START, 'am 3. März', '2026-03-03'],
  [START, 'Montag, 2. März', '2026-03-02'],
  [START, 'it started on Monday, March 2', '2026-03-02'],
  [START, 'vor 3 Wochen', '2026-03-24'],
  [END, 'it ends on Friday, May 8', '2026-05-08'],
  [END, 'am Freitag, den 8. Mai', '2026-05-08'],
  [END, 'bis 3. Mai', '2026-05-03'],
  [PRODUCT, 'they want Customer Service', 'customerService'],
];

const at = ([journey, step]: Question): Conversation => inTheMiddle(journey, step, { trialId: trial.id });

describe('a question whose answer is noted at once', () => {
  before(() => desk.remember(KNOWN));

  for (const [question, line, shown] of ASKED_BACK)
    it(`asks back at ${question[0]}: “${line}”`, async () => {
      const { changes, conversation } = await desk.hear(line, at(question));
      const [, step, input] = question;
      deepEqual([changes, conversation.open?.drafts[step]?.[input]], [[], shown]);
    });

  for (const [question, line, noted] of NOTED)
    it(`notes at ${question[0]}: “${line}”`, async () => {
      const [change] = (await desk.hear(line, at(question))).changes;
      const said = change && 'people' in change ? [JSON.stringify(change), noted] : [];
      deepEqual([said.length > 0, said[0]?.includes(`"${noted}"`)], [true, true], said[0]);
    });

  it('notes what stands on the card with a yes', async () => {
    for (const [question, line, said] of [
      [DOMAIN, 'I think fabrikam.de', '"domain":"fabrikam.de"'],
      [START, 'around March 3', '"startedOn":"2026-03-03"'],
      [PRODUCT, 'ich glaube Customer Service', '"product":"customerService"'],
      [END, 'next Friday', '"endsOn":"2026-04-17"'],
    ] as const) {
      const { conversation } = await desk.hear(line, at(question));
      const { changes } = await desk.hear('yes', conversation);
      deepEqual(JSON.stringify(changes).includes(said), true, line);
    }
  });

  it('takes a line that is typed again as the name it is', async () => {
    const { conversation } = await desk.hear('Contoso (Deutschland)', at(COMPANY));
    const { changes } = await desk.hear('Contoso (Deutschland)', conversation);
    deepEqual(JSON.stringify(changes).includes('"company":"Contoso (Deutschland)"'), true);
  });
});

describe('another contact', () => {
  it('has neither the address nor the number of the one before', async () => {
    const named = await desk.hear('Anna Meyer', at(CONTACT));
    const { email, phone } = named.conversation.open?.drafts['contact'] ?? {};
    deepEqual([named.changes, email, phone], [[], '', 'none']);
    const [change] = (await desk.hear('anna@fabrikam.com', named.conversation)).changes;
    const [, anna] = (change && 'people' in change && change.people) || [];
    deepEqual([anna?.name, anna?.email, anna?.phone], ['Anna Meyer', 'anna@fabrikam.com', undefined]);
  });

  it('keeps them where only the name is spelt anew', async () => {
    const [change] = (await desk.hear('Jo Berri', at(CONTACT))).changes;
    const [, person] = (change && 'people' in change && change.people) || [];
    deepEqual([person?.name, person?.email, person?.phone], ['Jo Berri', 'jo@fabrikam.com', '+4915123456789']);
  });
});
