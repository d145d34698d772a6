/** What people of the customer can say of a trial, on its page. */

import type { Button } from '../../cards/engine/content';
import { button, titled } from '../../cards/engine/buttons';
import type { WordId } from '../../cards/words/language';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import type { CommandName } from '../engine/names';
import type { PageScene } from '../engine/on-trial';
import { isKeptBy, partnerOf } from '../../src/domain/record/side-on';
import { partnerInside } from '../engine/partner-name';

/** What is said in one's own words, the likeliest first; the first is in sight, the others are in the overflow menu. */
const SAYINGS: readonly (readonly [CommandName & ReturnType<typeof possibleChanges>[number], WordId])[] = [
  ['activated', 'buttons.weBought'],
  ['extended', 'buttons.weExtended'],
  ['expired', 'buttons.itEnded'],
  ['endNoted', 'buttons.endNoted'],
];

/** What is noted only of a record that the customer keeps itself. */
const OF_OWN = ['converted', 'termNoted', 'abandoned', 'deleted', 'archived', 'unarchived'] as const;

/** What only those do who keep the record: noting the rest, opening it to a partner, and going on with a partner's. */
export async function ownButtons(trial: Trial, scene: PageScene): Promise<readonly Button[]> {
  if (trial.keeper !== 'customer' || trial.joinedTo !== undefined) return [];
  const { say } = scene;
  const args = { trial: trial.id };
  const possible = possibleChanges(trial, 'customer');
  const isPlanned = possible.includes('ready');
  return [
    ...(isPlanned ? [{ ...button(say, 'ready', args), primary: true }] : []),
    ...(await joining(trial, scene)),
    ...(trial.partner === undefined ? [titled(say, 'openToPartner', 'ownTrial.open', { args, secondary: isPlanned })] : []),
    ...shuttingOut(trial, scene),
    ...OF_OWN.filter((code) => possible.includes(code)).map((code) => ({ ...button(say, code, args), secondary: true })),
    { ...button(say, 'corrections', args), secondary: true },
  ];
}

function shuttingOut({ id, partner, ...trial }: Trial, { say, partners }: PageScene): readonly Button[] {
  if (partner === undefined) return [];
  const params = { partner: partnerInside({ ...trial, partner }, { partners, say }) };
  return [
    titled(say, 'partnerShutOut', 'ownTrial.shutOut', { args: { trial: id, tenant: partner.tenantId }, secondary: true }, params),
  ];
}

/** The way to go on with a partner's record of the same trial, where there may be one. */
async function joining(trial: Trial, { say, trials, actor, partners }: PageScene): Promise<readonly Button[]> {
  const others = (await trials.ofCustomer()).filter((one) => !isKeptBy(one, actor.person.tenantId));
  const other = others.find((one) => trial.partner === undefined || partnerOf(one) === trial.partner.tenantId);
  if (!other) return [];
  const params = { partner: partnerInside(other, { partners, say }) };
  return [titled(say, 'joinRecord', 'ownTrial.join', { args: { trial: trial.id, to: other.id } }, params)];
}

/** What they can say of a trial as it stands; all of it in the overflow menu where something else comes first. */
export function sayings(trial: Trial, { say }: PageScene, hasRoom: boolean): readonly Button[] {
  if (trial.joinedTo !== undefined) return [];
  const possible = possibleChanges(trial, 'customer');
  const noted = SAYINGS.filter(([code]) => possible.includes(code)).map(([code, title]) =>
    titled(say, code, title, { args: { trial: trial.id }, secondary: !hasRoom || code !== 'activated' }),
  );
  return [...noted, titled(say, 'handTo', 'buttons.takesOver', { args: { trial: trial.id }, secondary: true })];
}
