/** Says when people are to be reminded of a trial next, by what each of them set for themselves. */

import { newConversation, wishesOf } from '../../dialogs/engine/state';
import { CodedError } from '../domain/errors';
import type { Clock } from '../domain/time/clock';
import { nextWorking, workingHours } from '../domain/time/working-hours';
import type { DueIndex } from '../domain/watch/due';
import type { Schedule, AgendaEntry } from '../domain/watch/schedule';
import { recipientsOf } from '../domain/record/rules/reminder-policy';
import { reminderDue } from '../domain/watch/agenda';
import { agendaOf, type Wanting } from '../domain/watch/reminders';
import type { Settings } from '../domain/reminders/settings';
import type { PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import type { Conversations } from '../turn/conversations';

/** The schedule by people's own settings: one read for each person a trial has something to tell. */
export class PersonalSchedule implements Schedule {
  constructor(
    private readonly conversations: Pick<Conversations, 'stored'>,
    private readonly clock: Clock,
    private readonly due: Pick<DueIndex, 'setAsideAt'>,
  ) {}

  /**
   * The next reminder of each. What was set aside is left to the operator, and a later one comes. Somebody whose settings can't be read
   * counts as one who set nothing: the time is looked at again.
   */
  async next(trial: Trial, isMeant: (personId: string) => boolean = () => true): Promise<readonly AgendaEntry[]> {
    const people = recipientsOf(trial).filter(({ personId }) => isMeant(personId));
    const settings = new Map(
      await Promise.all(people.map(async (person) => [person.personId, await this.settingsOf(person, trial)] as const)),
    );
    // Nobody else is asked about.
    const wanting = ({ personId }: PersonRef): Wanting => settings.get(personId) ?? { stopped: true };
    return this.agenda(trial, wanting);
  }

  /** Only where a reminder may be told at once, or in the next working hour, is it asked whether it was set aside: it costs a read each. */
  private async agenda(trial: Trial, wanting: (person: PersonRef) => Wanting): Promise<readonly AgendaEntry[]> {
    const now = this.clock.now().toISOString();
    const agenda = agendaOf(trial, wanting, now);
    const soon = agenda.filter(({ to, at }) => at <= now || at <= nextWorking(now, workingHours(wanting(to))));
    const found = await Promise.all(
      soon.map(async ({ to, at }) => [to.personId, await this.due.setAsideAt(reminderDue(trial, to, at))] as const),
    );
    const aside = new Map(found.filter(([, at]) => at !== undefined));
    if (aside.size === 0) return agenda;
    return agendaOf(trial, (to) => ({ ...wanting(to), asideAt: aside.get(to.personId) }), now);
  }

  private async settingsOf(person: PersonRef, trial: Trial): Promise<Settings> {
    try {
      const conversation = await this.conversations.stored(`person/${person.tenantId}/${person.personId}`);
      return conversation.reference ? wishesOf(conversation) : this.assumed(trial);
    } catch (error) {
      if (error instanceof CodedError) return this.assumed(trial);
      throw error;
    }
  }

  /** Nobody has met them yet: the zone of the trial's clock is the best there is. */
  private assumed({ clocks }: Trial): Settings {
    const [clock] = clocks;
    return { ...wishesOf(newConversation()), ...(clock === undefined ? {} : { zone: clock.zone }) };
  }
}
