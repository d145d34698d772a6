import { deepEqual, match, ok } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import type { Actor } from '../../../src/domain/people/actor';
import { addDays } from '../../../src/domain/time/calendar';
import { sampleTrial } from '../../domain/record/trial-samples';
import type { Trial } from '../../../src/domain/record/trial';
import { nodesOf } from '../../cards/card-rules';
import { brokenLive } from '../../cards/live-rules';
import { isObject } from '../../kit/json';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';

const unlisted: Actor = {
  ...partnerActor,
  side: 'customer',
  company: '',
  person: { v: 1, tenantId: 'operator-tenant', personId: 'olga', name: 'Olga', account: true },
};

describe('the start card', () => {
  it('says to people of the tenant that runs the bot how their company is listed, and to nobody else', async () => {
    const own = await homeOf(new HubDesk([], unlisted));
    match(own, /partners add operator-tenant/u);
    const others = await homeOf(new HubDesk([], { ...unlisted, person: { ...unlisted.person, tenantId: 'another' } }));
    ok(!others.includes('partners add'), others);
    const guests = await homeOf(new HubDesk([], { ...unlisted, standing: 'guest' }));
    ok(!guests.includes('partners add'), guests);
  });

  it('leads with the trial that ends first, of one’s own alone', async () => {
    const owner = { tenantId: 'partner-tenant', personId: 'alex' };
    const ends = (company: string, days: number, who = owner) =>
      sampleTrial({
        ...{ id: `trial-${company}`, customer: { company, country: 'DE' }, owner: who },
        clocks: [{ kind: 'environment', endsOn: addDays('2026-04-14', days), zone: 'Europe/Berlin', source: 'computed' }],
      });
    const trials = [ends('Late', 20), ends('Second', 3), ends('First', 1), ends('Others', 0, { ...owner, personId: 'kim' })];
    const said = await homeOf(new HubDesk(trials));
    match(said, /Next for you · First/u);
    match(said, /2 things wait for you/u);
    ok(!said.includes('Others') && !said.includes('Late'), said);
  });

  it('calls what a colleague asks one to come to by what its press does, also in a row', async () => {
    const nils: Actor = {
      ...unlisted,
      person: { ...unlisted.person, tenantId: 'customer-tenant' },
      signInName: 'nils@adventure-works.com',
    };
    const invited = { tenantId: 'customer-tenant', personId: 'named' };
    const asked = (id: string, company: string, keeper: Pick<Trial, 'keeper' | 'partnerTenantId'>): Trial =>
      sampleTrial({
        ...{ id, ...keeper, customer: { company, country: 'DE', tenantId: 'customer-tenant' } },
        invitations: [
          {
            ...{ id: 'i', invited, as: 'colleague', by: { tenantId: 'customer-tenant', personId: 'alva' }, state: 'open' },
            ...{ at: '2026-04-13T09:00:00.000Z', expiresAt: '2026-04-27T09:00:00.000Z' },
          },
        ],
      });
    const own = { keeper: 'customer', partnerTenantId: 'customer-tenant' } as const;
    const desk = new HubDesk(
      [asked('one', 'Fabrikam', { partnerTenantId: 'partner-tenant' }), asked('two', 'Adventure Works', own)],
      nils,
    );
    await desk.remember({ v: 1, ...invited, name: 'Nils', email: 'nils@adventure-works.com' });
    const card = (await desk.shown({ screen: { kind: 'view', name: 'home', args: {} }, conversation: newConversation() }))?.card;
    const pressed = nodesOf(card).flatMap(({ node: { selectAction } }) => (isObject(selectAction) ? [selectAction] : []));
    deepEqual(
      pressed.map(({ title, verb }) => [title, verb]),
      [['Come to the record of your company’s own trial', 'join']],
    );
    match(JSON.stringify(card), /"text":"Come to it"/u);
    ok(isObject(card));
    deepEqual(brokenLive(card), []);
  });

  it('says that nothing is urgent, not that nothing waits: reminders may come next', async () => {
    const owner = { tenantId: 'partner-tenant', personId: 'alex' };
    const said = await homeOf(new HubDesk([sampleTrial({ owner, clocks: [], state: 'active' })]));
    match(said, /Nothing is urgent right now/u);
  });

  it('has room for the way back to an open form, with all it offers', async () => {
    const desk = new HubDesk([sampleTrial({ owner: { tenantId: 'partner-tenant', personId: 'alex' } })]);
    const open = inTheMiddle('signUp', 'country', { answers: { start: { start: 'new' } } });
    const card = (await desk.shown({ screen: { kind: 'view', name: 'home', args: {} }, conversation: open }))?.card;
    ok(isObject(card));
    deepEqual(brokenLive(card), []);
  });
});

async function homeOf(desk: HubDesk): Promise<string> {
  const drawn = await desk.shown({ screen: { kind: 'view', name: 'home', args: {} }, conversation: newConversation() });
  return JSON.stringify(drawn?.card);
}
