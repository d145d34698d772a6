/** A guest keeps no record of the company where it is a guest. */

import { button } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import type { ViewForAnyone } from '../engine/view';

/** That, with what is open to everyone. */
export const ownTrialGuest: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say }) => ({ content: noticeCard(say, 'ownTrial.guest', {}, [button(say, 'guidance'), button(say, 'home')]) }),
};
