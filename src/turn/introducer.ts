/** Finds out who acts in a turn: by what the conversation keeps of the person, or by what the roster says when that is too old. */

import type { Roster } from '../channel/roster';
import { actorOf, type Membership, type PartnerTenants } from '../domain/people/actor';
import type { Clock } from '../domain/time/clock';
import type { Trials } from '../domain/record/trials';
import { servesFor, type Risk } from '../domain/people/risk';
import type { Settings } from '../domain/reminders/settings';
import type { Log } from '../log/log';
import type { Sender } from '../channel/read-activity';
import type { Arrival } from './arrival';
import type { Loaded } from './conversations';

/** What introducing works with. */
export interface IntroducerParts {
  readonly roster: Pick<Roster, 'ask'>;
  readonly partners: PartnerTenants;
  readonly trials: Pick<Trials, 'person' | 'remember'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** An arrival whose actor is known, as far as that goes, and the conversation with what is known of the person. */
export interface Introduced {
  readonly arrival: Arrival;
  readonly loaded: Loaded;
}

/** Introduces the person of one turn. However often the turn is decided, the roster is asked once at most. */
export class Introducer {
  private asked: Promise<Membership | undefined> | undefined;
  private word: Membership | undefined;

  constructor(
    private readonly parts: IntroducerParts,
    private readonly unknown: Arrival,
  ) {}

  /** Whether there is somebody to ask about, and nobody was asked yet. */
  get mayAsk(): boolean {
    const { personal, person } = this.unknown.sender;
    return personal && person.personId !== '' && this.asked === undefined;
  }

  /** Whether the roster said something in this turn that is worth keeping. */
  get hasNews(): boolean {
    return this.word !== undefined;
  }

  /** Who acts, by a word that serves for this if there is any. */
  async introduce(loaded: Loaded, risk: Risk): Promise<Introduced> {
    const { clock } = this.parts;
    const kept = keptIn(loaded);
    const isOld = kept?.signInName === undefined || !servesFor(risk, kept.at, clock.now());
    const told = this.word ?? (isOld ? await this.ask() : undefined);
    const last = told ?? (servesFor('reads', kept?.at, clock.now()) ? kept : undefined);
    return this.introduced(loaded, last);
  }

  private introduced(loaded: Loaded, member: Membership | undefined): Introduced {
    const { sender } = this.unknown;
    const conversation = member === undefined ? loaded.conversation : { ...loaded.conversation, member };
    const arrival = { ...this.unknown, sender: asSet(sender, conversation.settings), actor: this.actor(member) };
    return { arrival, loaded: { ...loaded, conversation } };
  }

  private actor(member: Membership | undefined) {
    return actorOf(this.unknown.sender.person, this.parts.partners, member);
  }

  private async ask(): Promise<Membership | undefined> {
    if (!this.mayAsk) return this.asked;
    const { reference, person } = this.unknown.sender;
    this.asked = this.parts.roster.ask(reference, person);
    this.word = await this.asked;
    if (this.word) await this.remember(this.word);
    return this.word;
  }

  /**
   * Colleagues can be handed a trial, so a partner's people are known once the roster has told of them, until it says that they are
   * none any more. Nothing depends on it now.
   */
  private async remember(member: Membership): Promise<void> {
    const { trials, log } = this.parts;
    const { side, standing, person } = this.actor(member);
    try {
      if (side === 'partner') await trials.remember(person);
      else if (standing === 'guest') await this.strikeOff();
    } catch (error) {
      log.warn('person not remembered', {}, error);
    }
  }

  private async strikeOff(): Promise<void> {
    const { trials } = this.parts;
    const { account, ...known } = (await trials.person(this.unknown.sender.person)) ?? {};
    if (account === true && 'v' in known) await trials.remember(known);
  }
}

function keptIn({ conversation }: Loaded): Membership | undefined {
  return conversation.member;
}

/** What a person set for themselves goes before what the channel says. */
function asSet(sender: Sender, { language, zone }: Settings = {}): Sender {
  return { ...sender, locale: language ?? sender.locale, zone: zone ?? sender.zone };
}
