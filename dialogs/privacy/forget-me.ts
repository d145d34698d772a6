/** "Forget me": says what goes and what stays, and asks once. */

import { forgetMeCard } from '../../cards/privacy';
import type { Say } from '../../cards/engine/words';
import { means } from '../engine/form';
import { again, answer, type Journey } from '../engine/script';

/** The journey to being forgotten. */
export const forgetMe: Journey = {
  name: 'forgetMe',
  about: 'nothing',
  steps: [
    {
      id: 'confirm',
      ask: (_answers, _draft, { say }) => forgetMeCard(say),
      read(reply, _answers, { say }) {
        const chosen = reply.text === undefined ? (reply.inputs['keep'] === undefined ? 'yes' : 'no') : said(reply.text, say);
        return chosen === undefined ? again([{ id: 'problems.forgetTyped' }], {}) : answer({ forget: chosen });
      },
    },
  ],
  subject: () => '',
  lines: () => [],
  finish: ({ confirm = {} }) =>
    confirm['forget'] === 'yes' ? { view: 'forgotten', args: {}, forgets: true } : { view: 'closed.notForgotten', args: {} },
};

function said(text: string, say: Say): 'yes' | 'no' | undefined {
  if (means(say, 'yes', text)) return 'yes';
  return means(say, 'no', text) ? 'no' : undefined;
}
