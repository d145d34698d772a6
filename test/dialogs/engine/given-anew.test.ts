/** Lines below the card that names whom something goes to: another address or name stands there first, and nothing goes to the old one. */

import { deepEqual, equal } from 'node:assert/strict';
import { customerDesk, fabrikam, partnerDesk } from '../../kit/stage/both-desks';
import { inTheMiddle, type HubDesk } from '../../kit/stage/hub-desk';

const ANNA = { name: 'Anna Meyer', email: 'anna@fabrikam.com' };

interface At {
  readonly desk: HubDesk;
  readonly journey: string;
  readonly person: string;
}

const INVITED: At = { desk: partnerDesk, journey: 'invite', person: 'colleague' };
const TAKES_OVER: At = { desk: customerDesk, journey: 'takesOver', person: 'colleague' };

async function heard(line: string, { desk, journey, person }: At = INVITED) {
  const { conversation, changes } = await desk.hear(
    line,
    inTheMiddle(journey, 'confirm', { trialId: fabrikam.id, answers: { [person]: ANNA } }),
  );
  return { open: conversation.open, changes, conversation };
}

describe('another address than the one on the card', () => {
  for (const line of [
    'sorry, wrong address, it’s anna.meyer@fabrikam.com',
    'anna.meyer@fabrikam.com',
    'oops, should be anna.meyer@fabrikam.com',
    'yes, but to anna.meyer@fabrikam.com',
    'not anna@fabrikam.com but anna.meyer@fabrikam.com',
    'nein, falsche Adresse, anna.meyer@fabrikam.com',
    'Entschuldigung, die Adresse ist anna.meyer@fabrikam.com',
    'désolé, c’est anna.meyer@fabrikam.com',
    'perdón, es anna.meyer@fabrikam.com',
    'desculpe, é anna.meyer@fabrikam.com',
  ])
    it(`stands there for a yes: “${line}”`, async () => {
      for (const at of [INVITED, TAKES_OVER]) {
        const { open, changes } = await heard(line, at);
        deepEqual([open?.step, open?.answers[at.person]], ['confirm', { ...ANNA, email: 'anna.meyer@fabrikam.com' }]);
        deepEqual(changes, []);
      }
    });

  it('is who the invitation is for then', async () => {
    const { conversation } = await heard('sorry, wrong address, it’s anna.meyer@fabrikam.com');
    const { changes } = await partnerDesk.hear('yes', conversation);
    const addresses = changes.flatMap(({ people }) => people.flatMap(({ email = '' }) => (email === '' ? [] : [email])));
    deepEqual(addresses, ['anna.meyer@fabrikam.com']);
  });

  it('comes with its name, where one is said', async () => {
    const { open } = await heard('no, Bob Smith, bob@fabrikam.com');
    deepEqual(open?.answers['colleague'], { name: 'Bob Smith', email: 'bob@fabrikam.com' });
    const { open: named } = await heard('no, it’s Anna Maier');
    deepEqual(named?.answers['colleague'], { ...ANNA, name: 'Anna Maier' });
  });

  it('is asked about where it is questionable, or can’t be read', async () => {
    for (const line of ['anna.meyer@gmail.com', 'anna@fabrikam.con', 'not anna@fabrikam.com'])
      equal((await heard(line)).open?.step, 'colleague', line);
  });
});

describe('an address that was asked about', () => {
  it('is agreed to by itself or a yes, and by no other name', async () => {
    const asked = await partnerDesk.hear(
      'Anna Meyer, anna@gmail.com',
      inTheMiddle('invite', 'colleague', { trialId: fabrikam.id }),
    );
    const stepAfter = async (line: string) => (await partnerDesk.hear(line, asked.conversation)).conversation.open?.step;
    equal(await stepAfter('Anna Maier'), 'colleague');
    for (const line of ['yes', 'anna@gmail.com', 'Anna Meyer, anna@gmail.com']) equal(await stepAfter(line), 'confirm', line);
  });
});

describe('a card that is called wrong', () => {
  it('is asked anew', async () => {
    for (const line of ['wrong address', 'das ist die falsche Person', 'mauvaise adresse', 'persona equivocada'])
      equal((await heard(line)).open?.step, 'colleague', line);
  });

  it('is none where one more is named, or nobody', async () => {
    for (const line of ['also to bob@fabrikam.com', 'Fabrikam', 'no', 'yes, anna@fabrikam.com', 'send it']) {
      const { open, changes } = await heard(line);
      deepEqual([open?.step, open?.answers['colleague'], changes], ['confirm', ANNA, []], line);
    }
  });
});
