/** An outbox in simulated time that says what the record wants said, over real cards and a record in memory. */

import { CardRenderer } from '../../cards/engine/render';
import { createWords } from '../../cards/engine/words';
import { commands, journeys, onTrial, views } from '../../dialogs';
import type { World } from '../../dialogs/engine/scene';
import { Screens } from '../../dialogs/engine/screens';
import type { Trial } from '../../src/domain/record/trial';
import type { Outbox } from '../../src/outbox/outbox';
import { KnownColleagues } from '../../src/reminders/fallback';
import { Messages } from '../../src/reminders/messages';
import { PersonalSchedule } from '../../src/reminders/schedule';
import { OutboxStage } from '../outbox/outbox-stage';
import { MemoryTrials } from './memory-trials';

const partners = { has: () => true, get: () => '' };

/** The stage; `original` makes the trials. */
export class Pipeline extends OutboxStage {
  readonly trials: MemoryTrials;
  /** An outbox that says what the record wants said. */
  readonly real: Outbox;

  /** With `follows` the trials schedule what follows from their changes, as the real ones do. */
  constructor(original: (id: string) => Trial | undefined, follows?: 'scheduled') {
    super();
    const { due, conversations, clock, recipients, pace, tally } = this;
    const schedule = new PersonalSchedule(conversations, clock, due);
    const trials = new MemoryTrials(original, follows && { due, schedule });
    const world = { trials, partners } as unknown as World;
    const files = { make: () => Promise.resolve(undefined) };
    const screens = new Screens({ journeys, commands, views, onTrial, renderer: new CardRenderer(), world, files });
    const colleagues = new KnownColleagues(trials, recipients);
    const deliveries = new Messages({ trials, screens, partners, words: createWords(), colleagues, due });
    this.trials = trials;
    this.real = this.another({ deliveries, pace, tally });
  }
}
