/** Lines that weights alone took for a sign-up, or for nothing: trials among colleagues, a wrong country, no sign-in, a trial that is ended. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { sampleTrial } from '../../domain/record/trial-samples';
import { cardText } from '../../kit/stage/card-text';
import { customerDesk, fabrikam, nilsOfFabrikam, partnerDesk } from '../../kit/stage/both-desks';
import { HubDesk } from '../../kit/stage/hub-desk';

/** What a line comes to: a form with its step, or a view with what it is about. */
async function comesTo(desk: HubDesk, line: string): Promise<string> {
  const { screen, conversation } = await desk.hear(line, newConversation());
  const { open } = conversation;
  if (screen?.kind !== 'view') return `${open?.journey ?? ''}.${open?.step ?? ''}`;
  const { command, to, one, other, facts } = screen.args;
  return [screen.name, command, to, one, other, facts].filter((part) => part !== undefined).join(' ');
}

async function said(desk: HubDesk, line: string): Promise<string> {
  return cardText((await desk.shown(await desk.hear(line, newConversation())))?.card ?? {});
}

describe('trials that go to a colleague', () => {
  for (const line of [
    'I leave the company on Friday, Anna takes over my trials',
    'give all my trials to Anna',
    'give my trials to Anna',
    'hand all trials to Anna',
    'hand over all my trials to Anna',
    'I’m on parental leave from May, Anna does my trials',
    'ich verlasse die Firma am Freitag, Anna übernimmt meine Tests',
    'gib alle meine Tests an Anna',
    'Anna takes over all my customers',
  ])
    it(`are asked for one by one: “${line}”`, async () => {
      equal(await comesTo(partnerDesk, line), 'whichTrial handTo Anna');
    });

  for (const line of ['I take over the trials of Anna', 'trials of Anna now belong to me', 'ich übernehme die Tests von Anna'])
    it(`come to who says so: “${line}”`, async () => {
      equal(await comesTo(partnerDesk, line), 'whichTrial handed');
    });

  it('are one of two things where somebody leaves, and says nothing of them', async () => {
    for (const line of ['I leave the company', 'ich verlasse die Firma am Freitag'])
      for (const desk of [partnerDesk, customerDesk]) equal(await comesTo(desk, line), 'unsure handTo forgetMe', line);
  });
});

describe('a country that is wrong', () => {
  for (const line of [
    'the country is wrong, it should be Austria',
    'change the country of Fabrikam to Austria',
    'Fabrikam sits in Austria, not in Germany',
    'das Land ist falsch, es muss Österreich sein',
    'Fabrikam ist in Österreich, nicht in Deutschland',
  ])
    it(`stays, and facts say so: “${line}”`, async () => {
      for (const desk of [partnerDesk, customerDesk]) equal(await comesTo(desk, line), 'why country.fixed country.billing');
      match(await said(partnerDesk, line), /I changed nothing.*archive the old record/su);
      match(await said(customerDesk, line), /I changed nothing.*tell the partner/su);
    });
});

describe('a sign-in that fails', () => {
  for (const line of [
    'I can’t sign in',
    'my customer can’t sign in',
    'the login does not work',
    'I forgot my password',
    'ich kann mich nicht anmelden',
    'mein Kunde kann sich nicht einloggen',
    'wir kommen nicht mehr rein',
  ])
    it(`is answered by facts, and support is named: “${line}”`, async () => {
      for (const desk of [partnerDesk, customerDesk]) {
        equal(await comesTo(desk, line), 'why users.licensed users.role tenant.consumerLimits');
        match(await said(desk, line), /I see no sign-ins.*“Microsoft support”/su);
      }
    });

  it('is none that has not been yet, or was', async () => {
    for (const line of ['the admin has not signed in yet', 'I have signed in', 'sign up Litware'])
      equal((await comesTo(partnerDesk, line)).includes('users.licensed'), false, line);
  });
});

describe('a trial that is ended', () => {
  for (const line of [
    'we want to cancel the trial',
    'cancel the trial',
    'stop the trial of Fabrikam',
    'end the trial of Fabrikam',
    'wir wollen den Test abbrechen',
    'wir möchten den Test kündigen',
    'beende den Test von Fabrikam',
  ])
    it(`begins no sign-up and no removal: “${line}”`, async () => {
      equal(await comesTo(partnerDesk, line), 'unsure abandoned archived');
      equal(await comesTo(customerDesk, line), 'unsure abandoned removal');
    });

  it('is none where something else of it is taken back', async () => {
    for (const line of ['cancel the hand-over of Fabrikam', 'cancel the invitation of Fabrikam', 'cancel the sign-up'])
      equal((await comesTo(partnerDesk, line)).startsWith('unsure abandoned'), false, line);
  });
});

describe('an admin who left, or a new one', () => {
  it('of a trial in the customer’s own tenant is named there, and no hand-over begins', async () => {
    const line = 'the billing admin of Fabrikam left the company';
    equal(await comesTo(partnerDesk, line), 'why rm.billingType role.oneBilling rm.last', line);
    match(await said(partnerDesk, line), /nothing is handed over.*“change contact”/su);
    const german = 'der Abrechnungsadmin von Fabrikam hat die Firma verlassen';
    match(await comesTo(partnerDesk, german), /^unsure otherAdmin /u);
    match(await said(customerDesk, 'replace admin'), /“somebody else takes over here”/u);
    equal(await comesTo(customerDesk, 'somebody else takes over here'), 'takesOver.colleague');
  });

  it('of one that is to be handed over is asked for', async () => {
    const desk = new HubDesk([sampleTrial({ ...fabrikam, identity: 'handOver' })]);
    equal(await comesTo(desk, 'the billing admin of Fabrikam left the company'), 'transfer.billingAdmin');
  });

  it('of one that is to be handed over is told to the partner by a customer', async () => {
    const desk = new HubDesk([sampleTrial({ ...fabrikam, identity: 'handOver' })], nilsOfFabrikam);
    match(await said(desk, 'replace admin'), /Tell the partner who that is from now on.*“somebody else takes over here”/su);
    match(await said(customerDesk, 'replace admin'), /nothing is handed over for that/u);
  });

  it('is no company of a new trial', async () => {
    for (const line of [
      'our new billing admin is Ann Beebe, ann@fabrikam.com',
      'der neue Admin ist Ann Beebe, ann@fabrikam.com',
      'der neue Abrechnungsadmin heißt Ann Beebe, ann@fabrikam.com',
    ]) {
      equal(await comesTo(partnerDesk, line), 'unsure otherAdmin transfer', line);
      equal((await comesTo(customerDesk, line)).startsWith('ownTrial'), false, line);
    }
  });
});

describe('what only resembles these', () => {
  for (const [line, wish] of [
    ['Fabrikam cancelled, they won’t buy', 'abandoned.confirm'],
    ['bei der Anmeldung kommt ein Fehler, wer hilft', 'supportWays'],
    ['لدي عميل جديد في فرنسا اسمه Kaltwasser', 'signUp.customer'],
  ] as const)
    it(`is what it was: “${line}”`, async () => {
      equal(await comesTo(partnerDesk, line), wish);
    });
});

describe('a purchase on another day than somebody thought', () => {
  for (const line of ['didn’t buy on Monday but on Tuesday', 'nicht am Montag gekauft, sondern am Dienstag'])
    it(`stands on the card with the right one: “${line}”`, async () => {
      const { conversation, changes } = await customerDesk.hear(line, newConversation());
      deepEqual([conversation.open?.drafts['paid'], changes], [{ since: '2026-04-14', brought: 'yes' }, []]);
    });
});

describe('the partner who is here', () => {
  it('is known by its first word, in small letters', async () => {
    for (const line of ['remove contoso', 'entferne contoso', 'remove contoso consulting'])
      equal(await comesTo(customerDesk, line), 'removal.scope', line);
    for (const line of ['remove northwind', 'remove bob@contoso.com'])
      equal((await comesTo(customerDesk, line)).startsWith('removal.'), false, line);
  });

  it('is none where it has no name', async () => {
    const desk = new HubDesk([fabrikam], nilsOfFabrikam, undefined, undefined, '');
    equal((await comesTo(desk, 'remove contoso')).startsWith('removal.'), false);
  });
});
