/** Plays lines that stand in a form against the running bot: a new person for each, the form filled in up to the question, then the line. */

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

  start(): Promise<void> {
    return this.stage.start();
  }

  stop(): Promise<void> {
    return this.stage.stop();
  }

  /** Types a line at a step of the sign-up; `domain` and `contactPhone` are the second questions of their cards. */
  async play(step: string, text: string): Promise<Played> {
    const chat = newChat(this.stage.channel);
    await upTo(chat, step);
    await chat.say(text);
    await this.stage.settled();
    const shown = JSON.stringify(chat.messages.at(-1)?.card ?? {});
    return { step: stepOn(chat), inputs: inputsOn(shown), shown };
  }
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
