/** How the new admin gets ready: the steps in Microsoft's own portals, from the user to the billing account. */

import { titled } from '../../cards/engine/buttons';
import type { Button, Link } from '../../cards/engine/content';
import { stepsCard } from '../../cards/hand-over';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import { namesOf, nameOf, personOf } from '../engine/people-names';
import { notFound } from '../engine/not-found';
import { checklist } from './ownership-view';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

const ADMIN_CENTER = 'https://admin.microsoft.com/Adminportal/Home#';
const PAGES = {
  users: `${ADMIN_CENTER}/users`,
  billingAccounts: `${ADMIN_CENTER}/BillingAccounts`,
  environments: 'https://admin.powerplatform.microsoft.com/environments',
} as const;

/** The steps for a trial of the caller's company whose new admin is named. */
export const ownershipSteps: ViewOfTrial = { for: 'related', draw: { partner: drawn }, otherwise: notFound('myTrials') };

async function drawn(seen: Related, scene: ViewScene): Promise<Drawing> {
  const { say, trials } = scene;
  const { trial: found } = seen;
  const admin = found.ownership?.admin;
  if (!admin || !canBeHandedOver(found)) return checklist(seen, scene);
  const people = await namesOf([admin, found.signUpAccount], trials, say);
  const params = {
    company: found.customer.company,
    admin: nameOf(people, admin),
    account: personOf(people, found.signUpAccount)?.email ?? '–',
  };
  const links = (['users', 'billingAccounts', 'environments'] as const).map((page): Link => ({
    url: PAGES[page],
    title: say.plain(`ownership.how.${page}`),
  }));
  const back: Button = titled(say, 'ownership', 'ownership.how.back', { args: { trial: found.id }, primary: true });
  return { content: stepsCard(say, params, [back, ...links]), context: say.plain('ownership.context') };
}
