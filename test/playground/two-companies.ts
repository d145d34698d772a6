/** A partner hands a trial over to its customer, who then removes the partner's access, each at a Playground. */

import assert from 'node:assert/strict';
import type { NameUnder } from '../../cards/words/language';
import { adventureWorks, type DemoPerson } from '../../src/local/companies';
import type { Demo } from './demo';
import type { PlaygroundPage } from './playground-page';
import { COMPANY, finishHandOver, inviteAdmin, nameAdmin, recordPaid, words, type NamedPerson } from './walks';

const PARTNER = 'Contoso Consulting';
const parties = { company: COMPANY, partner: PARTNER, partnerFirst: PARTNER, told: 'yes' };
const admin = personOf(adventureWorks.user);

/** Its tests, in a demo that nobody has used. */
export function twoCompanies(demo: Demo): void {
  let partner: PlaygroundPage;
  let customer: PlaygroundPage;
  let begun = 0;

  before(async () => {
    partner = await demo.open(PARTNER, 'two-companies/partner');
    customer = await demo.open(COMPANY, 'two-companies/customer');
  });

  it('the invited admin confirms having signed in, and the partner is told by itself', async () => {
    await recordPaid(partner);
    begun = partner.interactions + customer.interactions;
    await nameAdmin(partner, admin);
    const code = await inviteAdmin(partner, admin);

    await customer.say(`join ${code}`);
    await customer.sees(words('trial.heading', parties));
    await partner.sees(words('told.invitationRedeemed.heading', { name: admin.name, mine: 'yes' }));

    await customer.press(words('buttons.haveSignedIn'));
    await customer.reads(words('notes.signedIn'));
    await partner.sees(words('told.signInConfirmed.heading', parties));
    assert.match(await partner.text(), /Nancy Anderson confirmed it/);
  });

  it('a whole hand-over takes at most 12 interactions of both where the admin is typed and the account asked for', async () => {
    await finishHandOver(partner, admin);
    const taken = partner.interactions + customer.interactions - begun;
    assert.ok(taken <= 12, `it took ${taken} interactions`);
  });

  it('the customer asks for the removal in at most 4 interactions, and the partner is told by itself', async () => {
    const before = customer.interactions;
    await customer.say('remove access');
    await customer.sees(words('removal.scope.heading', { ...parties, side: 'customer' }));
    await customer.pick(words('removal.scope.roles'));
    await customer.press(words('buttons.next'));
    await customer.sees(words('removal.confirm.heading', { ...parties, side: 'customer' }));
    await customer.tick();
    await customer.press(words('removal.confirm.next', { side: 'customer' }));
    await customer.sees(words('removal.checklist.heading', { ...parties, side: 'customer' }));
    const taken = customer.interactions - before;
    assert.ok(taken <= 4, `it took ${taken} interactions`);

    await partner.sees(words('told.removalRequested.heading', { ...parties, side: 'partner' }));
  });

  it('each side notes its own tasks, and both are told when the removal is complete', async () => {
    await settle(customer, 'customer', 'twoOwnAdmins', words('buttons.removalAdminsDone'));
    await partner.press(words('buttons.removalTasks'));
    await settle(partner, 'partner', 'relationshipEnded', words('buttons.removalDone'));
    await customer.sees(words('told.removalPartDone.heading', { ...parties, side: 'customer' }));

    await customer.press(words('buttons.removalTasks'));
    await settle(
      customer,
      'customer',
      'rolesRemoved',
      words('buttons.removalDone'),
      words('removal.statement.heading', { settled: 3, unchecked: 0 }),
    );
    await partner.sees(words('told.removalCompleted.heading', { ...parties, side: 'partner' }));
    assert.match(await partner.text(), /Nancy Anderson settled the last one/);
  });
}

/** Says of the task that leads on a side's checklist, which has to be this one, that it is done, and waits for what follows. */
async function settle(
  page: PlaygroundPage,
  side: 'partner' | 'customer',
  task: NameUnder<'removal.rows'>,
  button: string,
  then = words('removal.checklist.heading', { ...parties, side }),
): Promise<void> {
  await page.sees(words('removal.checklist.heading', { ...parties, side }));
  await page.reads(words(`removal.rows.${task}`, { side }));
  await page.press(button);
  await page.sees(then);
}

function personOf({ givenName, surname }: DemoPerson): NamedPerson {
  const email = `${givenName}.${surname}@${adventureWorks.domains[0]}`.toLowerCase();
  return { name: `${givenName} ${surname}`, email };
}
