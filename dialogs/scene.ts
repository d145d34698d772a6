/** Sets the scene of a journey: who plays, when, and what it needs to know of the record. */

import type { Say } from '../cards/words';
import type { Actor, PartnerTenants } from '../src/domain/actor';
import type { PartnerCompany } from '../src/domain/credit';
import type { PartnerDirectory, TenantDiscovery, Trials } from '../src/domain/ports';
import type { Settings } from '../src/domain/settings';
import type { Trial } from '../src/domain/trial';
import type { Journey, Scene } from './journeys/script';
import { known } from './people-names';
import { relatedTrial } from './reach';

/** What dialogs look things up in; nothing here changes anything. */
export interface World {
  readonly trials: Trials;
  readonly discovery: TenantDiscovery;
  readonly directory: PartnerDirectory;
  readonly partners: PartnerTenants;
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
  const { trials, discovery, directory } = world;
  const bare: Scene = { now, zone, settings, say, person: actor.person, discovery, directory };
  if (journey.about === 'nothing' || trialId === undefined) return bare;
  const related = await relatedTrial(trials, actor, trialId);
  if (!related) return bare;
  const { trial, relation } = related;
  const lastPartner = journey.needs === 'lastPartner' ? await lastPartnerOf(actor.person.tenantId, trials) : undefined;
  const names = journey.needs === 'names' ? await namesOn(trial, trials, say) : undefined;
  return { ...bare, trial, relation, ...(lastPartner ? { lastPartner } : {}), ...(names ? { names } : {}) };
}

async function lastPartnerOf(tenantId: string, trials: Trials): Promise<PartnerCompany | undefined> {
  const credits = (await trials.list(tenantId)).flatMap(({ credit }) => credit ?? []);
  return credits.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]?.partner;
}

async function namesOn({ ownership, signUpAccount }: Trial, trials: Trials, say: Say): Promise<Readonly<Record<string, string>>> {
  const { attestation, admin } = ownership ?? {};
  const vouching = attestation?.kind === 'partners' ? [attestation.seenBy, attestation.confirmedBy] : [];
  const refs = [admin, signUpAccount, ...vouching].filter((ref) => ref !== undefined);
  const people = await Promise.all(refs.map((ref) => known(ref, trials, say)));
  const found = people.filter((person) => person !== undefined);
  return Object.fromEntries(
    found.map(({ personId, name, email }) => [personId, email === undefined || email === name ? name : `${name}, ${email}`]),
  );
}
