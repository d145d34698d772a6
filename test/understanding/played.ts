/**
 * Plays lines that stand in a form against the running bot: the form filled in up to the question, then the line. The form is filled in once;
 * where something of a line was taken, the next one is typed by a new person whose chat stands as the first one's did.
 */

import { equal } from 'node:assert/strict';
import { answer, stepOn, steps } from '../turn/killed-stage';
import { AppStage } from '../kit/stage/app-stage';
import { StandingChat } from '../kit/stage/standing-chat';
import type { Chat } from '../kit/stage/chat';
import { silentLog } from '../../src/log/log';
import { newChat } from '../turn/turn-stage';

/** What the person saw: the step on the card after the line, what stands in its inputs, and the whole card. */
export interface Played {
  readonly step: string | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly shown: string;
}

/** The second questions of cards, with what is typed at the first. */
const SECOND_QUESTIONS: Readonly<Record<string, { readonly of: string; readonly after: string }>> = {
  domain: { of: 'customer', after: 'Fabrikam' },
  contactPhone: { of: 'contact', after: 'Ann Beebe, ann@fabrikam.com' },
};

/** A stage whose sign-ups are typed at. */
export class PlayedForms {
  private readonly stage = new AppStage({ log: silentLog });
  /** The chat as it stands at each question. */
  private readonly standing = new Map<string, StandingChat>();
  /** Chats whose form asks a question still, with the card as it was before any line. */
  private readonly open = new Map<string, { readonly chat: Chat; readonly asked: string }>();

  async start(): Promise<void> {
    await this.stage.start();
    await this.fillIn();
  }

  stop(): Promise<void> {
    return this.stage.stop();
  }

  /** Types a line at a step of the sign-up; `domain` and `contactPhone` are the second questions of their cards. */
  async play(step: string, text: string): Promise<Played> {
    const { chat, asked } = this.open.get(step) ?? (await this.begun(step));
    this.open.delete(step);
    await chat.say(text);
    await this.stage.settled();
    const shown = JSON.stringify(chat.messages.at(-1)?.card ?? {});
    if (questionIn(shown) === asked) this.open.set(step, { chat, asked });
    return { step: stepOn(chat), inputs: inputsOn(shown), shown };
  }

  private async begun(step: string): Promise<{ readonly chat: Chat; readonly asked: string }> {
    const standing = this.standing.get(step);
    if (!standing) throw new Error(`no way to ${step}`);
    const chat = await standing.again();
    return { chat, asked: questionIn(JSON.stringify(chat.messages.at(-1)?.card ?? {})) };
  }

  /** One chat, up to the last step; and a second one from where a card asks twice. */
  private async fillIn(): Promise<void> {
    const chat = newChat(this.stage.channel);
    await chat.say('sign up');
    for (const step of steps) {
      equal(stepOn(chat), step);
      await this.keep(step, chat);
      if (step !== steps.at(-1)) await answer(chat, step, false);
    }
    for (const [question, { of, after }] of Object.entries(SECOND_QUESTIONS)) {
      const { chat: other } = await this.begun(of);
      await other.say(after);
      await this.keep(question, other);
    }
  }

  private async keep(step: string, chat: Chat): Promise<void> {
    // What was done of what the chat owes stands in its row once the sweeper has looked.
    this.stage.clock.advance(90_000);
    await this.stage.app.sweep();
    await this.stage.settled();
    this.standing.set(step, await StandingChat.of(this.stage, chat));
  }
}

/** The question and what stands in its inputs, without what is said above it. */
function questionIn(card: string): string {
  const [, step = ''] = /"step":"(\w+)"/u.exec(card) ?? [];
  return JSON.stringify([step, inputsOn(card)]);
}

function inputsOn(card: string): Readonly<Record<string, string>> {
  const found = [...card.matchAll(/"id":"(\w+)"[^}]*?"value":"([^"]*)"/gu)];
  return Object.fromEntries(found.map(([, id = '', value = '']) => [id, value]));
}
