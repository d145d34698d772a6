/** The known contact as the new admin: the words name the button as it is called, also where a long name is cut. */

import { match } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { billingAdminCard, knownAdminTitle } from '../../../cards/hand-over';

const say = createWords()('en-GB');

describe('who takes over', () => {
  for (const name of ['Jo Berry', 'Maximiliane Hohenstein-Ungerbach'])
    it(`quotes the button for ${name}, and says that it may be somebody else`, () => {
      const known = { name, email: 'jo@adventure-works.com' };
      const asked = {
        company: 'Adventure Works',
        domain: 'adventure-works.com',
        handOver: true,
        as: 'billingAdmin',
        known,
      } as const;
      const { said, buttons } = billingAdminCard(say, { name: '', email: '' }, asked);
      const title = knownAdminTitle(say, name);
      match(said?.hint ?? '', new RegExp(`Press “${title}”, or name somebody else\\.$`, 'u'));
      match(JSON.stringify(buttons[0]), new RegExp(`"${title}"`, 'u'));
    });
});
