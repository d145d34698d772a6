/** The hub alone, without channel and storage: what one event makes of a conversation. For properties over many lines. */

import { Attempt } from '../../../dialogs/engine/attempt';
import type { Event } from '../../../dialogs/engine/event';
import { HubDialog } from '../../../dialogs/engine/hub-dialog';
import { commands, journeys, onTrial, views } from '../../../dialogs';
import type { World } from '../../../dialogs/engine/scene';
import { Screens, type Drawn } from '../../../dialogs/engine/screens';
import { newConversation, type Conversation, type OpenJourney } from '../../../dialogs/engine/state';
import { CardRenderer } from '../../../cards/engine/render';
import { createWords, type Say } from '../../../cards/engine/words';
import { SampleDirectory } from '../../../src/directory/sample-directory';
import type { Actor } from '../../../src/domain/people/actor';
import type { Person } from '../../../src/domain/people/person';
import type { Trial } from '../../../src/domain/record/trial';
import { lastCardOn } from '../../../src/turn/last-card';
import { Decider } from '../../../src/turn/decide';
import { MemoryTrials } from '../../reminders/memory-trials';
import { SequentialIds } from './manual-clock';

const renderer = new CardRenderer();
const directory = new SampleDirectory();

/** A record that holds these trials and no others. */
class HeldTrials extends MemoryTrials {
  constructor(private readonly held: readonly Trial[]) {
    super((id) => held.find((trial) => trial.id === id));
  }

  override list(): Promise<readonly Trial[]> {
    return Promise.resolve(this.held);
  }

  override ofCustomer(tenantId: string): Promise<readonly Trial[]> {
    return Promise.resolve(this.held.filter(({ customer }) => customer.tenantId === tenantId));
  }

  override findByName(_tenantId?: string, name = ''): Promise<readonly Trial[]> {
    const start = name.trim().toLowerCase();
    return Promise.resolve(this.held.filter(({ customer }) => customer.company.toLowerCase().startsWith(start)));
  }
}

/** Somebody of the partner whose trials `sampleTrial` makes. */
export const partnerActor: Actor = {
  side: 'partner',
  standing: 'member',
  person: { v: 1, tenantId: 'partner-tenant', personId: 'alex', name: 'Alex', account: true },
  signInName: 'alex@contoso-consulting.com',
  addresses: ['alex@contoso-consulting.com'],
  checkedAt: '2026-04-14T08:59:00Z',
  company: 'Contoso Consulting',
};

/** Decides events; nothing is saved, and each answer is a conversation to go on from. */
export class HubDesk {
  readonly say: Say = createWords()('en-GB');
  private readonly decider = new Decider(new HubDialog(journeys, commands, (attempt) => lastCardOn(this.screens())(attempt)));
  private readonly ids = new SequentialIds(9);
  private readonly trials: HeldTrials;

  constructor(
    trials: readonly Trial[] = [],
    private readonly actor: Actor = partnerActor,
    private readonly discovery: World['discovery'] = { find: () => Promise.resolve({ kind: 'none' }) },
    private readonly model?: World['model'],
    private readonly partnerName = 'Contoso Consulting',
  ) {
    this.trials = new HeldTrials(trials);
  }

  /** Puts a person into the record. */
  remember(person: Person): Promise<void> {
    return this.trials.remember(person);
  }

  /** What the event makes of the conversation. */
  async decide(event: Event, conversation: Conversation): Promise<Attempt> {
    const attempt = new Attempt(
      {
        event,
        activityId: this.ids.next(),
        actor: this.actor,
        personal: true,
        now: new Date('2026-04-14T09:00:00Z'),
        say: this.say,
        ids: this.ids,
        world: this.world(),
        unseenCard: false,
      },
      conversation,
    );
    await this.decider.decide(attempt, { type: 'message' } as Parameters<Decider['decide']>[1]);
    return attempt;
  }

  /** What a typed line makes of it. */
  hear(text: string, conversation: Conversation): Promise<Attempt> {
    return this.decide({ kind: 'text', text }, conversation);
  }

  /** What the person sees of it: the card, and the line that stands for it; nothing where nothing is shown. */
  async shown({ screen, conversation }: Pick<Attempt, 'screen' | 'conversation'>): Promise<Drawn | undefined> {
    const viewer = { actor: this.actor, say: this.say, now: new Date('2026-04-14T09:00:00Z') };
    return screen && this.screens().draw(screen, conversation, viewer);
  }

  private screens(): Screens {
    const files = { make: () => Promise.resolve(undefined) };
    return new Screens({ journeys, commands, views, onTrial, renderer, world: this.world(), files });
  }

  private world(): World {
    return {
      trials: this.trials,
      discovery: this.discovery,
      directory,
      partners: new Map([['partner-tenant', this.partnerName]]),
      codes: { issue: () => Promise.resolve('AAAA'), find: () => Promise.resolve(undefined) },
      tries: { count: () => Promise.resolve(undefined), forget: () => Promise.resolve() },
      ...(this.model === undefined ? {} : { model: this.model }),
      botLink: () => undefined,
      service: { version: '1.2.3', operatorTenant: 'operator-tenant', keeps: { forms: 30, chats: 400, contacts: 365 } },
    };
  }
}

/** A conversation in the middle of a journey. */
export function inTheMiddle(journey: string, step: string, more: Partial<OpenJourney> = {}): Conversation {
  const fixed = { trialId: 'trial-1', changeId: 'change', contactId: 'contact', accountId: 'account' };
  const open: OpenJourney = {
    id: 'form',
    journey,
    fixed,
    answers: {},
    drafts: {},
    step,
    problems: [],
    notes: [],
    revision: 1,
    ...more,
  };
  return { ...newConversation(), open };
}
