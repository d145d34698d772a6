/** Whether the company that gets the credit is the partner's own; another one may be meant, and is asked about once. */

import { otherCompanyCard } from '../../../cards/credit-partner';
import type { PartnerCompany } from '../../../src/domain/credit/credit';
import { foldName } from '../../../src/domain/text/fold';
import { means } from '../../engine/form';
import { again, answer, type Answers, type Scene, type Step } from '../../engine/script';
import { partnerOf } from './credit-partner';

/** At most so many are chosen from. */
const MOST_OWN = 5;

/** Companies of the tenant that keeps the trial come first; where there is no trial, those of the person's own. */
export function keeperTenant({ trial, person }: Scene): string {
  return trial?.partnerTenantId ?? person.tenantId;
}

/** The companies the operator entered for that tenant, the first five. */
export function ownOf(scene: Scene): readonly PartnerCompany[] {
  return scene.directory.own(keeperTenant(scene)).slice(0, MOST_OWN);
}

/** Whether a company is another one than the partner's own. Where nothing says which that is, it is none. */
export function isOtherCompany({ name, partnerId }: PartnerCompany, scene: Scene): boolean {
  const own = ownOf(scene);
  const names = [...own.map((one) => one.name), scene.partner ?? ''].filter((one) => one !== '').map(foldName);
  if (names.length === 0 || names.includes(foldName(name))) return false;
  return !own.some((one) => one.partnerId === partnerId);
}

/** Another company than one's own gets the credit: is that meant? Asked of a partner's people only, and again for the next company. */
export const otherCompany: Step = {
  id: 'otherCompany',
  forks: true,
  when: (answers, scene) => scene.relation === 'partner' && isNamed(answers) && isOtherCompany(partnerOf(answers), scene),
  lapsed: ({ company }, answers) => company !== keyOf(answers),
  ask: (answers, _draft, scene) => otherCompanyCard(scene.say, { partner: partnerOf(answers).name, own: ownName(scene) }),
  read: (reply, answers, { say }) => {
    if (reply.text !== undefined && means(say, 'no', reply.text)) return { kind: 'back' };
    return reply.text === undefined || means(say, 'yes', reply.text)
      ? answer({ company: keyOf(answers) })
      : again([{ id: 'problems.otherCompanyTyped' }], {});
  },
};

function ownName(scene: Scene): string {
  return ownOf(scene)[0]?.name ?? scene.partner ?? '';
}

function isNamed(answers: Answers): boolean {
  return partnerOf(answers).name !== '';
}

function keyOf(answers: Answers): string {
  const { name, partnerId } = partnerOf(answers);
  return `${partnerId} ${name}`;
}
