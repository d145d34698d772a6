/** Who has access: what the record knows of a partner's access, trial by trial. The admin portals have the last word. */

import type { Button, Link, Text } from '../../cards/engine/content';
import { accessCard, type Parties } from '../../cards/access';
import { myTrialsCard, noticeCard, type Fact, type TrialRow } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import { accessLeft, type AccessLeft } from '../../src/domain/record/rules/access-left';
import { isOpen } from '../../src/domain/invitation/invitation';
import { productById } from '../../src/domain/catalog/products';
import { plannedTask } from '../../src/domain/access/removal';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { accessTrials, companiesToAsk } from './access-trials';
import { button } from '../../cards/engine/buttons';
import { verbIn } from '../engine/command-runs';
import { partnerName } from '../engine/partner-name';
import { partiesOf } from './removal';
import type { CommandName } from '../engine/names';
import { nameOf, namesOf, personOf, type People } from '../engine/people-names';
import { relatedTrial, type Related } from '../engine/reach';
import { removalButton, removalLine, removalPeople } from './removal-standing';
import type { Drawing, ViewScene } from '../engine/view-scene';

const PAGE = 5;

/** What one partner can reach, or that there is nothing to tell. */
export async function access(scene: ViewScene): Promise<Drawing> {
  const { actor, trials, args } = scene;
  const related = await relatedTrial(trials, actor, args['trial'] ?? '');
  return related ? detailed(related, scene) : nothing(scene);
}

/** More than one trial may be meant: each leads to what was asked for. */
export async function accessList(scene: ViewScene): Promise<Drawing> {
  const { say, args } = scene;
  const { verb: command = 'access' } = verbIn(scene);
  const { name = '' } = args;
  const found = await accessTrials(scene, name);
  const wanted = Number(args['from'] ?? 0);
  const from = Number.isInteger(wanted) && wanted > 0 && wanted < found.length ? wanted : 0;
  const page = found.slice(from, from + PAGE);
  const left = found.length - from - page.length;
  const more: Button = {
    verb: command,
    title: say.plain('buttons.more', { count: Math.min(left, PAGE) }),
    args: { name, from: String(from + PAGE) },
  };
  const buttons = [
    ...(left > 0 ? [more] : []),
    ...(command === 'removal' ? [{ ...button(say, 'removal', { scope: 'any' }), title: say.plain('buttons.removalGuide') }] : []),
    button(say, 'myTrials'),
    button(say, 'home'),
  ];
  const rows = page.map((related) => rowOf(related, command, scene));
  const heading = command === 'removal' ? 'removal.which' : 'access.list';
  return {
    content: {
      ...myTrialsCard(say, { urgent: 0 }, rows, buttons),
      said: { heading: say(`${heading}.heading`), hint: say(`${heading}.hint`) },
    },
    notes: await closedToo(scene),
    counter: found.length > PAGE ? say('frame.shown', { from: from + 1, to: from + page.length, of: found.length }) : '',
  };
}

function rowOf({ trial, relation }: Related, verb: CommandName, scene: ViewScene): TrialRow {
  const { say, conversation } = scene;
  const { removal } = trial;
  const stage = removal === undefined ? 'none' : isRemovalOpen(trial.removal) ? 'requested' : 'completed';
  const at = removal && say.dayOf(removal.completedAt ?? removal.requestedAt, conversation.zone);
  return {
    id: trial.id,
    company: relation === 'customer' ? partnerName(trial, scene) : trial.customer.company,
    status: say(`access.list.${stage}`, { date: at ?? '' }),
    urgent: isRemovalOpen(trial.removal),
    next: say.text(productById(trial.product)?.name ?? ''),
    verb,
  };
}

async function nothing(scene: ViewScene): Promise<Drawing> {
  const { say, actor } = scene;
  const companies = await companiesToAsk(scene, say);
  const buttons = [...pages(say, ['roles']), button(say, 'removal', { scope: 'any' }), button(say, 'home')];
  if (companies !== '') return { content: noticeCard(say, 'access.closed', { companies }, buttons) };
  if (actor.side === 'customer') return { content: noticeCard(say, 'access.none', {}, buttons) };
  return { content: noticeCard(say, 'access.noTrials', {}, [button(say, 'signUp'), button(say, 'home')]) };
}

async function detailed({ trial, relation }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, trials } = scene;
  const parties = partiesOf(trial, scene.partners.get(trial.partnerTenantId) ?? '', relation, say);
  const left = accessLeft(trial, await trials.timeline(trial.partnerTenantId, trial.id));
  const people = await namesOf([...peopleOf(trial), ...left.map(({ last }) => last?.by)], trials, scene.say);
  const facts = [
    ...account(trial, people, parties, say),
    ...left.map((one) => areaFact(one, people, parties, scene)),
    fact(say, 'credit', trial.credit ? creditText(trial, say) : say.plain('access.noCredit')),
    fact(say, 'people', seenBy(trial, people) || say.plain('access.nobody'), parties),
    ...invited(trial, people, scene),
    fact(say, 'removal', removalLine(trial, people, scene) ?? say.plain('access.noRemoval')),
  ];
  const buttons = [
    { ...removalButton(trial, relation, say), primary: true },
    ...pages(say, relation === 'customer' ? ['roles', 'billing', 'user'] : ['center']),
    button(say, 'trial', { trial: trial.id }, 'toTrial'),
  ];
  const notes = relation === 'customer' ? await closedToo(scene) : [];
  return { content: accessCard(say, parties, facts, buttons), context: say.plain('access.context'), notes };
}

/** That there is more, which is not open to the caller. */
async function closedToo(scene: ViewScene): Promise<readonly Text[]> {
  const companies = await companiesToAsk(scene, scene.say);
  return companies === '' ? [] : [{ id: 'access.closedToo', params: { companies } }];
}

/** Whose account signed up: it may keep roles after everything else is gone. */
function account({ identity, signUpAccount }: Trial, people: People, parties: Parties, say: Say): readonly Fact[] {
  const address = personOf(people, signUpAccount)?.email ?? 'none';
  return [fact(say, 'account', say.plain(`access.accounts.${identity}`, { ...parties, account: address }))];
}

function areaFact(
  { area, standing, last }: AccessLeft,
  people: People,
  parties: Parties,
  { say, conversation }: ViewScene,
): Fact {
  const said = { name: last ? nameOf(people, last.by) : '', date: last ? say.dayOf(last.at, conversation.zone) : '' };
  return { label: say.plain(`access.areas.${area}`, parties), value: say.plain(`access.standings.${standing}`, said) };
}

function creditText({ credit }: Trial, say: Say): string {
  return credit ? `${credit.partner.name}, ${say.plain(`credit.status.${credit.status}`)}` : '';
}

/** Those who redeemed an invitation, and those who are named: the same person once. */
function seenBy({ people: bound = [], contact, ownership }: Trial, people: People): string {
  const names = [...bound, contact, ownership?.admin].flatMap((ref) => personOf(people, ref)?.name ?? []);
  return [...new Set(names)].join(', ');
}

function invited({ invitations = [] }: Trial, people: People, { say, now }: ViewScene): readonly Fact[] {
  const open = invitations.filter((one) => isOpen(one, now.toISOString()));
  const names = open.map(({ invited: ref, as }) => say.plain('access.invitedAs', { name: nameOf(people, ref), as }));
  return names.length === 0 ? [] : [fact(say, 'invited', names.join('; '))];
}

function peopleOf(trial: Trial): readonly (PersonRef | undefined)[] {
  const { people = [], contact, ownership, signUpAccount, invitations = [] } = trial;
  return [
    ...people,
    contact,
    ownership?.admin,
    signUpAccount,
    ...invitations.map(({ invited: ref }) => ref),
    ...removalPeople(trial),
  ];
}

const PAGES = {
  roles: 'rolesRemoved',
  billing: 'billingRolesRemoved',
  user: 'userBlocked',
  center: 'relationshipEnded',
} as const;

function pages(say: Say, names: readonly (keyof typeof PAGES)[]): readonly Link[] {
  return names.flatMap((name) => {
    const url = plannedTask(PAGES[name])?.link;
    return url === undefined ? [] : [{ url, title: say.plain(`access.pages.${name}`) }];
  });
}

type FactName = 'credit' | 'people' | 'removal' | 'account' | 'invited';

function fact(say: Say, id: FactName, value: string, params: Readonly<Record<string, string | number>> = {}): Fact {
  return { label: say.plain(`access.${id}`, params), value };
}
