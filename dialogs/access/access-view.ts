/** Who has access: what the record knows of a partner's access, trial by trial. The admin portals have the last word. */

import type { Link } from '../../cards/engine/content';
import { shortName } from '../../cards/engine/short-name';
import { accessCard } from '../../cards/access';
import type { Parties } from '../../cards/removal';
import { noticeCard, type Fact } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import { accessLeft, type AccessLeft } from '../../src/domain/record/rules/access-left';
import { isOpen } from '../../src/domain/invitation/invitation';
import { plannedTask } from '../../src/domain/access/removal';
import type { PersonRef } from '../../src/domain/people/person';
import { isErased } from '../../src/domain/people/pseudonym';
import type { Trial } from '../../src/domain/record/trial';
import { closedToo, companiesToAsk } from './access-trials';
import { button } from '../../cards/engine/buttons';
import { partiesOf } from './removal';
import { nameOf, namesOf, personOf, type People } from '../engine/people-names';
import type { Related } from '../engine/reach';
import { removalButton, removalLine, removalPeople } from './removal-standing';
import type { ViewOfTrial } from '../engine/view';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { configuredName } from '../engine/partner-name';

/** What one partner can reach, or that there is nothing to tell. */
export const access: ViewOfTrial = {
  for: 'related',
  draw: { partner: detailed, customer: detailed },
  otherwise: nothing,
};

async function nothing(scene: ViewScene): Promise<Drawing> {
  const { say, actor } = scene;
  const companies = await companiesToAsk(scene, say);
  const buttons = [...pages(say, ['roles']), button(say, 'removal', { scope: 'any' }), button(say, 'home')];
  if (companies) return { content: noticeCard(say, 'access.closed', { ...companies }, buttons) };
  if (actor.side === 'customer') return { content: noticeCard(say, 'access.none', {}, buttons) };
  return { content: noticeCard(say, 'access.noTrials', {}, [button(say, 'signUp'), button(say, 'home')]) };
}

async function detailed({ trial, relation }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, trials } = scene;
  const here = cameHere(trial);
  const parties = partiesOf(trial, configuredName(trial, scene.partners), relation, say);
  const left = accessLeft(trial, await trials.timeline(trial));
  const people = await namesOf([...peopleOf(trial), ...left.map(({ last }) => last?.by)], trials, scene.say);
  const facts = [
    ...account(trial, people, parties, say),
    ...left.map((one) => areaFact(one, people, parties, scene)),
    fact(say, 'credit', trial.credit ? creditText(trial, say) : say.plain('access.noCredit')),
    fact(say, 'people', namesIn(here, people).join(', ') || say.plain('access.nobody'), parties),
    ...named(trial, here, people, say),
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

/** The customer's people who were really here: whoever redeemed an invitation, and the admin who said to have signed in. */
function cameHere(trial: Trial): readonly PersonRef[] {
  const { attestation } = trial.ownership ?? {};
  return [...peopleOfCustomer(trial), ...(attestation?.kind === 'admin' ? [attestation.by] : [])];
}

/** Who is named on the trial and did not come; the same person once, also where it came by another row. Whoever was erased does not come any more. */
function named({ contact, ownership }: Trial, here: readonly PersonRef[], people: People, say: Say): readonly Fact[] {
  const known = namesIn(here, people);
  const expected = [contact, ownership?.admin].filter((ref) => ref && !isErased(ref.personId));
  const absent = namesIn(expected, people).filter((name) => !known.includes(name));
  return absent.length === 0 ? [] : [fact(say, 'named', absent.join(', '))];
}

function namesIn(refs: readonly (PersonRef | undefined)[], people: People): readonly string[] {
  return [...new Set(refs.flatMap((ref) => shortName(personOf(people, ref)?.name ?? '') || []))];
}

function invited({ invitations = [] }: Trial, people: People, { say, now }: ViewScene): readonly Fact[] {
  const open = invitations.filter((one) => isOpen(one, now.toISOString()));
  const names = open.map(({ invited: ref, as }) => say.plain('access.invitedAs', { name: shortName(nameOf(people, ref)), as }));
  return names.length === 0 ? [] : [fact(say, 'invited', names.join('; '))];
}

function peopleOf(trial: Trial): readonly (PersonRef | undefined)[] {
  const { people = [], contact, ownership, signUpAccount, invitations = [] } = trial;
  return [
    ...people,
    ...cameHere(trial),
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

type FactName = 'credit' | 'people' | 'named' | 'removal' | 'account' | 'invited';

function fact(say: Say, id: FactName, value: string, params: Readonly<Record<string, string | number>> = {}): Fact {
  return { label: say.plain(`access.${id}`, params), value };
}
