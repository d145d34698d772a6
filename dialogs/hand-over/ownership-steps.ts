/** How the new admin gets ready: the steps in Microsoft's own portals, from the user to the billing account. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button, Link } from '../../cards/engine/content';
import { stepsCard } from '../../cards/hand-over';
import { noticeCard } from '../../cards/views';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import { namesOf, nameOf, personOf } from '../engine/people-names';
import { ownership } from './ownership-view';
import { relatedTrial } from '../engine/reach';
import type { Drawing, ViewScene } from '../engine/view-scene';

const ADMIN_CENTER = 'https://admin.microsoft.com/Adminportal/Home#';
const PAGES = {
  users: `${ADMIN_CENTER}/users`,
  billingAccounts: `${ADMIN_CENTER}/BillingAccounts`,
  environments: 'https://admin.powerplatform.microsoft.com/environments',
} as const;

/** The steps for a trial of the caller's company whose new admin is named. */
export async function ownershipSteps(scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials, args } = scene;
  const related = await relatedTrial(trials, actor, args['trial'] ?? '');
  const found = related?.relation === 'partner' ? related.trial : undefined;
  const admin = found?.ownership?.admin;
  if (found && !canBeHandedOver(found)) return ownership(scene);
  if (!found || !admin) return { content: noticeCard(say, 'closed.notFound', {}, [button(say, 'myTrials')]) };
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
