/** What a line names beside what is meant: what it was before, the person of a company, the words before a name, and a sign-up that is done. */

import { deepEqual, equal } from 'node:assert/strict';
import { newConversation, type OpenJourney } from '../../../dialogs/engine/state';
import { fabrikam } from '../../kit/stage/both-desks';
import { HubDesk, partnerActor } from '../../kit/stage/hub-desk';

const desk = new HubDesk([fabrikam]);

before(() => desk.remember({ ...partnerActor.person, personId: 'anna', name: 'Anna Meyer' }));

async function opened(line: string): Promise<OpenJourney | undefined> {
  return (await desk.hear(line, newConversation())).conversation.open;
}

async function drafted(line: string, step: string): Promise<object> {
  const { brought: _brought, ...held } = (await opened(line))?.drafts[step] ?? {};
  return held;
}

describe('what something was before', () => {
  it('is not what it is', async () => {
    for (const line of [
      'Fabrikam switched from sales to customer service',
      'Fabrikam ist von Sales auf Customer Service gewechselt',
    ])
      deepEqual(await drafted(line, 'product'), { product: 'customerService' }, line);
    const moved = 'the domain of Fabrikam changed from fabrikam.de to fabrikam.eu';
    deepEqual(await drafted(moved, 'domain'), { domain: 'fabrikam.eu' });
    deepEqual(await drafted('hand Fabrikam from Bob to Anna', 'colleague'), { colleague: 'Anna' });
  });
});

describe('a contact that is told with the one before', () => {
  for (const line of [
    'der Kontakt bei Fabrikam ist nicht mehr Anna, sondern ihre Chefin Bob Smith, bob@fabrikam.com',
    'Anna Meyer hat Fabrikam verlassen, neu ist Bob Smith bob@fabrikam.com',
    'contact of Fabrikam: Anna Meyer -> Bob Smith, bob@fabrikam.com',
  ])
    it(`is the one with the address: “${line}”`, async () => {
      deepEqual(await drafted(line, 'contact'), { name: 'Bob Smith', email: 'bob@fabrikam.com' });
    });

  it('is behind an arrow', async () => {
    deepEqual(await drafted('contact of Fabrikam: Anna Meyer -> Bob Smith', 'contact'), { name: 'Bob Smith' });
    deepEqual(await drafted('domain of Fabrikam: fabrikam.de -> fabrikam.eu', 'domain'), { domain: 'fabrikam.eu' });
  });

  it('is none of two products', async () => {
    deepEqual((await opened('Fabrikam uses Sales and Customer Service'))?.drafts, {});
  });
});

describe('a person of a company', () => {
  it('is not the company', async () => {
    deepEqual(await drafted('Anna from Wingtip wants to try Sales', 'customer'), { company: 'Wingtip' });
  });

  it('is named without the words before', async () => {
    const name = async (who: string): Promise<unknown> => {
      const contact = (await opened(`please register Wingtip Toys, ${who}, Berlin, Sales`))?.drafts['contact'];
      return contact?.['name'];
    };
    equal(await name('contact is Anna Meyer (anna@wingtip.com)'), 'Anna Meyer');
    equal(await name('Ursula von der Leyen (ursula@wingtip.com)'), 'Ursula von der Leyen');
  });
});

describe('a sign-up that is told as done', () => {
  it('begins nothing new: how it stands is asked', async () => {
    for (const line of ['we signed up Wingtip Toys last week', 'wir haben Wingtip Toys gestern angemeldet']) {
      const open = await opened(line);
      deepEqual([open?.step, open?.answers, open?.drafts['customer']?.['company']], ['start', {}, 'Wingtip Toys'], line);
    }
    equal((await opened('we sign up Wingtip Toys'))?.answers['start']?.['start'], 'new');
  });
});

describe('several addresses beside a name', () => {
  const invited = async (line: string): Promise<string | undefined> => {
    const { conversation } = await desk.hear('invite the customer of Fabrikam', newConversation());
    const { open } = (await desk.hear(line, conversation)).conversation;
    return open?.answers['colleague']?.['email'];
  };

  it('are read for the one that is meant', async () => {
    equal(await invited('Nils Dahl, not nils@fabrikam.com but nils.dahl@fabrikam.com'), 'nils.dahl@fabrikam.com');
    equal(await invited('Nils, cc anna@fabrikam.com, nils@fabrikam.com'), 'nils@fabrikam.com');
    equal(await invited('Nils Dahl, nils@fabrikam.com or nils.dahl@fabrikam.com'), undefined);
    const { conversation } = await desk.hear('change contact of Fabrikam', newConversation());
    const { changes } = await desk.hear('Kim Lee, not kim@fabrikam.com but kim.lee@fabrikam.com', conversation);
    deepEqual(
      changes.flatMap(({ people }) => people.map(({ email }) => email)).filter((email) => email?.startsWith('k')),
      ['kim.lee@fabrikam.com'],
    );
  });
});
