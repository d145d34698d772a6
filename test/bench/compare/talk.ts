/** Talks to one measured bot: in sixteen chats, as fast as it answers. */

import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../kit/until';
import type { JsonObject } from '../../kit/json';
import { buttonOf, line, originOf, press, type Button } from './activities';
import type { MeasuredBot } from './bot-process';
import type { CountingChannel } from './channel';

/** What people do in a turn. */
export type Kind = 'press' | 'typed';

/** Chats at the same time. */
export const CHATS = 16;

/** What a run of turns came to. */
export interface Ran {
  /** CPU of the bot's process a turn, in ms. */
  readonly cpuMs: number;
  readonly turnsPerSecond: number;
  /** The median of how long the answer took, in ms. */
  readonly answerMs: number;
  readonly storageCalls: number;
  readonly channelCalls: number;
  readonly heldMs: number;
  readonly rssMb: number;
}

/** How long nothing must reach the channel until a run is over: a bot goes on after its answer. */
const QUIET_MS = 60;

/** One bot and its chats. */
export class Talk {
  private readonly cards = new Map<number, { readonly messageId: string; readonly button: Button }>();
  private agent = new Agent({ keepAlive: true });

  constructor(
    private readonly bot: MeasuredBot,
    private readonly channel: CountingChannel,
    private readonly serviceUrl: string,
  ) {}

  /** The first line of one chat; resolves when it is answered. */
  async open(chat: number): Promise<void> {
    await this.send(line(this.origin(chat), 'sign up'));
    await until(() => this.posted(chat)?.button !== undefined, `${this.bot.name} to answer the first line`);
  }

  /** So many turns of a kind, so many at a time. */
  async run(kind: Kind, atOnce: number, turns: number): Promise<Ran> {
    for (let chat = 0; chat < atOnce; chat++) this.takeCard(chat);
    const before = await this.begin();
    const start = performance.now();
    const took = await this.shared(kind, atOnce, turns);
    const seconds = (performance.now() - start) / 1000;
    await this.quiet();
    const after = await this.bot.probe();
    return {
      cpuMs: (after.cpuMs - before.cpuMs) / turns,
      turnsPerSecond: turns / seconds,
      answerMs: took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)] ?? Number.NaN,
      storageCalls: this.bot.storageCalls() / turns,
      channelCalls: this.channel.calls / turns,
      heldMs: after.heldMs,
      rssMb: after.rssMb,
    };
  }

  /** On new connections: the bot closes those that were idle while others were measured. */
  private async begin(): ReturnType<MeasuredBot['probe']> {
    this.agent.destroy();
    this.agent = new Agent({ keepAlive: true });
    this.bot.storageCalls();
    this.channel.calls = 0;
    return this.bot.probe();
  }

  /** The chats take turns from one heap until it is gone; how long each took. */
  private async shared(kind: Kind, atOnce: number, turns: number): Promise<readonly number[]> {
    let left = turns;
    const took: number[] = [];
    const talk = async (chat: number): Promise<void> => {
      while (left-- > 0) {
        const start = performance.now();
        await (kind === 'press' ? this.press(chat) : this.send(line(this.origin(chat), 'one more')));
        took.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, (_, chat) => talk(chat)));
    return took;
  }

  private async press(chat: number): Promise<void> {
    const card = this.cards.get(chat);
    if (!card) throw new Error(`chat ${chat} of ${this.bot.name} has no card`);
    const button = buttonOf(await this.send(press(this.origin(chat), card.messageId, card.button)));
    if (!button) throw new Error(`${this.bot.name} answered a press without a card`);
    this.cards.set(chat, { ...card, button });
  }

  /** The card that was posted last is the one to press, unless its answers brought newer ones. */
  private takeCard(chat: number): void {
    const { messageId, button } = this.posted(chat) ?? {};
    if (messageId === undefined || !button) throw new Error(`${this.bot.name} posted no card in chat ${chat}`);
    if (this.cards.get(chat)?.messageId !== messageId) this.cards.set(chat, { messageId, button });
  }

  private async quiet(): Promise<void> {
    for (let before = -1; before !== this.channel.calls;) {
      before = this.channel.calls;
      await sleep(QUIET_MS);
    }
  }

  private posted(chat: number) {
    return this.channel.lastIn(this.origin(chat).conversation.id);
  }

  private origin(chat: number) {
    return originOf(this.serviceUrl, this.bot.name, chat);
  }

  private send(activity: JsonObject): Promise<string> {
    return post(this.bot, JSON.stringify(activity), this.agent);
  }
}

/** Posts an activity as the channel does; resolves with the body of the answer. */
function post({ name, port }: MeasuredBot, body: string, agent: Agent): Promise<string> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('end', () => {
        const { statusCode = 0 } = answer;
        if (statusCode < 300) resolve(Buffer.concat(chunks).toString('utf8'));
        else reject(new Error(`${name} answered ${statusCode}: ${Buffer.concat(chunks).toString('utf8')}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}
