/** "Forget me": says what goes and what stays, and asks once. */

import { forgetMeCard } from '../../cards/privacy';
import type { Say } from '../../cards/engine/words';
import { answerWord } from '../../src/domain/text/answer-words';
import { means } from '../engine/form';
import { exactChoice } from '../engine/typed-choices';
import { again, answer, type Journey, type TypedChoice } from '../engine/script';

/** The journey to being forgotten. */
export const forgetMe: Journey = {
  name: 'forgetMe',
  about: 'nothing',
  steps: [
    {
      id: 'confirm',
      choices: (_answers, { say }) => titles(say),
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

/** The title of the button that keeps everything. The other one is what opened this: said twice by somebody impatient, it forgets nobody. */
function titles(say: Say): readonly TypedChoice[] {
  return [{ value: 'no', words: [say.plain('forgetMe.no')] }];
}

/** The words for yes of the question alone: nobody is forgotten by another language's word for something else. */
function said(text: string, say: Say): 'yes' | 'no' | undefined {
  if (means(say, 'yes', text)) return 'yes';
  if (means(say, 'no', text) || answerWord(text) === 'no') return 'no';
  return exactChoice(text, titles(say)) === 'no' ? 'no' : undefined;
}
