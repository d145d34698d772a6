/** What is shown at the end of "forget me". */

import { button } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { closed } from '../chat/views';
import type { ViewForAnyone } from '../engine/view';

/** The person was forgotten. */
export const forgotten: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say }) => ({ content: noticeCard(say, 'closed.forgotten', {}, [button(say, 'home')]) }),
};

/** Nothing was forgotten. */
export const notForgotten: ViewForAnyone = closed('closed.notForgotten');
