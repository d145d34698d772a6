/** What the bot says of its own accord about a sign-up that was begun and left: its answers are there, and the way back to it. */

import { noticeCard } from '../cards/views';
import type { View, ViewScene } from './view';

/** One card; a form that is finished or discarded by now is said to be over. */
export function formLeft({ say, args, conversation: { open, kept } }: ViewScene): View {
  const form = [...(open ? [open] : []), ...kept].find(({ id }) => id === args['form']);
  const button = (verb: string, title: string) => ({ verb, title: say.plain(title) });
  if (!form) return { content: noticeCard(say, 'closed.nothingKept', {}, [button('home', 'buttons.home')]) };
  const company = form.answers['customer']?.['company'] ?? '';
  const content = noticeCard(say, 'formLeft', { company, named: company === '' ? 'no' : 'yes' }, [
    { ...button('continue', 'buttons.resume'), primary: true },
    button('myTrials', 'buttons.myTrials'),
    { ...button('remindersOff', 'reminder.stopAll'), secondary: true },
    { ...button('reminders', 'buttons.reminders'), secondary: true },
  ]);
  return { content, context: say.plain('journeys.signUp.title') };
}
