/** What the bot says of its own accord about a sign-up that was begun and left: its answers are there, and the way back to it. */

import { button, titled } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import type { ViewForAnyone } from '../engine/view';

/** One card; a form that is finished or discarded by now is said to be over. */
export const formLeft: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, args, conversation: { open, kept } }) => {
    const form = [...(open ? [open] : []), ...kept].find(({ id }) => id === args['form']);
    if (!form) return { content: noticeCard(say, 'closed.nothingKept', {}, [button(say, 'home')]) };
    const company = form.answers['customer']?.['company'] ?? '';
    const isOwn = form.journey === 'ownTrial';
    const named = isOwn ? 'own' : company === '' ? 'no' : 'yes';
    const content = noticeCard(say, 'formLeft', { company, named }, [
      titled(say, 'continue', 'buttons.resume', { primary: true }),
      button(say, 'myTrials'),
      titled(say, 'remindersOff', 'reminder.stopAll', { secondary: true }),
      { ...button(say, 'reminders'), secondary: true },
    ]);
    return { content, context: say.plain(isOwn ? 'journeys.ownTrial.title' : 'journeys.signUp.title') };
  },
};
