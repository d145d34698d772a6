/** The record as cards: all trials of a company, one trial, and what to do right after it was recorded. */

import type { Button } from '../../cards/engine/content';
import { myTrialsCard, noticeCard, trialCard, type Fact, type TrialRow } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import type { NameUnder, WordId } from '../../cards/words/language';
import { waitingAskers } from '../../src/domain/invitation/askers';
import { today } from '../../src/domain/time/calendar';
import { countingClocks, dayOf, endOfTrial, firstClock } from '../../src/domain/record/clocks';
import { canBeRenewed } from '../../src/domain/invitation/invitation';
import { formatPhone } from '../../src/domain/people/phone';
import { productById } from '../../src/domain/catalog/products';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import { hasRecurringBilling } from '../../src/domain/record/recurring-billing';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import type { PersonRef } from '../../src/domain/people/person';
import type { TimelineEntry } from '../../src/domain/record/timeline';
import type { Trial } from '../../src/domain/record/trial';
import { attention, byUrgency, type Attention } from '../../src/domain/watch/urgency';
import { button, titled } from '../../cards/engine/buttons';
import { verbIn } from '../engine/command-runs';
import { creditLine } from '../credit/credit-line';
import { nameOf, namesOf, personOf, type People } from '../engine/people-names';
import { relatedByName } from '../engine/reach';
import { removalLine, removalPeople, taskName } from '../access/removal-view';
import { trialButtons } from './trial-buttons';
import { uncertainLine } from '../reminders/uncertain';
import type { Drawing, ViewScene } from '../engine/view';

const PAGE = 5;
const TIMELINE = 5;
const URGENT: readonly Attention[] = [
  ...(['endsSoon', 'ended', 'billed', 'notConverted', 'convertedInTime', 'notLaunched', 'recurringBillingOn'] as const),
];

/** All trials of the caller's company, the urgent ones first, five a page. */
export async function myTrials(scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials, args } = scene;
  const listed = (await trials.list(actor.person.tenantId)).filter(({ archivedAt }) => archivedAt === undefined);
  const all = byUrgency(listed, now(scene));
  if (all.length === 0)
    return { content: noticeCard(say, 'myTrials.none', {}, [{ ...button(say, 'signUp'), primary: true }, button(say, 'home')]) };
  const from = pageStart(args['from'], all.length);
  const page = all.slice(from, from + PAGE);
  const left = all.length - from - page.length;
  const urgent = all.filter((trial) => URGENT.includes(attention(trial, now(scene)))).length;
  const more: Button = titled(
    say,
    'myTrials',
    'buttons.more',
    { args: { from: String(from + PAGE) } },
    { count: Math.min(left, PAGE) },
  );
  const buttons = [
    ...(left > 0 ? [more] : []),
    ...(from > 0 ? [button(say, 'myTrials')] : []),
    button(say, 'signUp'),
    button(say, 'home'),
  ];
  return {
    content: myTrialsCard(
      say,
      { urgent },
      page.map((trial) => row(trial, scene)),
      buttons,
    ),
    context:
      actor.company === '' ? say.plain('myTrials.whose.own') : say.plain('myTrials.whose.named', { company: actor.company }),
    counter: all.length > PAGE ? say('frame.shown', { from: from + 1, to: from + page.length, of: all.length }) : '',
  };
}

/** Nobody of the company can be handed a trial yet. */
export async function noColleague({ say, actor, trials, args }: ViewScene): Promise<Drawing> {
  const found = await trials.get(actor.person.tenantId, args['trial'] ?? '');
  if (!found) return { content: noticeCard(say, 'closed.notFound', {}, [button(say, 'myTrials'), button(say, 'home')]) };
  const params = { company: found.customer.company };
  const back = { ...button(say, 'trial', { trial: found.id }, 'toTheTrial'), primary: true };
  return { content: noticeCard(say, 'update.handTo.nobody', params, [back, button(say, 'myTrials')]) };
}

/** More than one trial fits a typed name: each can be opened. */
export async function several(scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials, args } = scene;
  const name = args['name'] ?? '';
  const found = await relatedByName(trials, actor, name);
  const rows = byUrgency(
    found.map((related) => related.trial),
    now(scene),
  )
    .slice(0, PAGE)
    .map((trial) => ({ ...row(trial, scene), ...verbIn(scene) }));
  const content = myTrialsCard(say, { urgent: 0 }, rows, [button(say, 'myTrials'), button(say, 'home')]);
  return {
    content: { ...content, said: { heading: say('closed.several.heading'), hint: say('closed.several.hint', { name }) } },
  };
}

/** One trial of the caller's company. A trial of anybody else is not found. */
export async function trial(scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials, args } = scene;
  const id = args['trial'] ?? '';
  const found = await trials.get(actor.person.tenantId, id);
  if (!found) return { content: noticeCard(say, 'closed.notFound', {}, [button(say, 'myTrials'), button(say, 'home')]) };
  const timeline = (await trials.timeline(actor.person.tenantId, id)).slice(-TIMELINE);
  const named = timeline.flatMap((entry) => [entry.by, ...namedIn(entry, found)]);
  const refs = [
    found.owner,
    found.contact,
    found.signUpAccount,
    ...named,
    ...removalPeople(found),
    ...missedBy(found, scene),
    ...asking(found, scene),
  ];
  const people = await namesOf(refs, trials, say);
  const progress = dayProgress(found, scene);
  return {
    content: trialCard(
      say,
      { company: found.customer.company },
      facts(found, people, scene),
      timeline.map((entry) => entryLine(entry, found, people, scene)),
      trialButtons(found, actor, say, scene.commands),
    ),
    context: say.plain('trial.context'),
    notes: found.beyond === true ? [{ id: 'notes.beyond' }] : [],
    counter: progress ? say('frame.day', { day: progress.done, of: progress.of }) : '',
    ...(progress ? { progress } : {}),
  };
}

/** A trial as one line of a list. */
export function row(found: Trial, scene: ViewScene): TrialRow {
  const { say } = scene;
  const code = attention(found, now(scene));
  const progress = dayProgress(found, scene);
  const day = progress ? `${say('frame.day', { day: progress.done, of: progress.of })} · ` : '';
  return {
    id: found.id,
    company: found.customer.company,
    status: say(`trial.attention.${code}`, { state: say.plain(`trial.state.${found.state}`), date: endText(found, say) }),
    urgent: URGENT.includes(code),
    next: `${day}${say(`trial.next.${nextOf(found, code, scene)}`)}`,
    ...(progress ? { progress } : {}),
  };
}

function nextOf(found: Trial, code: Attention, scene: ViewScene): NameUnder<'trial.next'> {
  if (uncertainLine(found, scene) !== undefined) return 'uncertain';
  if (asking(found, scene).length > 0) return 'asking';
  if (missedBy(found, scene).length > 0) return 'notReached';
  return code === 'none' ? unfinished(found) : code;
}

/** Who typed the code of an invitation and waits for a yes or a no. */
function asking({ invitations = [] }: Trial, { now: instant }: ViewScene): readonly PersonRef[] {
  return invitations.flatMap((one) => (canBeRenewed(one) ? waitingAskers(one, instant.toISOString()) : []));
}

/** Who got no message about the trial because Teams did not reach them; whoever looks at it now has it before them. */
function missedBy({ logs = [], owner, people = [] }: Trial, { actor }: ViewScene): readonly PersonRef[] {
  const missed = logs.filter(({ unreached, personId }) => unreached === true && personId !== actor.person.personId);
  return missed.map(({ personId }) => [owner, ...people].find((one) => one.personId === personId) ?? { ...owner, personId });
}

/** What somebody began on a trial whose days need nothing. */
function unfinished(found: Trial): 'removal' | 'claim' | 'handOver' | 'none' {
  if (isRemovalOpen(found.removal)) return 'removal';
  if (found.credit?.status === 'waiting') return 'claim';
  return found.ownership?.stage === 'named' || found.ownership?.stage === 'requested' ? 'handOver' : 'none';
}

function endText(found: Trial, say: Say): string {
  const end = endOfTrial({ clocks: countingClocks(found) });
  return end === undefined ? 'empty' : say.day(end);
}

function dayProgress(found: Trial, scene: ViewScene): { done: number; of: number } | undefined {
  const clock = firstClock(found);
  if (!clock || found.startedOn === undefined || found.state !== 'running') return undefined;
  const { day, of } = dayOf(found.startedOn, clock, today(scene.now, clock.zone));
  return { done: day, of };
}

function facts(found: Trial, people: People, scene: ViewScene): readonly Fact[] {
  return [...standing(found, people, scene), ...whoAndWhat(found, people, scene), ...dealFacts(found, people, scene)];
}

/** How a trial stands today: its recorded state, unless its end has passed meanwhile. */
export function statusText(found: Trial, scene: ViewScene): string {
  const { say } = scene;
  const isOpen = found.state === 'running' || found.state === 'active';
  const code = isOpen ? attention(found, now(scene)) : 'none';
  const isOver = code === 'ended' || code === 'billed' || code === 'convertedInTime';
  return say.plain(isOver ? `trial.over.${code}` : `trial.state.${found.state}`, { date: endText(found, say) });
}

/** What a labelled value of a trial is called. */
export type TrialFact = Extract<WordId, `trial.${string}`> extends `trial.${infer Name}` ? Name : never;

/** A labelled value, or nothing where there is no value. */
function fact(say: Say, id: TrialFact, value: string | undefined): readonly Fact[] {
  return value === undefined || value === '' ? [] : [{ label: say.plain(`trial.${id}`), value }];
}

function standing(found: Trial, people: People, scene: ViewScene): readonly Fact[] {
  const { say } = scene;
  const { credit, ownership, paid, startedOn } = found;
  return [
    ...fact(say, 'status', statusText(found, scene)),
    ...countingClocks(found).flatMap((clock) => fact(say, `${clock.kind}Ends`, say.day(clock.endsOn))),
    ...fact(say, 'paidSince', paid && say.day(paid.since)),
    ...fact(say, 'started', startedOn && say.day(startedOn)),
    ...fact(say, 'credit', credit && creditLine(credit, found.state === 'active', say)),
    ...fact(say, 'claim', credit?.claim),
    ...fact(say, 'creditFor', credit?.organization),
    ...fact(say, 'ownership', ownership && say.plain(`ownership.stage.${ownership.stage}`, { date: stageDay(found, scene) })),
    ...fact(say, 'removal', removalLine(found, people, scene)),
    ...fact(say, 'uncertain', uncertainLine(found, scene)),
    ...fact(
      say,
      'asking',
      asking(found, scene)
        .map((one) => nameOf(people, one))
        .join(', '),
    ),
    ...fact(
      say,
      'notReached',
      missedBy(found, scene)
        .map((one) => nameOf(people, one))
        .join(', '),
    ),
  ];
}

function whoAndWhat(found: Trial, people: People, { say }: ViewScene): readonly Fact[] {
  const { customer } = found;
  const contact = personOf(people, found.contact);
  return [
    ...fact(say, 'product', productById(found.product)?.name),
    ...fact(say, 'country', say.country(customer.country)),
    ...fact(say, 'domain', customer.domain),
    ...fact(say, 'contact', [contact?.name, contact?.email].filter((part) => part !== undefined).join(', ')),
    ...fact(say, 'phone', contact?.phone && formatPhone(contact.phone)),
    ...fact(say, found.state === 'planned' ? 'account' : 'signedUp', personOf(people, found.signUpAccount)?.email),
    ...fact(say, 'lives', canBeHandedOver(found) ? undefined : say.plain('trial.partnerTenant.ours')),
  ];
}

function dealFacts(found: Trial, people: People, { say, conversation }: ViewScene): readonly Fact[] {
  const recurring = found.recurringBilling === 'unknown' ? 'notSure' : found.recurringBilling;
  const paid = found.state === 'active' ? 'yes' : 'no';
  const { terms } = found;
  const accepted = terms && { name: nameOf(people, terms.by), date: say.dayOf(terms.at, conversation.zone) };
  return [
    ...fact(say, 'buying', say.plain(`signUp.buying.${found.buying}`)),
    ...fact(say, 'recurring', hasRecurringBilling(found) ? say.plain(`signUp.buying.${recurring}`, { paid }) : undefined),
    ...fact(say, 'environment', found.environmentUrl),
    ...fact(say, 'subscription', found.subscriptionId),
    ...fact(say, 'termsLine', accepted && say.plain('trial.terms.by', accepted)),
    ...fact(say, 'owner', nameOf(people, found.owner)),
  ];
}

function stageDay({ ownership }: Trial, { say, conversation }: ViewScene): string {
  const at = ownership?.completedAt ?? ownership?.requestedAt;
  return at === undefined ? '' : say.dayOf(at, conversation.zone);
}

function entryLine(entry: TimelineEntry, found: Trial, people: People, scene: ViewScene): string {
  const { say, conversation } = scene;
  const { startedOn, since, status, line, to, task = '' } = entry.params;
  const day = (date: string | number | undefined): string => (typeof date === 'string' ? say.day(date) : '');
  const handed = entry.code === 'handed' && typeof to === 'string' && to !== entry.by.personId;
  return say(wordId(say, `trial.entry.${handed ? 'handedTo' : entry.code}`), {
    ...WORDLESS,
    ...entry.params,
    to: handed ? (people.get(to)?.name ?? '–') : '',
    asker: people.get(String(entry.params['asker']))?.name ?? '–',
    date: say.dayOf(entry.at, conversation.zone),
    name: nameOf(people, entry.by),
    startedOn: day(startedOn),
    since: day(since),
    status: status === undefined ? '' : say.plain(wordId(say, `credit.status.${status}`)),
    task: taskName(String(task), found, scene),
    line: lineName(line, say),
  });
}

/** What an entry says as it stands, and not every one does. */
const WORDLESS = { domain: '', partner: '', outcome: '', answer: '' };

/** A line of the hand-over's checklist, short; lines written before they were named are just that. */
function lineName(line: string | number | undefined, say: Say): string {
  const id = `ownership.short.${line ?? ''}`;
  return say.plain(say.knows(id) ? id : 'ownership.short.other');
}

/** Whom a change of owner, or a word on somebody who asked, named beside the one who made it. */
function namedIn({ code, params }: TimelineEntry, { partnerTenantId }: Trial): readonly PersonRef[] {
  const { to, asker, tenant } = params;
  if (code === 'handed' && typeof to === 'string') return [{ tenantId: partnerTenantId, personId: to }];
  return typeof asker === 'string' && typeof tenant === 'string' ? [{ tenantId: tenant, personId: asker }] : [];
}

function now({ now: instant, conversation }: ViewScene): string {
  return today(instant, conversation.zone);
}

/** Where a page begins; anything but a place in the list is the beginning. */
export function pageStart(typed: string | undefined, count: number): number {
  const from = Number(typed ?? 0);
  return Number.isInteger(from) && from > 0 && from < count ? from : 0;
}
