/** What stands around a list of trials: whose it is, and the buttons below. */

import { askedFor } from './asked-for';
import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import type { PageScene } from '../engine/on-trial';
import type { Page } from '../engine/page-of';
import { ifKnown } from '../engine/script';

/** Whose trials they are. */
export function whose({ say, actor }: PageScene): string {
  const { company } = actor;
  return company === '' ? say.plain('myTrials.whose.own') : say.plain('myTrials.whose.named', { company });
}

/** The way to the next page and back, and what else is done from a list. */
export function listButtons({ from, next, more }: Page<unknown>, { say, args }: PageScene): readonly Button[] {
  const kept = { ...ifKnown('filter', args['filter']), ...ifKnown('name', args['name']), ...askedFor(args) };
  return [
    ...(next === undefined ? [] : [titled(say, 'myTrials', 'buttons.more', { args: { from: next, ...kept } }, { count: more })]),
    ...(from > 0 ? [button(say, 'myTrials')] : []),
    button(say, 'signUp'),
    button(say, 'home'),
  ];
}
