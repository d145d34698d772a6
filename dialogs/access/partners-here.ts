/** The partners that work for the caller's company, as far as their trials are open to the caller. */

import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { partnerOf } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import type { OpenTrials } from '../engine/open-trials';

/** One partner with its trials. */
export interface PartnerHere {
  /** The one that stands for it: on which a removal is open, else the newest. */
  readonly trial: Trial;
  readonly all: readonly Trial[];
}

/** Each partner once; records that went on as another one are left out. */
export async function partnersHere(trials: Pick<OpenTrials, 'ofCustomer'>): Promise<readonly PartnerHere[]> {
  const open = (await trials.ofCustomer()).filter(({ joinedTo }) => joinedTo === undefined);
  const byPartner = new Map<string, Trial[]>();
  for (const trial of open) {
    const partner = partnerOf(trial);
    if (partner !== undefined) byPartner.set(partner, [...(byPartner.get(partner) ?? []), trial]);
  }
  return [...byPartner.values()].flatMap((all) => {
    const [trial] = all.toSorted(byWeight);
    return trial ? [{ trial, all }] : [];
  });
}

function byWeight(one: Trial, other: Trial): number {
  const open = Number(isRemovalOpen(other.removal)) - Number(isRemovalOpen(one.removal));
  return open === 0 ? other.createdAt.localeCompare(one.createdAt) : open;
}
