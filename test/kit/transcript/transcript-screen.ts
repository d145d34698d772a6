/** Puts into words what changed on a person's screen since somebody last looked. */

import { cardText, plain } from '../stage/card-text';
import type { Chat } from '../stage/chat';
import type { JsonObject } from '../json';
import type { Delivery } from '../stage/delivery';
import type { ScreenMessage } from '../stage/screen';

/** Watches one chat. */
export class ScreenWatch {
  private drawn = new Map<string, string>();
  private seenNotices = 0;

  constructor(private readonly chat: Chat) {}

  /** The lines that tell what is new, changed or gone; none when all is as before. */
  changes(): readonly string[] {
    const messages = this.chat.messages.filter((message) => message.from === 'bot');
    const now = new Map(messages.map((message) => [message.id, draw(message)]));
    const gone = [...this.drawn.keys()].filter((id) => !now.has(id)).map(() => '(message removed)');
    const lastId = messages.at(-1)?.id;
    const lines = messages.flatMap((message) => this.change(message, now.get(message.id) ?? '', message.id === lastId));
    this.drawn = now;
    return [...gone, ...lines, ...this.newNotices()];
  }

  private change(message: ScreenMessage, drawing: string, isLast: boolean): readonly string[] {
    const before = this.drawn.get(message.id);
    if (before === drawing) return [];
    const what = message.card ? 'card' : 'message';
    const mark = before === undefined ? [] : [`(${isLast ? '' : 'earlier '}${what} updated)`];
    return [...mark, ...drawing.split('\n')];
  }

  private newNotices(): readonly string[] {
    if (this.chat.notices.length < this.seenNotices) this.seenNotices = 0;
    const fresh = this.chat.notices.slice(this.seenNotices);
    this.seenNotices = this.chat.notices.length;
    return fresh.flatMap(({ kind, text }) => plain(`(${kind === 'strip' ? 'strip' : 'error banner'}) ${text}`).split('\n'));
  }
}

/** What a person notices of a delivery itself: the client held it back, or nobody answered. */
export function deliveryLines(delivery: Delivery): readonly string[] {
  if (delivery.notSent.length > 0) return delivery.notSent.map(({ id, message }) => `(not sent) ${id}: ${message}`);
  if (delivery.activity['name'] === 'adaptiveCard/action' || (delivery.status >= 200 && delivery.status < 300)) return [];
  return [delivery.status === 0 ? `(no answer: ${delivery.error ?? ''})` : `(the bot answered ${delivery.status})`];
}

/** Replaces ids that differ from run to run by names that don't. */
export class IdMask {
  private readonly names = new Map<string, string>();

  constructor(private readonly kept: string) {}

  /** The text with `<id-1>`, `<id-2>`… for GUIDs and message ids that the script itself doesn't name. */
  hide(text: string): string {
    const ids = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b1\d{12}\b/giu;
    const named = text.replace(ids, (id) => (this.kept.includes(id) ? id : this.nameOf(id)));
    const ported = named.replace(/\b(127\.0\.0\.1|localhost):\d+/gu, '$1:<port>');
    const linked = ported.replace(/\/files\/[\w-]{43}/gu, '/files/<token>');
    return linked.replace(/\bmention [0-9a-f]{8}\b/gu, 'mention <reference>');
  }

  private nameOf(id: string): string {
    const name = this.names.get(id) ?? `<id-${this.names.size + 1}>`;
    this.names.set(id, name);
    return name;
  }
}

/** Cards are never changed in place, and everybody's screen is looked at after each line. */
const bars = new WeakMap<JsonObject, readonly string[]>();

function barOf(card: JsonObject): readonly string[] {
  const bar =
    bars.get(card) ??
    cardText(card)
      .split('\n')
      .map((line) => `| ${line}`.trimEnd());
  bars.set(card, bar);
  return bar;
}

function draw(message: ScreenMessage): string {
  const bar = message.card ? barOf(message.card) : [];
  const text = message.text === undefined ? [] : [plain(message.text)];
  return [...text, ...message.attachments.map((type) => `(attachment: ${type})`), ...bar].join('\n');
}
