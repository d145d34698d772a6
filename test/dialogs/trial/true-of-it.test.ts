/** What a trial's page leads with, and what is said of its end and of a link, is true of that trial. */

import { doesNotMatch, match } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { CLAIM_REFUSALS, type ClaimRefusal } from '../../../src/domain/credit/claim';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk } from '../../kit/stage/hub-desk';

const by = { tenantId: 'partner-tenant', personId: 'alex' };

function refused(why: ClaimRefusal): Trial {
  const partner = { name: 'Contoso Consulting', partnerId: '4391507' };
  const credit = {
    partner,
    route: 'cpor',
    productLine: 'Dynamics 365',
    status: 'planned',
    refused: why,
    by,
    at: '2026-04-14T09:00:00.000Z',
  };
  return sampleTrial({
    state: 'active',
    paid: { since: '2026-04-01', route: 'web' },
    clocks: [],
    credit,
  } as unknown as Partial<Trial>);
}

async function shown(desk: HubDesk, name: 'trial' | 'launch'): Promise<string> {
  const drawn = await desk.shown({ screen: { kind: 'view', name, args: { trial: 'trial-1' } }, conversation: newConversation() });
  return JSON.stringify(drawn?.card);
}

describe('a claim that Microsoft refused', () => {
  for (const why of CLAIM_REFUSALS)
    it(`leads with what to do about it: ${why}`, async () => {
      const said = await shown(new HubDesk([refused(why)]), 'trial');
      match(said, /Microsoft refused the claim/u);
      doesNotMatch(said, /Nothing stands in the way now/u);
    });

  it('that was bought through CSP is not to be filed', async () => {
    match(await shown(new HubDesk([refused('csp')]), 'trial'), /there is nothing to file/u);
  });
});

describe('the end of a trial of known length', () => {
  it('is not called unknown to me where its first day is not asked', async () => {
    const desk = new HubDesk([sampleTrial({})]);
    const drawn = await desk.shown(await desk.hear('end date Adventure Works', newConversation()));
    match(JSON.stringify(drawn?.card), /Type the end date that the admin center shows/u);
  });
});

describe('a trial that the customer signs up itself', () => {
  it('is sent no link where there is none', async () => {
    const planned = (product: string) => new HubDesk([sampleTrial({ state: 'planned', start: 'customer', product })]);
    match(await shown(planned('sales'), 'launch'), /Now send Adventure Works the link/u);
    match(await shown(planned('finance'), 'launch'), /Now tell Adventure Works how to start/u);
  });
});
