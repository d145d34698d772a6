/** Who hears of a reminder when its person can't be reached: the trial's colleagues first, then whoever of the company was here last. */

import type { DueEntry } from '../domain/watch/due';
import { peopleOfCustomer } from '../domain/record/rules/customer-people';
import type { Trials } from '../domain/record/trials';
import type { PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import type { Recipients } from '../outbox/recipients';
import { partnerOf, partnersPeople, sideOn } from '../domain/record/side-on';

const INSTEAD = 'for';

/** Finds somebody else of the same side, best first. */
export interface Colleagues {
  of(trial: Trial, person: PersonRef): Promise<readonly PersonRef[]>;
}

/** The person whose reminder an entry carries to somebody else. */
export function originalOf({ id }: Pick<DueEntry, 'id'>): PersonRef | undefined {
  const [mark, tenantId, personId] = id.split('|');
  return mark === INSTEAD && tenantId !== undefined && personId !== undefined ? { tenantId, personId } : undefined;
}

/** The entry that takes a reminder to the first who has not missed it already and wants to hear of the trial; none where nobody is left. */
export function fallbackOf(
  { logs = [] }: Trial,
  missed: PersonRef,
  entry: DueEntry,
  colleagues: readonly PersonRef[],
): readonly DueEntry[] {
  const { tenantId, personId } = originalOf(entry) ?? missed;
  const deaf = logs.filter(({ unreached, stopped }) => unreached === true || stopped === true);
  const known = [personId, missed.personId, ...deaf.map((log) => log.personId)];
  const to = colleagues.find((one) => !known.includes(one.personId));
  if (to === undefined) return [];
  return [{ ...entry, to, ...(entry.kind === 'notice' ? {} : { id: [INSTEAD, tenantId, personId].join('|') }) }];
}

/** Colleagues as the record and their conversations know them. */
export class KnownColleagues implements Colleagues {
  constructor(
    private readonly trials: Pick<Trials, 'timeline' | 'colleagues'>,
    private readonly recipients: Pick<Recipients, 'find'>,
  ) {}

  /** On the customer's side only people who are bound to the trial; on the partner's whoever did something for it, then the others. */
  async of(trial: Trial, person: PersonRef): Promise<readonly PersonRef[]> {
    if (sideOn(trial, person.tenantId) !== 'partner') return this.byPresence(peopleOfCustomer(trial));
    const ours = ({ tenantId }: PersonRef): boolean => sideOn(trial, tenantId) === 'partner';
    const timeline = await this.trials.timeline(trial.partnerTenantId, trial.id);
    const onTrial = timeline.map(({ by }) => by).filter(ours);
    const tenants = new Set([
      person.tenantId,
      ...(trial.alsoPartner ?? []),
      ...[partnerOf(trial)].filter((one) => one !== undefined),
    ]);
    const others = (await Promise.all([...tenants].map((one) => this.trials.colleagues(one)))).flat();
    return [
      ...(await this.byPresence(different([...partnersPeople(trial), ...onTrial]))),
      ...(await this.byPresence(different(others))),
    ];
  }

  /** Those in reach, whoever was heard from last first. */
  private async byPresence(people: readonly PersonRef[]): Promise<readonly PersonRef[]> {
    const found = await Promise.all(people.map((person) => this.recipients.find(person)));
    const reachable = found.flatMap((one) => (one.kind === 'reachable' ? [one.recipient] : []));
    const heard = (at: Date | undefined): number => at?.getTime() ?? 0;
    return reachable.toSorted((one, other) => heard(other.heardAt) - heard(one.heardAt)).map(({ person }) => person);
  }
}

function different(people: readonly PersonRef[]): readonly PersonRef[] {
  return [...new Map(people.map(({ tenantId, personId }) => [personId, { tenantId, personId }])).values()];
}
