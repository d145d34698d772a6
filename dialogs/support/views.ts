/** Where to ask for support: for one trial of a partner's, and for anybody by the way of buying. */

import { supportCard } from '../../cards/support';
import { button } from '../../cards/engine/buttons';
import type { Link } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { BuyingRoute } from '../../src/domain/catalog/offers';
import { portals, type PortalId } from '../../src/domain/catalog/portals';
import { productById } from '../../src/domain/catalog/products';
import type { Trial } from '../../src/domain/record/trial';
import { supportFor, type SupportAdvice } from '../../src/domain/support/support';
import { notFound } from '../engine/not-found';
import { namesOf, personOf } from '../engine/people-names';
import type { ViewForAnyone, ViewOfTrial } from '../engine/view';

/** Where a question about a trial is asked, for its partner. */
export const supportView: ViewOfTrial = {
  for: 'partner',
  draw: {
    partner: async ({ trial }, { say, trials }) => {
      const people = await namesOf([trial.signUpAccount], trials, say);
      const params = {
        company: trial.customer.company,
        product: productById(trial.product)?.name ?? '',
        account: personOf(people, trial.signUpAccount)?.email ?? say.plain('recipes.who.signUpAccount'),
      };
      const { lines, places } = adviceOn(trial);
      const buttons = [...linksTo(say, places), button(say, 'trial', { trial: trial.id }, 'toTrial')];
      return {
        content: supportCard(
          say,
          'trial',
          params,
          lines.map((line) => say(`support.lines.${line}`, params)),
          buttons,
        ),
        context: say.plain('support.context'),
      };
    },
  },
  otherwise: notFound('myTrials'),
};

/** The ways of buying, and where each asks. */
export const supportWays: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, actor, service: { contact } }) => {
    const isPartner = actor.side === 'partner';
    const ways = (['csp', 'central', 'direct', 'app', 'contract'] as const).map((way) =>
      say(`support.ways.${way}`, { side: isPartner ? 'partner' : 'customer' }),
    );
    const lines = [...ways, ...(contact === undefined ? [] : [say('support.bot', { contact })])];
    const places: readonly PortalId[] = [
      'adminSupport',
      'environmentSupport',
      ...(isPartner ? (['partnerSupport'] as const) : []),
    ];
    return {
      content: supportCard(say, 'ways', {}, lines, [...linksTo(say, places), button(say, 'home')]),
      context: say.plain('support.context'),
    };
  },
};

/** What holds for a trial: what was bought, or ordered in Partner Center, is asked about at its seller. */
function adviceOn(trial: Trial): SupportAdvice {
  const { product, identity } = trial;
  const route = sellerOf(trial);
  return supportFor({ product, home: identity, ...(route === undefined ? {} : { paid: route }) });
}

function sellerOf({ state, paid, buying, channel }: Trial): BuyingRoute | undefined {
  if (state === 'active') return paid?.route ?? buying;
  if (channel !== 'partnerCenter') return undefined;
  return buying === 'cspOther' ? 'cspOther' : 'cspUs';
}

/** Where it is asked who owns the subscription of a trial; its app is another question. */
export function ownershipPlaces(trial: Trial): readonly PortalId[] {
  return adviceOn(trial).places.filter((place) => place !== 'environmentSupport' && place !== 'lifecycleServices');
}

/** The places as links, named by their portals. */
export function linksTo(say: Say, places: readonly PortalId[]): readonly Link[] {
  return places.flatMap((place) => {
    const id = `support.places.${place}`;
    return say.knows(id) ? [{ url: portals[place].url, title: say.plain(id) }] : [];
  });
}
