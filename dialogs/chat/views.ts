/** The views of every conversation: the start card, help, guidance, and what a form that closed leaves behind. */

import type { Button } from '../../cards/engine/content';
import { guidanceCard, noticeCard } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import type { HeadedId } from '../../cards/words/language';
import { portals } from '../../src/domain/catalog/portals';
import type { Actor } from '../../src/domain/people/actor';
import { button, type ButtonName } from '../../cards/engine/buttons';
import type { ViewForAnyone } from '../engine/view';
import type { Drawing, OpenScene } from '../engine/view-scene';
import { unservedCard } from '../engine/unserved-view';

/** What anybody may know. */
export const guidance: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, actor: { side } }) => ({
    content: guidanceCard(say, side, [
      { url: portals.partnerRelationships.url, title: say.plain('guidance.page') },
      ...(['removal', 'credit', 'home'] as const).map((name) => button(say, name)),
    ]),
  }),
};

/** The bot speaks to one person at a time. */
export const group: ViewForAnyone = { for: 'anyone', draw: ({ say }) => ({ content: noticeCard(say, 'closed.group', {}, []) }) };

/** The roster says nothing of the person. */
export const unchecked: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say }) => ({
    content: noticeCard(say, 'closed.unchecked', {}, [button(say, 'home'), button(say, 'guidance')]),
  }),
};

/** Nothing was done, for the roster's word was too old. */
export const unserved: ViewForAnyone = { for: 'anyone', draw: unservedCard };

/** What was asked for is for people of a partner. */
export const forPartners: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, actor }) => ({ content: noticeCard(say, 'closed.forPartners', {}, startButtons(say, actor)) }),
};

/** The form is gone. */
export const discarded: ViewForAnyone = closed('closed.discarded', 'signUp');
/** The form waits. */
export const kept: ViewForAnyone = closed('closed.kept', 'continue');
/** There was no form. */
export const nothing: ViewForAnyone = closed('closed.nothing');
/** No form waits. */
export const nothingKept: ViewForAnyone = closed('closed.nothingKept');
/** No such trial, or none of theirs. */
export const notFound: ViewForAnyone = {
  for: 'anyone',
  draw: (scene) => {
    const { name = '' } = scene.args;
    return closedCard(scene, 'closed.notFound', [], { name, isNamed: name === '' ? 'no' : 'yes' });
  },
};
/** What was asked could not be recorded. */
export const refused: ViewForAnyone = closed('closed.refused', 'myTrials');
/** What was promised follows. */
export const later: ViewForAnyone = closed('closed.later');
/** Nothing could be shown. */
export const undrawn: ViewForAnyone = closed('closed.undrawn');

function startButtons(say: Say, { side }: Actor): readonly Button[] {
  const names: readonly ButtonName[] =
    side === 'partner' ? ['signUp', 'myTrials', 'guidance'] : ['removal', 'myTrials', 'credit', 'guidance', 'help'];
  return names.map((name, index) => ({ ...button(say, name), ...(index === 0 ? { primary: true } : {}) }));
}

/** What is left when something is over: what to do next, the likeliest first. */
export function closed(id: HeadedId, ...first: readonly ButtonName[]): ViewForAnyone {
  return { for: 'anyone', draw: (scene) => closedCard(scene, id, first) };
}

function closedCard(
  { say, actor, conversation }: OpenScene,
  id: HeadedId,
  first: readonly ButtonName[],
  params: Readonly<Record<string, string>> = {},
): Drawing {
  const goesOn: readonly ButtonName[] = conversation.kept.length > 0 && !first.includes('continue') ? ['continue'] : [];
  const offered = first.filter((name) => name !== 'signUp' || actor.side === 'partner');
  const names = [...new Set<ButtonName>([...offered, ...goesOn, 'myTrials', 'home'])];
  const buttons = names.map((name) => button(say, name));
  return { content: noticeCard(say, id, params, buttons) };
}
