/** Every place a person, or a hostile client, can write something: each is tried with one secret after the other. */

import { executed, activityId } from '../kit/stage/activities';
import type { AppStage } from '../kit/stage/app-stage';
import { cardActions, cardInputs } from '../kit/stage/card-elements';
import type { Chat } from '../kit/stage/chat';
import type { JsonObject } from '../kit/json';
import { part } from '../kit/sweep';

/** Gives the next thing to write. */
export type Next = () => string;

/** What is looked at after each try: whether the question on screen is still the same one. */
export type Check = (where: string, before: string, after: string) => void;

/** Where the person is: the question's heading and counter, without what is said in between. */
export function questionOn(chat: Chat): string {
  const card = lastCard(chat);
  return typeof card?.['fallbackText'] === 'string' ? card['fallbackText'] : '';
}

function lastCard(chat: Chat): JsonObject | undefined {
  return chat.messages.findLast(({ card }) => card !== undefined)?.card;
}

/** Of the places one in so many, beginning with another one for each `from`; all of them where nobody says, and in long runs. */
export interface Share {
  readonly oneIn: number;
  readonly from: number;
}

const ALL: Share = { oneIn: 1, from: 0 };

/** Writes into everything the question on screen offers: the chat, and each input, in turn by Execute and by Submit. */
export async function tryQuestion(stage: AppStage, chat: Chat, next: Next, check: Check, { oneIn, from } = ALL): Promise<void> {
  const asked = questionOn(chat);
  const isQuestion = cardActions(lastCard(chat) ?? {}).some(({ action }) => ['cancel', 'leave'].includes(String(action['verb'])));
  const tell = async (where: string): Promise<void> => {
    await stage.settled();
    if (isQuestion) check(`${asked}, ${where}`, asked, questionOn(chat));
  };
  await chat.say(next());
  await tell('typed');
  const card = lastCard(chat) ?? {};
  const button = cardActions(card).find(({ action }) => action['associatedInputs'] === 'auto');
  if (!button) return;
  for (const { id } of part([...cardInputs(card), { id: 'surplus' }], oneIn, from)) {
    const how = HOW[tried++ % HOW.length]!;
    await chat[how]('last', button.title, { [id]: next() }, { force: true });
    await tell(`${id} by ${how}`);
  }
}

/** By Action.Execute, and as clients do that know no such action. */
const HOW = ['press', 'submit'] as const;
let tried = 0;

/** Lines in which a name may follow a command. */
const COMMANDS: readonly string[] = [
  'trial',
  'partner of record',
  'transfer',
  'claim',
  'extended',
  'paid',
  'archive',
  'take over',
  'help',
  'sign up',
  'join',
  'time travel',
  'access',
  'hand Adventure Works to',
];

/** Writes where no form is open: alone, after commands, edited, in a group, and in all parts of activities nobody shows. */
export async function tryOutside(stage: AppStage, chat: Chat, next: Next, { oneIn, from } = ALL): Promise<void> {
  for (const command of part(COMMANDS, oneIn, from)) await chat.say(`${command} ${next()}`);
  await chat.edit(next());
  await chat.redeliver();
  await chat.sticker();
  await chat.react();
  const group = stage.channel.chat({ person: chat.origin.person, conversationType: 'groupChat' });
  await group.say(next());
  const channel = stage.channel.chat({ person: chat.origin.person, conversationType: 'channel' });
  await channel.say(next());
  for (const make of part(ODD, oneIn, from)) await chat.send(make(chat, next));
}

type Odd = (chat: Chat, next: Next) => JsonObject;

/** A press as a client could write it. */
function pressed(chat: Chat, action: JsonObject): JsonObject {
  const card = chat.messages.findLast((message) => message.card !== undefined);
  return executed(chat.origin, { id: activityId(), at: new Date('2026-04-14T09:00:00Z') }, card?.id ?? '', action);
}

function odd(chat: Chat, rest: JsonObject): JsonObject {
  const { value: _value, name: _name, replyToId: _reply, ...base } = pressed(chat, {});
  return { ...base, ...rest };
}

const ODD: readonly Odd[] = [
  (chat, next) => pressed(chat, { verb: next(), data: {} }),
  (chat, next) => pressed(chat, { verb: 'trial', data: { name: next() } }),
  (chat, next) => pressed(chat, { verb: 'removal', data: { scope: next() } }),
  (chat, next) => pressed(chat, { verb: 'home', data: { deep: { deeper: [next(), { [next()]: next() }] } } }),
  (chat, next) => pressed(chat, { verb: 'signUp', data: { [next()]: 'x', journey: next(), step: next(), revision: next() } }),
  (chat, next) => pressed(chat, { verb: 'home', data: { number: Number(next().replaceAll(/\D/g, '')) } }),
  (chat, next) => pressed(chat, [next()] as unknown as JsonObject),
  (chat, next) => odd(chat, { type: 'message', text: '', value: next() }),
  (chat, next) => odd(chat, { type: 'message', text: 'hello', value: { verb: next(), x: next() }, summary: next() }),
  (chat, next) =>
    odd(chat, { type: 'message', text: 'hello', attachments: [{ contentType: 'text/html', content: next(), name: next() }] }),
  (chat, next) =>
    odd(chat, { type: 'message', text: `<at>${next()}</at> ${next()}`, entities: [{ type: 'mention', text: next() }] }),
  (chat, next) => odd(chat, { type: 'message', text: 'hello', locale: next(), localTimezone: next(), topicName: next() }),
  (chat) => odd(chat, { type: 'message', text: 'hello', locale: 'aa-41111111-11111111' }),
  (chat, next) => odd(chat, { type: 'message', text: 'hello', from: { ...(odd(chat, {})['from'] as JsonObject), name: next() } }),
  (chat, next) => odd(chat, { type: 'typing', text: next() }),
  (chat, next) => odd(chat, { type: 'messageDelete', text: next() }),
  (chat, next) => odd(chat, { type: 'conversationUpdate', topicName: next(), membersAdded: [{ id: 'x', name: next() }] }),
  (chat, next) => odd(chat, { type: 'invoke', name: 'application/search', value: { queryText: next() } }),
  (chat, next) => odd(chat, { type: 'invoke', name: next(), value: next() }),
  (chat, next) => odd(chat, { type: next() }),
];

/** The way through the sign-up, from the first question on: what answers each. */
export const SIGN_UP: readonly (readonly [button: string, inputs: Readonly<Record<string, string>>])[] = [
  ['Continue', { start: 'running' }],
  ['Continue', { company: 'Adventure Works', domain: 'adventure-works.com' }],
  ['Continue', { country: 'FR' }],
  ['Confirm country', { confirmed: 'true' }],
  ['Continue', { identity: 'handOver', account: 'setup@adventure-works.onmicrosoft.com' }],
  ['Continue', { name: 'Jo Berry', email: 'jo@adventure-works.com', phone: '06 12 34 56 78' }],
  ['Continue', { product: 'sales', kind: 'standard' }],
  ['Continue', { startedOn: '2026-04-01' }],
  ['Continue', {}],
  ['Continue', { buying: 'web' }],
  ['Record the trial', {}],
];

/** From the trial's card on: the partner of record by hand, and the hand-over. */
export const AFTERWARDS: readonly (readonly [command: string, steps: typeof SIGN_UP])[] = [
  [
    'partner of record adventure',
    [
      ['Search', { search: 'nobody of that name' }],
      ['Continue', { name: 'Contoso Consulting', partnerId: '4391507' }],
    ],
  ],
  ['transfer adventure', [['Continue', { name: 'Jo Berry', email: 'jo@adventure-works.com' }]]],
  ['correct domain adventure', []],
  ['extended adventure', []],
  ['hand adventure to kim', []],
  ['change reminders', [['Continue', { from: '9', to: '17', zone: 'Europe/Berlin' }]]],
];

/** The same journey for a customer without a record: nothing of it is noted, and its text stays in the chat. */
export const GUIDE: typeof AFTERWARDS = [
  [
    'partner of record',
    [
      ['Search', { search: 'nobody of that name' }],
      ['Continue', { name: 'Contoso Consulting', partnerId: '' }],
      ['Continue', { buying: 'web', paid: 'no' }],
    ],
  ],
];
