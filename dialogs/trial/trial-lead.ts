/** The one thing to do next on a trial's page, and how the trial stands in a line. */

import type { Button, Lead } from '../../cards/engine/content';
import { LEGS, type Leg, type PageTop } from '../../cards/trial-page';
import type { Fact } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import { productById } from '../../src/domain/catalog/products';
import { creditStanding } from '../../src/domain/credit/credit';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { countingClocks, endOfTrial } from '../../src/domain/record/clocks';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import { daysBetween } from '../../src/domain/time/calendar';
import type { Side } from '../../src/domain/people/actor';
import type { Trial } from '../../src/domain/record/trial';
import { attention } from '../../src/domain/watch/urgency';
import { partsOn, type ButtonPlace, type PageScene } from '../engine/on-trial';
import type { Given } from './trial-buttons';
import { nextOf } from './trial-row';
import { endText, statusText, todayOf } from './trial-status';

/** What leads, by what it is called under `trial.lead`: places of buttons and changes to note, the likeliest first; two at most are shown. */
const LEADS = {
  notLaunched: ['begin'],
  endsSoon: ['extended', 'activated'],
  ended: ['activated', 'extended', 'expired'],
  billed: ['activated', 'expired'],
  notConverted: ['converted'],
  convertedInTime: ['converted'],
  noEndDate: ['endNoted'],
  recurringBillingOn: ['activated'],
  asking: ['invite'],
  removal: ['now'],
  claim: ['credit'],
  handOver: ['handOver'],
  credit: ['credit'],
  file: ['credit'],
  refused: ['credit'],
  transfer: ['handOver'],
  invite: ['invite'],
  nobody: ['handed'],
  notReached: [],
  uncertain: [],
} as const;

type LeadCode = keyof typeof LEADS;

const MOST = 2;

/** What leads on a partner's page; nothing where nothing is left to do. */
export function partnerLead(found: Trial, given: Given, updates: readonly Button[], scene: PageScene): Lead | undefined {
  const code = leadCode(found, given, scene);
  if (code === undefined) return undefined;
  const { say } = scene;
  const of = (name: string): readonly Button[] => (isPlace(name) ? given(name) : updates.filter(({ verb }) => verb === name));
  const buttons = LEADS[code].flatMap(of).slice(0, MOST);
  const params = { date: endText(found, say), company: found.customer.company };
  const hint = `trial.lead.${code}.hint`;
  return {
    kicker: say('trial.leadFor'),
    title: say(`trial.lead.${code}.heading`, params),
    lines: code === 'refused' ? [whatToDo(found, say)] : say.knows(hint) ? [say(hint, params)] : [],
    buttons: buttons.map((one, index) => ({ ...one, secondary: false, primary: index === 0 })),
  };
}

/** What puts right what Microsoft refused a claim for. */
function whatToDo({ credit, customer: { company }, product }: Trial, say: Say): string {
  const id = `credit.refused.${credit?.refused ?? 'other'}.hint`;
  const params = { company, product: productById(product)?.name ?? '' };
  return say.knows(id) ? say(id, params) : say('credit.refused.other.hint', params);
}

/** What leads on a customer's page: what only its people can say, or a removal that is open; nothing where nothing is asked of them. */
export function customerLead(found: Trial, given: Given, asked: readonly Fact[], { say }: PageScene): Lead | undefined {
  const now = given('now');
  const open = isRemovalOpen(found.removal) ? given('removal') : [];
  const code = now.some(({ verb }) => verb === 'signInConfirmed') ? 'signIn' : now.length > 0 ? 'steps' : 'removal';
  const buttons = [...now, ...open].slice(0, MOST);
  if (buttons.length === 0) return undefined;
  return {
    kicker: say('trial.leadFor'),
    title: say(`ourTrials.lead.${code}.heading`),
    lines: asked.length > 0 ? asked.map(({ value }) => say.text(value)) : [say(`ourTrials.lead.${code}.hint`)],
    buttons: buttons.map((one, index) => ({ ...one, secondary: false, primary: index === 0 })),
  };
}

/** What presses or is due; else the first of the journeys that was not begun. */
function leadCode(found: Trial, given: Given, scene: PageScene): LeadCode | undefined {
  const next = nextOf(found, attention(found, todayOf(scene)), scene);
  if (next !== 'none') return next in LEADS ? next : undefined;
  return found.state === 'running' || found.state === 'active' ? notBegun(found, given) : undefined;
}

function notBegun(found: Trial, given: Given): LeadCode | undefined {
  const { credit, ownership } = found;
  if (credit === undefined && given('credit').length > 0) return 'credit';
  const standing = credit && creditStanding(credit, found.state === 'active');
  if (standing === 'toFile' || standing === 'refused') return standing === 'toFile' ? 'file' : 'refused';
  if (ownership === undefined && given('handOver').some(({ verb }) => verb === 'transfer')) return 'transfer';
  return isNobodyThere(found) && given('invite').length > 0 ? 'invite' : undefined;
}

function isNobodyThere(found: Trial): boolean {
  return (found.invitations ?? []).length === 0 && peopleOfCustomer(found).length === 0;
}

function isPlace(name: string): name is ButtonPlace {
  return ['begin', 'now', 'credit', 'handOver', 'invite'].includes(name);
}

/** The top of a trial's page on a side: a word for how it stands, the days, and its four journeys. */
export function topOf(found: Trial, side: Side, given: Given, scene: PageScene): PageTop {
  const { say } = scene;
  const isPast = ['ended', 'billed'].includes(attention(found, todayOf(scene))) && found.state === 'running';
  const badge = say.plain(isPast ? 'trial.badges.past' : wordId(say, `trial.badges.${found.state}`));
  const isGood = !isPast && (found.state === 'running' || found.state === 'active');
  return { badge, isGood, line: say.text(lineOf(found, scene)), legs: legsOf(found, side, given, scene) };
}

/** How many days are left; or, where no end counts, how it stands if that says more than the badge. */
function lineOf(found: Trial, scene: PageScene): string {
  const { say } = scene;
  const end = endOfTrial({ clocks: countingClocks(found) });
  const days = end === undefined ? -1 : daysBetween(todayOf(scene), end);
  if (end !== undefined && days >= 0 && found.state === 'running')
    return say.plain('trial.daysLeft', { days, date: say.day(end) });
  const status = statusText(found, scene);
  return status === say.plain(wordId(say, `trial.state.${found.state}`)) ? '' : status;
}

const PLACE = { signUp: 'begin', credit: 'credit', handOver: 'handOver', removal: 'removal' } as const;

/** The journeys with where each leads; one that is in hand before all others stands among those. */
function legsOf(found: Trial, side: Side, given: Given, scene: PageScene): readonly Leg[] {
  const stages = partsOn(scene, side).flatMap((part) => part.leg?.(found, scene) ?? []);
  return LEGS.flatMap((name) => {
    const known = stages.find((one) => one.name === name);
    if (known === undefined) return [];
    const [button = name === 'removal' ? given('now').find(({ verb }) => verb === 'removalTasks') : undefined] = given(
      PLACE[name],
    );
    return [{ ...known, ...(button ? { button } : {}) }];
  });
}
