/**
 * Plays lines that stand in a form against the running bot: the form filled in up to the question, then the line. Where nothing of a line was
 * taken, and the form is as it was, the next line is typed into it; else a new person begins.
 */

import { answer, stepOn } from '../turn/killed-stage';
import { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { silentLog } from '../../src/log/log';
import { newChat } from '../turn/turn-stage';

/** What the person saw: the step on the card after the line, what stands in its inputs, and the whole card. */
export interface Played {
  readonly step: string | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly shown: string;
}

/** A stage whose sign-ups are typed at. */
export class PlayedForms {
  private readonly stage = new AppStage({ log: silentLog });
  /** Chats whose form asks a question still, with the card as it was before any line. */
  private readonly open = new Map<string, { readonly chat: Chat; readonly asked: string }>();

  start(): Promise<void> {
    return this.stage.start();
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
    const chat = newChat(this.stage.channel);
    await upTo(chat, step);
    await this.stage.settled();
    return { chat, asked: questionIn(JSON.stringify(chat.messages.at(-1)?.card ?? {})) };
  }
}

/** The question and what stands in its inputs, without what is said above it. */
function questionIn(card: string): string {
  const [, step = ''] = /"step":"(\w+)"/u.exec(card) ?? [];
  return JSON.stringify([step, inputsOn(card)]);
}

async function upTo(chat: Chat, wanted: string): Promise<void> {
  const target = wanted === 'domain' ? 'customer' : wanted === 'contactPhone' ? 'contact' : wanted;
  await chat.say('sign up');
  for (let step = stepOn(chat); step !== target; step = stepOn(chat)) {
    if (step === undefined) throw new Error(`no way to ${wanted}`);
    await answer(chat, step, false);
  }
  if (wanted === 'domain') await chat.say('Fabrikam');
  if (wanted === 'contactPhone') await chat.say('Ann Beebe, ann@fabrikam.com');
}

function inputsOn(card: string): Readonly<Record<string, string>> {
  const found = [...card.matchAll(/"id":"(\w+)"[^}]*?"value":"([^"]*)"/gu)];
  return Object.fromEntries(found.map(([, id = '', value = '']) => [id, value]));
}
