/** Sets the scene of a journey: who plays, when, and what it needs to know of the record. */

import type { Say } from '../../cards/engine/words';
import type { Actor, PartnerTenants } from '../../src/domain/people/actor';
import type { PartnerCompany } from '../../src/domain/credit/credit';
import { foldName } from '../../src/domain/text/fold';
import { contactOn, known, namesOn } from '../../src/domain/privacy/known-people';
import type { Codes, CodeTries } from '../../src/domain/invitation/codes';
import type { PartnerDirectory } from '../../src/domain/credit/partner-directory';
import type { TenantDiscovery } from '../../src/domain/people/tenant-discovery';
import { today } from '../../src/domain/time/calendar';
import type { TimeTravel } from '../../src/domain/time/clock';
import type { TrialRecord } from '../../src/domain/watch/portfolio';
import type { Trials } from '../../src/domain/record/trials';
import type { LineModel } from '../../src/domain/text/line-model';
import type { Service } from '../../src/domain/service/service';
import type { Settings } from '../../src/domain/reminders/settings';
import type { PersonRef } from '../../src/domain/people/person';
import type { Customer, Trial } from '../../src/domain/record/trial';
import type { Journey, Scene } from './script';
import { ofPartner, ofPartnerAbout, type Reach } from './partner-trials';
import { colleaguesOf, relatedTrial } from './reach';
import { configuredName } from './partner-name';

/** What dialogs look things up in. Nothing here changes anything but a code that is issued and a try that is counted: twice does no harm. */
export interface World {
  readonly trials: TrialRecord;
  readonly discovery: TenantDiscovery;
  readonly directory: PartnerDirectory;
  /** A language model for lines nobody understood; none unless an operator set one up. */
  readonly model?: LineModel;
  readonly partners: PartnerTenants;
  readonly codes: Codes;
  readonly tries: CodeTries;
  /** A link that opens the chat with the bot with this line typed; nothing where the bot isn't in Teams. */
  readonly botLink: (line: string) => string | undefined;
  readonly service: Service;
  /** In local mode only. */
  readonly travel?: TimeTravel;
}

/** Who is there, when, and in which language. */
export interface Moment {
  readonly actor: Actor;
  readonly now: Date;
  readonly zone: string;
  readonly settings: Settings;
  readonly say: Say;
}

/** The scene for a journey. A journey about a trial gets the trial as it stands, if the caller may see it. */
export async function sceneOf(journey: Journey, trialId: string | undefined, moment: Moment, world: World): Promise<Scene> {
  const { actor, now, zone, settings, say } = moment;
  const { trials, discovery, directory, partners } = world;
  const { person, signInName, side } = actor;
  const reach = { trials, actor, day: today(now, zone) };
  const ours = side === 'partner' ? { ours: (customer: Partial<Customer>) => ofPartnerAbout(reach, customer) } : {};
  const bare: Scene = { now, zone, settings, say, person, signInName, discovery, directory, ...ours };
  if (journey.about === 'nothing' || trialId === undefined) return bare;
  const related = await relatedTrial(trials, actor, trialId);
  if (!related) return bare;
  const { trial, relation } = related;
  const partner = configuredName(trial, partners);
  const names = journey.needs === 'names' ? { names: await namesOn(trial, trials, say.plain('people.erased')) } : {};
  const isOfPeople = journey.needs === 'people' || (journey.needs === 'handOver' && relation === 'partner');
  const people = isOfPeople ? await peopleOn(trial, trials, say.plain('people.erased')) : {};
  const around = relation === 'partner' ? await companyAround(journey, trial, moment, reach) : {};
  return { ...bare, trial, relation, partner, colleagues: [], siblings: [], ...names, ...people, ...around };
}

/** Whom to reach, the account that signed up and the admin who is named, whole. */
async function peopleOn({ contact, signUpAccount, ownership }: Trial, trials: Trials, erased: string): Promise<Partial<Scene>> {
  const one = (ref: PersonRef | undefined): ReturnType<typeof known> | undefined => ref && known(ref, trials, erased);
  const [reached, account, admin] = await Promise.all([one(contact), one(signUpAccount), one(ownership?.admin)]);
  return { ...(reached ? { contact: reached } : {}), ...(account ? { account } : {}), ...(admin ? { admin } : {}) };
}

/** What is told apart by the partner's other trials. */
const AMONG_OTHERS: readonly Journey['needs'][] = ['claim', 'siblings', 'handOver'];

/** What a journey needs to know of the partner's other trials and people. */
async function companyAround(journey: Journey, trial: Trial, { say, actor }: Moment, reach: Reach): Promise<Partial<Scene>> {
  const { trials } = reach;
  if (journey.needs === 'colleagues') return { colleagues: await colleaguesOf(trials, actor) };
  if (!AMONG_OTHERS.some((one) => one === journey.needs)) return {};
  const [all, same] = await Promise.all([ofPartner(reach), ofPartnerAbout(reach, trial.customer)]);
  const lastPartner = lastPartnerOf(trial, all);
  // Microsoft tells the contact of the claim.
  const names = journey.needs === 'claim' ? { names: await contactOn(trial, trials, say.plain('people.erased')) } : {};
  return { siblings: siblingsOf(trial, same), ...(lastPartner ? { lastPartner } : {}), ...names };
}

/** The company named on this very trial, else the one named last on any; only with a PartnerID it can be picked. */
function lastPartnerOf({ credit: own }: Trial, all: readonly Trial[]): PartnerCompany | undefined {
  const latest = all.flatMap(({ credit }) => credit ?? []).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return [...(own ? [own] : []), ...latest].map(({ partner }) => partner).find(({ partnerId }) => partnerId !== '');
}

/** Trials of the same customer: by its tenant where both know it, else by its name. */
function siblingsOf({ id, customer }: Trial, all: readonly Trial[]): readonly Trial[] {
  const isSame = (other: Trial['customer']): boolean =>
    customer.tenantId !== undefined && other.tenantId !== undefined
      ? customer.tenantId === other.tenantId
      : foldName(customer.company) === foldName(other.company);
  return all.filter((trial) => trial.id !== id && isSame(trial.customer));
}
