/** The record as far as it is open to one person: all that views and commands get of it. Every way in asks `reach.ts` first. */

import type { Invitation } from '../../src/domain/invitation/invitation';
import type { InvitationRef } from '../../src/domain/invitation/codes';
import type { Actor } from '../../src/domain/people/actor';
import { isSame, type Person, type PersonRef } from '../../src/domain/people/person';
import type { TimelineEntry } from '../../src/domain/record/timeline';
import type { Customer, Trial } from '../../src/domain/record/trial';
import { today } from '../../src/domain/time/calendar';
import type { TrialRecord } from '../../src/domain/watch/portfolio';
import type { ManyTrials } from './many-trials';
import { isToldOutside, type Notice } from '../../src/domain/watch/notices';
import { manyOf, ofPartner, ofPartnerAbout, ofPartnerPlanned, remindingPartner, type Reach } from './partner-trials';
import {
  boundToCustomer,
  colleaguesOf,
  openToCustomer,
  relatedByName,
  relatedByWords,
  relatedTrial,
  type Related,
} from './reach';
import { openInvitations } from '../../src/domain/record/rules/customer-people';
import { isNamedByColleague } from '../../src/domain/record/rules/redemption';

/** A notice, with the trial it is of; without one where it is told to somebody who sees nothing of the trial. */
export interface ToldNotice {
  readonly notice: Notice;
  readonly related?: Related;
}

/** An invitation, with the trial it opens. It proves nothing of whoever names it. */
export interface Invited {
  readonly trial: Trial;
  readonly invitation: Invitation;
}

/** What one person may see of the record. */
export class OpenTrials {
  /** What the caller sees, at an instant where the caller is. */
  constructor(
    private readonly trials: TrialRecord,
    private readonly actor: Actor,
    private readonly at: { readonly now: Date; readonly zone: string },
  ) {}

  /** The trial of an id. One that doesn't exist and one of somebody else's are the same nothing. */
  find(id: string): Promise<Related | undefined> {
    return relatedTrial(this.trials, this.actor, id);
  }

  /** Those whose customer's name starts like this. */
  byName(name: string): Promise<readonly Related[]> {
    return relatedByName(this.trials, this.actor, name);
  }

  /** Those that a text means best: part of the customer's name, a slip, initials and the domain are enough. */
  search(text: string): Promise<readonly Related[]> {
    return relatedByWords(this.reach, text);
  }

  /** All of the caller's company as a partner, in no promised order; where they are very many, the caller's own that are most urgent. */
  ofPartner(): Promise<readonly Trial[]> {
    return ofPartner(this.reach);
  }

  /** Those that may remind the caller on either side, out of the lists too; where the partner's are few, all of them. */
  async mine(): Promise<readonly Trial[]> {
    return (await Promise.all([this.mineAsPartner(), this.ofCustomer()])).flat();
  }

  /** The same of the partner's side alone. */
  mineAsPartner(): Promise<readonly Trial[]> {
    return remindingPartner(this.reach);
  }

  /** The same as `ofPartner` where a customer is named: then all that may be of that one are among them. */
  ofPartnerAbout(customer: Partial<Customer>): Promise<readonly Trial[]> {
    return ofPartnerAbout(this.reach, customer);
  }

  /** Those of the caller's company whose sign-up is open; where it has very many and several are, two of them. */
  ofPartnerPlanned(): Promise<readonly Trial[]> {
    return ofPartnerPlanned(this.reach);
  }

  /** The way to those of a partner's company that has very many; nothing where `ofPartner` gives all. */
  many(): Promise<ManyTrials | undefined> {
    return manyOf(this.reach);
  }

  /** Those of the caller's company as a customer that are open to the caller. */
  ofCustomer(): Promise<readonly Trial[]> {
    return openToCustomer(this.trials, this.actor);
  }

  /** All that are bound to the caller's company. Of those not open to the caller no more may be told than that they are there, and whose; of what a colleague keeps not even that. */
  async boundToCustomer(): Promise<readonly Trial[]> {
    const bound = await boundToCustomer(this.trials, this.actor);
    return bound.filter(({ keeper }) => keeper !== 'customer');
  }

  /** What colleagues at the caller's company ask exactly the caller to come to. */
  async offered(now: Date): Promise<readonly Invited[]> {
    const { person, signInName, standing } = this.actor;
    if (standing !== 'member') return [];
    const redeemer = { tenantId: person.tenantId, personId: person.personId, signInName };
    const open = (await boundToCustomer(this.trials, this.actor)).flatMap((trial) =>
      openInvitations(trial, now.toISOString()).map((invitation): Invited => ({ trial, invitation })),
    );
    const found = await Promise.all(
      open.map(async ({ trial, invitation }) => {
        if (invitation.by.tenantId !== person.tenantId) return false;
        const address = (await this.trials.person(invitation.invited))?.email;
        return isNamedByColleague(trial, invitation, redeemer, address);
      }),
    );
    return open.filter((_one, at) => found[at]);
  }

  /** The people of the caller's company who can look after a trial. */
  colleagues(): Promise<readonly Person[]> {
    return colleaguesOf(this.trials, this.actor);
  }

  /** The timeline of a trial that was found here, oldest first. */
  timeline({ partnerTenantId, id }: Trial): Promise<readonly TimelineEntry[]> {
    return this.trials.timeline(partnerTenantId, id);
  }

  /** Somebody a trial that was found here names. */
  person(ref: PersonRef): Promise<Person | undefined> {
    return this.trials.person(ref);
  }

  /** A notice that is owed to the caller, or to somebody else of a trial the caller may see. */
  async notice(tenantId: string, trialId: string, id: string): Promise<ToldNotice | undefined> {
    const notice = await this.trials.notice(tenantId, trialId, id);
    if (notice === undefined) return undefined;
    if (isToldOutside(notice)) return isSame(notice.to, this.actor.person) ? { notice } : undefined;
    const related = await this.find(notice.trialId);
    return related && { notice, related };
  }

  /** What an invitation opens, for the rules that say to whom it does. */
  async invited({ partnerTenantId, trialId, invitationId }: InvitationRef): Promise<Invited | undefined> {
    const trial = await this.trials.get(partnerTenantId, trialId);
    const invitation = trial?.invitations?.find(({ id }) => id === invitationId);
    return trial && invitation && { trial, invitation };
  }

  private get reach(): Reach {
    const { trials, actor, at } = this;
    return { trials, actor, day: today(at.now, at.zone) };
  }
}
