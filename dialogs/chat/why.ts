/** "Why?": where what was said comes from. It changes nothing, and an open form stays as it is. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import { noticeCard } from '../../cards/views';
import { whyCard } from '../../cards/why';
import type { FactId } from '../../src/domain/catalog/facts/facts';
import { isFactId, isOpenFactId } from '../../src/domain/catalog/facts/facts';
import { clip } from '../../src/domain/text/text';
import { today } from '../../src/domain/time/calendar';
import type { Attempt } from '../engine/attempt';
import type { PlainCommand } from '../engine/command';
import type { Topic } from '../engine/reader/intents';
import { view, type Args, type Next } from '../engine/run';
import type { ViewForAnyone } from '../engine/view';
import type { Drawing, OpenScene } from '../engine/view-scene';
import { groundsAbout, namesNothing } from './why-search';
import { pages, sourced, type Ground } from './why-text';

/** A card tells of so many. */
export const SHOWN = 2;
const LONGEST_QUOTE = 60;

/** Typed or pressed: about the card it stands on, about what the line names, or about what was shown last. */
export const why: PlainCommand = { for: 'anyone', listedFor: {}, takesName: true, args: ['facts', 'more', 'name'], run: answer };

function answer(attempt: Attempt, { facts, more, name = '', value = '' }: Args): Next {
  // Only its own cards make room for another.
  attempt.beside = more === undefined;
  if (facts !== undefined) return view(attempt, 'why', { facts });
  if (namesNothing(name, attempt.given.say)) return view(attempt, 'why', lastShown(attempt));
  const found = isTopic(value) ? ANSWERS[value] : groundsAbout(name, attempt.given.say);
  const asked = clip(name, LONGEST_QUOTE);
  return view(attempt, 'why', found.length > 0 ? { facts: found.join(' '), asked } : { asked });
}

/** Of a view the turn before keeps the name, and the trial it was about. */
function lastShown({ conversation, open }: Attempt): Readonly<Record<string, string>> {
  const [, , outcome = 'journey', about = ''] = conversation.seen.at(-1) ?? [];
  if (open && outcome === 'journey') return {};
  return outcome === 'journey' ? {} : { of: outcome, ...(about === '' ? {} : { trial: about }) };
}

/** The facts, or the topics there are. */
export const whyView: ViewForAnyone = {
  for: 'anyone',
  draw: async (scene) => {
    const { args, say } = scene;
    const { facts, asked = '' } = args;
    const grounds = facts === undefined ? (asked === '' ? await scene.stated() : []) : groundsIn(facts);
    if (grounds.length > 0) return { content: told(scene, grounds, asked), context: '' };
    if (scene.conversation.open && asked === '' && args['of'] === undefined)
      return { content: noticeCard(say, 'why.ours', {}, [button(say, 'home')]) };
    return topics(say, asked);
  },
};

function groundsIn(ids: string): readonly Ground[] {
  return ids.split(' ').filter((id): id is Ground => isFactId(id) || isOpenFactId(id));
}

function told({ say, now }: OpenScene, grounds: readonly Ground[], asked: string): ReturnType<typeof whyCard> {
  const shown = grounds.slice(0, SHOWN);
  const rest = grounds.slice(SHOWN);
  const day = today(now, 'UTC');
  const more: readonly Button[] =
    rest.length === 0
      ? []
      : [titled(say, 'why', 'why.more', { args: { facts: rest.join(' '), more: 'yes' } }, { count: rest.length })];
  const cards = shown.map((id) => sourced(say, id, day));
  return whyCard(say, cards, asked, [...more, ...pages(say, shown), { ...button(say, 'home'), secondary: true }]);
}

/** What people ask about, with the facts that answer it. */
export const TOPICS: Readonly<Record<'home' | 'length' | 'bill' | 'term' | 'credit' | 'access', readonly FactId[]>> = {
  home: ['tenant.workAccount', 'tenant.partnerAddress', 'move.trialEnv', 'tenant.newAdmin', 'country.fixed', 'bc.transfer'],
  length: ['env.standard30', 'env.extend', 'env.subEnd', 'env.subExtend', 'idle.app14', 'trial.ops'],
  bill: ['paid.viral', 'paid.m365', 'paid.cspDefault', 'paid.cspToggle', 'paid.bc'],
  term: ['est.start', 'est.eligible', 'est.price', 'est.cancelAtEnd', 'est.partnerSets', 'est.direct'],
  credit: ['csp.record', 'cpor.who', 'cpor.customer', 'cpor.data', 'pid.location', 'pal.what'],
  access: ['rm.path', 'rm.role', 'rm.whatEnds', 'rm.billingType', 'rm.last', 'licence.bought'],
};

/** What answers a general question, by its topic. */
const ANSWERS: Readonly<Record<Topic, readonly Ground[]>> = {
  charge: TOPICS.bill,
  data: ['env.standard30', 'p.bc.deleted', 'retention.max'],
  users: ['p.storage'],
  extend: ['env.extend', 'env.subExtend', 'p.bc.extendSelf', 'p.bc.extendPartner'],
  length: TOPICS.length,
  country: ['country.fixed', 'country.billing'],
  signIn: ['users.licensed', 'users.role', 'tenant.consumerLimits'],
};

function isTopic(name: string): name is Topic {
  return Object.hasOwn(ANSWERS, name);
}

function topics(say: Say, asked: string): Drawing {
  const buttons = Object.entries(TOPICS).map(([topic, ids]) =>
    titled(say, 'why', `why.topics.${topic as keyof typeof TOPICS}`, { args: { facts: ids.join(' '), more: 'yes' } }),
  );
  const note = asked === '' ? [] : [{ id: 'why.unknown' as const, params: { asked } }];
  return { content: noticeCard(say, 'why.topics', {}, buttons), notes: note };
}
