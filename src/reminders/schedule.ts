/** Says when people are to be reminded of a trial next, by what each of them set for themselves. */

import { newConversation, wishesOf } from '../../dialogs/engine/state';
import { CodedError } from '../domain/errors';
import type { Clock } from '../domain/time/clock';
import type { Schedule, AgendaEntry } from '../domain/watch/schedule';
import { recipientsOf } from '../domain/record/rules/reminder-policy';
import { agendaOf } from '../domain/watch/reminders';
import type { Settings } from '../domain/reminders/settings';
import type { PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import type { Conversations } from '../turn/conversations';

/** The schedule by people's own settings: one read for each person a trial has something to tell. */
export class PersonalSchedule implements Schedule {
  constructor(
    private readonly conversations: Conversations,
    private readonly clock: Clock,
  ) {}

  /** The next reminder of each. Somebody whose settings can't be read counts as one who set nothing: the time is looked at again. */
  async next(trial: Trial, isMeant: (personId: string) => boolean = () => true): Promise<readonly AgendaEntry[]> {
    const people = recipientsOf(trial).filter(({ personId }) => isMeant(personId));
    const settings = new Map(
      await Promise.all(people.map(async (person) => [person.personId, await this.settingsOf(person, trial)] as const)),
    );
    const agenda = agendaOf(trial, ({ personId }) => settings.get(personId) ?? {}, this.clock.now().toISOString());
    return agenda.filter(({ to }) => isMeant(to.personId));
  }

  private async settingsOf(person: PersonRef, trial: Trial): Promise<Settings> {
    try {
      const { conversation } = await this.conversations.load(`person/${person.tenantId}/${person.personId}`);
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
