/** Removals of somebody's access alone, or of all but something: no removal begins by itself. */

import { equal, match } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { customerDesk, partnerDesk } from '../../kit/stage/both-desks';
import type { HubDesk } from '../../kit/stage/hub-desk';

/** The journey that a line opens, or the view with the wish it asks about. */
async function comesTo(desk: HubDesk, line: string): Promise<string> {
  const { screen, conversation } = await desk.hear(line, newConversation());
  if (conversation.open) return conversation.open.journey;
  return screen?.kind === 'view' ? `${screen.name} ${screen.args['one'] ?? ''}` : '';
}

describe('a removal of one person’s access', () => {
  for (const line of [
    'remove Anna’s access to Fabrikam',
    'please remove the access of Anna Meyer at Fabrikam',
    'Zugriff von Anna bei Fabrikam entfernen',
  ])
    it(`is not the partner’s own: “${line}”`, async () => {
      match(await comesTo(partnerDesk, line), /^unsure /u);
    });

  it('is the partner’s own where it says so', async () => {
    for (const line of ['remove our access to Fabrikam', 'Fabrikam asked to remove our access'])
      equal(await comesTo(partnerDesk, line), 'removal', line);
  });
});

describe('a removal with an exception', () => {
  for (const line of ['remove everything except the guest account', 'alles entfernen außer dem Gastkonto'])
    it(`is asked about: “${line}”`, async () => {
      const to = await comesTo(customerDesk, line);
      equal(to.startsWith('removal'), false, to);
    });

  it('begins without one', async () => {
    equal(await comesTo(customerDesk, 'remove the partner'), 'removal');
  });
});
