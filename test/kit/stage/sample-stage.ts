/** A stage with a bot of a few lines, to try the transcript runner on. */

import { TeamsChannel } from './channel';
import { objectOf, textOf, type JsonObject } from '../json';
import { ManualClock, SequentialIds } from './manual-clock';
import { cardAnswer, TinyBot, withCard } from './tiny-bot';
import type { Stage } from '../transcript/transcript';
import type { Ending } from '../transcript/transcript-ending';

const ann = {
  aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'Ann',
  tenantId: '11111111-1111-4111-8111-111111111111',
};
const bob = {
  aadObjectId: 'bbbbbbbb-0000-4000-8000-000000000002',
  name: 'Bob Smith',
  tenantId: '22222222-2222-4222-8222-222222222222',
};

/** A bot that asks for a name on one live card and refuses "nonsense" and "bad" lines, and its stage. */
export class SampleStage implements Stage {
  readonly channel = new TeamsChannel({ roster: [ann, bob] });
  readonly clock = new ManualClock();
  readonly people = { Ann: { person: ann }, Bob: { person: bob } };
  readonly directions = {
    'the bot restarts': () => this.restart(),
    'the bot is down': () => this.bot.stop(),
    'a new version is deployed': (name: string) => {
      this.version = name;
    },
  };
  private bot = this.newBot();
  private readonly ids = new SequentialIds(7);
  private version = 'one';
  private card = { id: '', revision: 0, name: '' };
  private refused: string[] = [];

  /** `left`: what the story is said to have left behind. */
  constructor(private readonly left: Ending = { trials: [], people: [] }) {}

  async start(): Promise<void> {
    await this.channel.start();
    await this.listen();
  }

  async stop(): Promise<void> {
    await this.bot.stop();
    await this.channel.stop();
  }

  /** What it refused since this was asked last. */
  refusals(): readonly string[] {
    return this.refused.splice(0);
  }

  /** It keeps nothing by itself. */
  ending(): Promise<Ending> {
    return Promise.resolve(this.left);
  }

  settled(): Promise<void> {
    return this.bot.settled();
  }

  private async restart(): Promise<void> {
    await this.bot.stop();
    this.bot = this.newBot();
    await this.listen();
  }

  private async listen(): Promise<void> {
    await this.bot.start();
    this.channel.botEndpoint = this.bot.endpoint;
  }

  private newBot(): TinyBot {
    return new TinyBot((activity, bot) => this.answer(activity, bot));
  }

  private async answer(activity: JsonObject, bot: TinyBot): Promise<unknown> {
    if (activity['type'] === 'invoke') return this.pressed(activity, bot);
    if (activity['value'] === undefined) await this.heard(activity, bot);
    else await this.submitted(activity, bot);
    return undefined;
  }

  private async heard(activity: JsonObject, bot: TinyBot): Promise<void> {
    const text = textOf(activity['text']);
    if (text === 'nonsense') this.refused.push('notes.unknown');
    if (text === 'bad') this.refused.push('problems.bad', 'problems.worse');
    if (text === 'sign up') this.card = { revision: 1, name: '', id: await bot.post(activity, withCard(this.draw())) };
    else if (text === 'status') await bot.post(activity, { text: `Version ${this.version}, ${this.clock.now().toISOString()}` });
    else if (text === 'reference') await bot.post(activity, { text: `Reference ${this.ids.next()} and ${ann.tenantId}` });
    else if (text === 'tell Bob') await this.tell(bob.aadObjectId, activity, bot);
    else if (text !== '') await bot.post(activity, { text: `You said: ${text.slice(0, 20)}` });
  }

  private pressed(activity: JsonObject, bot: TinyBot): JsonObject {
    this.take(objectOf(objectOf(objectOf(activity['value'])['action'])['data']));
    bot.later(() => bot.put(activity, this.card.id, withCard(this.draw())));
    return cardAnswer(this.draw());
  }

  private async submitted(activity: JsonObject, bot: TinyBot): Promise<void> {
    this.take(objectOf(activity['value']));
    await bot.put(activity, this.card.id, withCard(this.draw()));
  }

  private take(data: JsonObject): void {
    if (data['revision'] !== this.card.revision) return;
    this.card = { ...this.card, revision: this.card.revision + 1, name: textOf(data['name']) };
  }

  private async tell(id: string, activity: JsonObject, bot: TinyBot): Promise<void> {
    const created = await bot.call(activity, 'POST', 'v3/conversations', { members: [{ id }] });
    await bot.post({ ...activity, conversation: created.body }, { text: 'Ann says hello' });
  }

  private draw(): JsonObject {
    const { name, revision } = this.card;
    const data = { revision: Math.max(revision, 1) };
    const field = {
      type: 'Input.Text',
      id: 'name',
      label: 'Your name',
      isRequired: true,
      errorMessage: 'Type a name',
      value: name,
    };
    const heading = { type: 'TextBlock', style: 'heading', text: name === '' ? 'Who are you?' : `Hello ${name}` };
    const fallback = { type: 'Action.Submit', title: 'Next', data };
    const action = { type: 'Action.Execute', title: name === '' ? 'Next' : 'Change', data, fallback };
    return { type: 'AdaptiveCard', version: '1.5', body: [heading, field], actions: [action] };
  }
}
