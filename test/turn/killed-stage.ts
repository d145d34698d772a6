/** A bot as a process that can be killed, with everything around it, and a person who signs up. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TableClient } from '@azure/data-tables';
import { TrialTables } from '../../src/storage/trial-tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { cardActions } from '../kit/stage/card-elements';
import { TeamsChannel } from '../kit/stage/channel';
import type { Chat } from '../kit/stage/chat';
import { startBotProcess, type BotProcess, type BotProcessOptions } from '../kit/stage/counting-process';
import type { Delivery } from '../kit/stage/delivery';
import { proxyBefore, type FaultProxy } from '../kit/faults/fault-proxy';
import { objectOf, textOf } from '../kit/json';
import { PARTNER } from './turn-stage';

/** What the person answers to each step of the sign-up, on the card and typed. */
const answers: Readonly<Record<string, { readonly typed: string; readonly inputs: Readonly<Record<string, string>> }>> = {
  start: { typed: 'new', inputs: {} },
  customer: { typed: 'Adventure Works, none', inputs: { company: 'Adventure Works' } },
  country: { typed: 'France', inputs: { country: 'FR' } },
  billingAddress: { typed: 'yes', inputs: { confirmed: 'true' } },
  identity: {
    typed: 'customer, jo@adventure-works.com',
    inputs: { identity: 'customer', account: 'jo@adventure-works.com' },
  },
  contact: {
    typed: 'Jo Berry, jo@adventure-works.com, 06 12 34 56 78',
    inputs: { name: 'Jo Berry', email: 'jo@adventure-works.com', phone: '06 12 34 56 78' },
  },
  product: { typed: 'Sales, standard', inputs: { product: 'sales', kind: 'standard' } },
  buying: { typed: 'through us', inputs: { buying: 'cspUs' } },
  terms: { typed: 'yes', inputs: { accepted: 'true' } },
  review: { typed: 'yes', inputs: {} },
};
/** In the order in which they are asked. */
export const steps = Object.keys(answers);

/** The stage; `live` is the bot that runs now. */
export class KilledStage {
  readonly channel = new TeamsChannel({ deliveryTimeoutMs: 240_000 });
  private azurite: Azurite | undefined;
  private proxy: FaultProxy | undefined;
  private running: BotProcess | undefined;
  private ahead = 0;
  private readonly discovery = createServer((_request, response) => {
    response.statusCode = 400;
    response.end('{}');
  });

  /** Everything around the bot. */
  async start(): Promise<void> {
    this.azurite = await startAzurite();
    this.proxy = await proxyBefore(this.azurite.connectionString);
    await this.channel.start();
    await once(this.discovery.listen(0, '127.0.0.1'), 'listening');
  }

  async stop(): Promise<void> {
    await this.running?.end('SIGKILL');
    await this.channel.stop();
    await this.proxy?.stop();
    await this.azurite?.close();
    this.discovery.close();
  }

  /** The proxy before the tables. */
  get tables(): FaultProxy {
    if (!this.proxy) throw new Error('the stage has not started');
    return this.proxy;
  }

  /** The bot that runs now. */
  get live(): BotProcess {
    if (!this.running) throw new Error('no bot has started');
    return this.running;
  }

  /** A bot that nobody writes to yet. */
  spare(more: Partial<BotProcessOptions> = {}, start = startBotProcess): Promise<BotProcess> {
    return start({
      connectionString: this.connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/, `TableEndpoint=${this.tables.url}`),
      journeys: 'shipped',
      partnerTenants: PARTNER,
      discoveryUrl: `http://127.0.0.1:${(this.discovery.address() as AddressInfo).port}`,
      ...more,
    });
  }

  /** From now on everybody writes to this bot. */
  goLive(bot: BotProcess): void {
    this.running = bot;
    this.channel.botEndpoint = bot.endpoint;
  }

  /** The bot is started again when every lease has run out, and looks for broken promises at once. */
  async restartLater(start = startBotProcess): Promise<void> {
    this.ahead += 120_000;
    this.goLive(await this.spare({ clockAheadMs: this.ahead, sweepEveryMs: 200 }, start));
  }

  /** How often a bot has looked for broken promises, or a little more. */
  get sweeps(): number {
    return this.tables.requests.filter(({ method, path }) => method === 'GET' && path.includes('/owed')).length;
  }

  /** What is recorded. */
  get record(): TrialTables {
    const open = (name: string) =>
      TableClient.fromConnectionString(this.connectionString, name, { allowInsecureConnection: true });
    return new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
  }

  private get connectionString(): string {
    return this.azurite?.connectionString ?? '';
  }
}

/** The step that the last card asks; `undefined` once the sign-up is over. */
export function stepOn(chat: Chat): string | undefined {
  const { card = {} } = chat.messages.findLast(({ card }) => card !== undefined) ?? {};
  const [first] = cardActions(card).map(({ action }) => objectOf(action['data']));
  return first?.['step'] === undefined ? undefined : textOf(first['step']);
}

/** Answers a step, typed or on the card. */
export function answer(chat: Chat, step: string, isTyped: boolean): Promise<Delivery> {
  const { typed, inputs } = answers[step]!;
  return isTyped ? chat.say(typed) : chat.press('last', primaryOf(chat), inputs);
}

function primaryOf(chat: Chat): string {
  const { card = {} } = chat.messages.findLast(({ card }) => card !== undefined) ?? {};
  return cardActions(card).find(({ action }) => action['style'] === 'positive')?.title ?? '';
}
