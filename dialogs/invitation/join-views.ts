/** What a tried code led to, and how to try one. None of these says whether there is such a code. */

import { noticeCard } from '../../cards/views';
import { button } from '../../cards/engine/buttons';
import type { ViewForAnyone } from '../engine/view';

type Outcome =
  | 'join'
  | 'join.wait'
  | 'join.notMember'
  | 'join.closed'
  | 'join.partnerTenant'
  | 'join.full'
  | 'join.stranger'
  | 'join.unchecked'
  | 'join.ownRecord'
  | 'join.notPartner';

/** One view an outcome. */
export const joinViews: Readonly<Record<Outcome, ViewForAnyone>> = {
  join: outcome('join'),
  'join.wait': outcome('join.wait'),
  'join.notMember': outcome('join.notMember'),
  'join.closed': outcome('join.closed'),
  'join.partnerTenant': outcome('join.partnerTenant'),
  'join.full': outcome('join.full'),
  'join.stranger': outcome('join.stranger'),
  'join.unchecked': outcome('join.unchecked'),
  'join.ownRecord': outcome('join.ownRecord'),
  'join.notPartner': outcome('join.notPartner'),
};

function outcome(name: Outcome): ViewForAnyone {
  return {
    for: 'anyone',
    draw: ({ say, args: { minutes = '1' }, actor }) => ({
      content: noticeCard(say, name, { minutes: Number(minutes) || 1 }, [
        button(say, actor.side === 'partner' ? 'myTrials' : 'guidance'),
        button(say, 'home'),
      ]),
    }),
  };
}
