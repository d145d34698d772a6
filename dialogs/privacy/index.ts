/** What is kept of a person, and how it goes. */

import { button } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { closed } from '../chat/views';
import type { PlainCommand } from '../engine/command';
import { begin } from '../engine/moves';
import type { Subject } from '../engine/subject';
import type { ViewForAnyone } from '../engine/view';
import { forgetMe as journey } from './forget-me';

/** Forgets the person, after asking once. */
const forgetMe: PlainCommand = {
  for: 'known',
  listedFor: {},
  args: [],
  opens: ['forgetMe'],
  run: (attempt) => {
    begin(attempt, 'forgetMe');
    return 'walk';
  },
};

/** The person was forgotten. */
const forgotten: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say }) => ({ content: noticeCard(say, 'closed.forgotten', {}, [button(say, 'home')]) }),
};

/** Nothing was forgotten. */
const notForgotten: ViewForAnyone = closed('closed.notForgotten');

/** "Forget me". What else is kept of people, and for how long, is the work of `src/privacy/`. */
export const privacy = {
  journeys: { forgetMe: journey },
  commands: { forgetMe },
  views: { forgotten, 'closed.notForgotten': notForgotten },
} satisfies Subject;
