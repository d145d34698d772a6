/** What is asked of somebody at a customer, over all trials that are open to that person. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import type { Wanted } from '../../cards/home';
import type { WordId } from '../../cards/words/language';
import { productById } from '../../src/domain/catalog/products';
import { isReviewDue } from '../../src/domain/record/rules/review-rules';
import { isKeptBy, partnerOf } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import { attention, byUrgency, type Attention } from '../../src/domain/watch/urgency';
import type { PageScene } from '../engine/on-trial';
import { PAGE } from '../engine/page-of';
import { partnerInside, partnerName } from '../engine/partner-name';
import { tasksLeft } from '../trial/asked-of-you';
import { givenButtons } from '../trial/trial-buttons';
import { todayOf } from '../trial/trial-status';
import { opening } from './wanted';

/** What a customer decides or notes as well, whoever keeps the record. */
const OF_ANY: readonly Attention[] = ['endsSoon', 'ended'];
/** And of a record of its own. */
const OF_OWN: readonly Attention[] = [...OF_ANY, 'notLaunched', 'noEndDate', 'notConverted', 'convertedInTime', 'billed'];

/** What only this person can say comes first, then what the days call for, a removal, and the look at who has access. */
export async function wantedByCustomer(open: readonly Trial[], scene: PageScene): Promise<readonly Wanted[]> {
  const going = byUrgency(
    open.filter(({ joinedTo, archivedAt }) => joinedTo === undefined && archivedAt === undefined),
    todayOf(scene),
  ).slice(0, PAGE);
  const signIns = await Promise.all(going.map((trial) => signIn(trial, scene)));
  const dates = going.flatMap((trial) => dated(trial, scene));
  const removals = going.flatMap((trial) => removal(trial, scene));
  return [...signIns.flat(), ...dates, ...removals, ...review(open, scene)];
}

async function signIn(trial: Trial, scene: PageScene): Promise<readonly Wanted[]> {
  const now = (await givenButtons(trial, 'customer', scene))('now');
  const press = now.find(({ verb }) => verb === 'signInConfirmed');
  return press ? [asked(trial, ['ourTrials.lead.signIn.heading', 'ourTrials.lead.signIn.hint'], press, scene)] : [];
}

function dated(trial: Trial, scene: PageScene): readonly Wanted[] {
  const code = attention(trial, todayOf(scene));
  const own = isKeptBy(trial, scene.actor.person.tenantId);
  return (own ? OF_OWN : OF_ANY).includes(code) ? opening(trial, aboutOf(trial, scene), code, scene) : [];
}

function removal(trial: Trial, scene: PageScene): readonly Wanted[] {
  if (tasksLeft(trial) === 0) return [];
  const press = button(scene.say, 'removalTasks', { trial: trial.id });
  return [asked(trial, ['ourTrials.lead.removal.heading', 'ourTrials.lead.removal.hint'], press, scene)];
}

/** One look is enough for all partners. */
function review(open: readonly Trial[], scene: PageScene): readonly Wanted[] {
  const { say, now } = scene;
  const due = open.filter((trial) => isReviewDue(trial, now.toISOString()));
  const [first] = due;
  if (!first) return [];
  const isOne = new Set(due.map(partnerOf)).size === 1;
  const partner = partnerInside(first, scene);
  const press = isOne
    ? titled(say, 'reviewPartner', 'accessReview.opens', { args: { trial: first.id } }, { partner })
    : button(say, 'accessReview');
  return [asked(first, ['trial.asked.review', 'trial.duration.here'], press, scene)];
}

function asked(trial: Trial, [what, hint]: readonly [WordId, WordId], press: Button, scene: PageScene): Wanted {
  const { say } = scene;
  return { about: aboutOf(trial, scene), what: say.plain(what), hint: say.plain(hint), button: press, opens: press.title };
}

/** Its partner, or what is tried where there is none. */
function aboutOf(trial: Trial, scene: PageScene): string {
  return partnerOf(trial) === undefined
    ? (productById(trial.product)?.name ?? trial.customer.company)
    : partnerName(trial, scene);
}
