/** What the bot says of its own accord about a sign-up that was begun and left: its answers are there, and the way back to it. */

import type { Button } from '../../cards/engine/content';
import { noticeCard } from '../../cards/views';
import type { WordId } from '../../cards/words/language';
import type { CommandName } from '../engine/names';
import type { ViewForAnyone } from '../engine/view';

/** One card; a form that is finished or discarded by now is said to be over. */
export const formLeft: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, args, conversation: { open, kept } }) => {
    const form = [...(open ? [open] : []), ...kept].find(({ id }) => id === args['form']);
    const button = (verb: CommandName, title: WordId): Button => ({ verb, title: say.plain(title) });
    if (!form) return { content: noticeCard(say, 'closed.nothingKept', {}, [button('home', 'buttons.home')]) };
    const company = form.answers['customer']?.['company'] ?? '';
    const content = noticeCard(say, 'formLeft', { company, named: company === '' ? 'no' : 'yes' }, [
      { ...button('continue', 'buttons.resume'), primary: true },
      button('myTrials', 'buttons.myTrials'),
      { ...button('remindersOff', 'reminder.stopAll'), secondary: true },
      { ...button('reminders', 'buttons.reminders'), secondary: true },
    ]);
    return { content, context: say.plain('journeys.signUp.title') };
  },
};
