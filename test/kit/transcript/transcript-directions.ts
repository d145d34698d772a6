/** The stage directions every stage knows: time, devices, repeats, and what people do beside typing and pressing. */

import type { QuoteWay } from '../stage/activities';
import type { Chat, PressTarget } from '../stage/chat';
import { cardActions } from '../stage/card-elements';
import { CannotPress } from '../stage/card-form';
import type { Delivery } from '../stage/delivery';
import { parsePress, typedText, type WrittenPress } from './transcript-file';

/** What a direction may touch. */
export interface Scene {
  /** The person whose turn it is. */
  readonly chat: Chat;
  /** Another device of the same person. */
  readonly otherDevice: Chat;
  advance(ms: number): Promise<void>;
  switchTo(name: string): void;
}

/** Carries out a direction. `argument` is what stood after the colon. */
export type Direction = (argument: string, scene: Scene) => unknown;

/** The directions with a fixed wording; one that takes an argument is written `wording: argument`. */
export const commonDirections: Readonly<Record<string, Direction>> = {
  'the chat is opened': (_, { chat }) => chat.open(),
  'the app is installed': (_, { chat }) => chat.install(),
  'the app is removed': (_, { chat }) => chat.uninstall(),
  'the app is upgraded': (_, { chat }) => chat.upgrade(),
  'the page is reloaded': (_, { chat }) => {
    chat.reload();
  },
  'the last message arrives again': (_, { chat }) => chat.redeliver(lastOf(chat, (delivery) => !isPress(delivery))),
  'the same press arrives again': (_, { chat }) => chat.redeliver(lastOf(chat, isPress)),
  'the old card': (argument, { chat }) => pressOld(chat, argument),
  'twice at once': (argument, { chat }) => Promise.all([act(chat, argument), act(chat, argument)]),
  reacts: (_, { chat }) => chat.react(),
  'sends a sticker': (_, { chat }) => chat.sticker(),
  'edits the last message to': (argument, { chat }) => chat.edit(typedText(argument)),
};

/** Directions whose wording varies: `3 days pass`, `as Bob`, `another device presses [Next]`, `types 9 times: x`. */
export function variedDirection(text: string, scene: Scene): Promise<unknown> | undefined {
  for (const [pattern, run] of varied) {
    const match = pattern.exec(text);
    if (match) return Promise.resolve(run(match, scene));
  }
  return undefined;
}

/** What a person's line does: a press, or a typed message. */
export function act(chat: Chat, text: string): Promise<Delivery> {
  const press = parsePress(text);
  return press ? pressOn(chat, 'last', press) : chat.say(typedText(text));
}

type Varied = readonly [RegExp, (match: RegExpExecArray, scene: Scene) => unknown];

const varied: readonly Varied[] = [
  [/^(\d+|an?) (second|minute|hour|day|week)s? pass(?:es)?$/u, ([, count, unit], scene) => scene.advance(span(count, unit))],
  [
    /^as (.+)$/u,
    ([, name = ''], scene) => {
      scene.switchTo(name);
    },
  ],
  [/^another device presses (.+)$/u, ([, press = ''], scene) => pressOn(scene.otherDevice, 'last', writtenPress(press))],
  [
    /^quotes (own )?“([^”]+)”(, as old clients do|, as old phones do)?: (.+)$/u,
    ([, own, part = '', way = '', text = ''], { chat }) =>
      chat.quote({ from: own === undefined ? 'bot' : 'person', part }, typedText(text), ways[way] ?? 'entity'),
  ],
  [/^types (\d+) times: (.+)$/u, ([, count, text = ''], { chat }) => chat.say(text.repeat(Number(count)))],
];

const ways: Readonly<Record<string, QuoteWay>> = { ', as old clients do': 'block', ', as old phones do': 'repeated' };

const msOf: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

function span(count = '1', unit = ''): number {
  return (Number(count) || 1) * (msOf[unit] ?? 0);
}

function pressOn(chat: Chat, on: PressTarget, { title, inputs, isSubmit, isForced }: WrittenPress): Promise<Delivery> {
  const options = { force: isForced };
  return isSubmit ? chat.submit(on, title, inputs, options) : chat.press(on, title, inputs, options);
}

function pressOld(chat: Chat, argument: string): Promise<Delivery> {
  const press = writtenPress(argument);
  const current = chat.messages.findLast((message) => message.card !== undefined);
  const old = chat.pictures.findLast(
    ({ activityId, card }) =>
      (activityId !== current?.id || JSON.stringify(card) !== JSON.stringify(current.card)) &&
      cardActions(card).some((action) => action.title === press.title),
  );
  if (!old) throw new CannotPress(`no earlier card had a button "${press.title}"`);
  return pressOn(chat, old, press);
}

function writtenPress(text: string): WrittenPress {
  const press = parsePress(text);
  if (!press) throw new Error(`expected [Button title] field=value, not: ${text}`);
  return press;
}

function lastOf(chat: Chat, matches: (delivery: Delivery) => boolean): Delivery['activity'] {
  const found = chat.deliveries.findLast((delivery) => delivery.notSent.length === 0 && matches(delivery));
  if (!found) throw new CannotPress('there is nothing yet that could arrive again');
  return found.activity;
}

function isPress({ activity }: Delivery): boolean {
  return activity['type'] === 'invoke' || activity['value'] !== undefined;
}
