/** The trials on which the caller's company is the partner, few or very many. */

import type { Actor } from '../../src/domain/people/actor';
import { sideOn } from '../../src/domain/record/side-on';
import type { Customer, Trial } from '../../src/domain/record/trial';
import type { CalendarDate } from '../../src/domain/time/dates';
import type { TrialRecord } from '../../src/domain/watch/portfolio';
import { ManyTrials, tenantsOf } from './many-trials';

/** The record of one moment: whose eyes it is seen with, and which day it is for them. */
export interface Reach {
  readonly trials: TrialRecord;
  readonly actor: Actor;
  readonly day: CalendarDate;
}

/**
 * The trials on which the caller's company is the partner: its own, and those that customers opened to it. Of a company with very many, the
 * caller's own that are most urgent stand for all.
 */
export function ofPartner(reach: Reach): Promise<readonly Trial[]> {
  return keptAndOpened(reach, (many) => many.near());
}

/** The same, but where the company has very many all that may remind the caller stand for all, out of the lists too. */
export function remindingPartner(reach: Reach): Promise<readonly Trial[]> {
  return keptAndOpened(reach, (many) => many.mine());
}

async function keptAndOpened(reach: Reach, ofMany: (many: ManyTrials) => Promise<readonly Trial[]>): Promise<readonly Trial[]> {
  const { trials, actor } = reach;
  if (actor.side !== 'partner') return [];
  const [kept, opened] = await Promise.all([
    fewOf(reach).then(async (few) => few ?? ofMany(new ManyTrials(trials, actor, reach.day))),
    eachTenant(actor, (tenantId) => trials.openedTo(tenantId)),
  ]);
  // What goes on as another record is opened from there.
  return [...kept.filter((trial) => isPartnerOn(trial, actor)), ...opened.filter(({ joinedTo }) => joinedTo === undefined)];
}

/** The trials of a partner's company that has very many; nothing for a customer, and for a company with few. */
export async function manyOf(reach: Reach): Promise<ManyTrials | undefined> {
  if (reach.actor.side !== 'partner' || (await fewOf(reach))) return undefined;
  return new ManyTrials(reach.trials, reach.actor, reach.day);
}

/** All trials of the caller's company, or those that may be of a customer where the company has very many. */
export async function ofPartnerAbout(reach: Reach, customer: Partial<Customer>): Promise<readonly Trial[]> {
  return (await manyOf(reach))?.ofCustomer(customer) ?? ofPartner(reach);
}

/** All trials of the caller's company whose sign-up is open, or the first two where the company has very many. */
export async function ofPartnerPlanned(reach: Reach): Promise<readonly Trial[]> {
  const all = (await (await manyOf(reach))?.planned()) ?? (await ofPartner(reach));
  return all.filter(({ state }) => state === 'planned');
}

async function fewOf({ trials, actor }: Reach): Promise<readonly Trial[] | undefined> {
  const few = await Promise.all(tenantsOf(actor).map((tenantId) => trials.few(tenantId)));
  const known = few.filter((some) => some !== undefined);
  return known.length === few.length ? known.flat() : undefined;
}

/** What is found in the caller's tenant, and in those that are joined to it. */
export async function eachTenant<T>(actor: Actor, find: (tenantId: string) => Promise<readonly T[]>): Promise<readonly T[]> {
  return (await Promise.all(tenantsOf(actor).map(find))).flat();
}

/** A trial says itself who its partner is, and which tenants are joined to that one. */
export function isPartnerOn(trial: Trial, { person: { tenantId } }: Actor): boolean {
  return sideOn(trial, tenantId) === 'partner';
}
