/** One play of a transcript: its lines on a stage, one after the other, and what each of them changed on the screens of everybody. */

import { noteLive } from '../../cards/live-heights';
import { brokenLive } from '../../cards/live-rules';
import type { ChatOptions, TeamsChannel } from '../stage/channel';
import type { Chat } from '../stage/chat';
import type { Delivery } from '../stage/delivery';
import { act, commonDirections, type Direction, type Scene, variedDirection } from './transcript-directions';
import { announced, announcementComplaint, outcomesOf, type Outcome } from './transcript-announcements';
import { endingComplaints, type Ending } from './transcript-ending';
import type { ScriptLine, TranscriptFile } from './transcript-file';
import { deliveryLines, IdMask, ScreenWatch } from './transcript-screen';

/** What a transcript is played on: the bot behind a channel, and what can happen to it. */
export interface Stage {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Started by `start`, and then the same until `stop`. */
  readonly channel: TeamsChannel;
  readonly clock: { advance(ms: number): void | Promise<void> };
  /** Who can act, by the name after `* as `; the first one begins. */
  readonly people: Readonly<Record<string, ChatOptions>>;
  /** Directions of this stage by their wording; they go before the common ones. */
  readonly directions: Readonly<Record<string, Direction>>;
  /** Ids of the words by which the bot refused something since this was asked last. */
  refusals(): readonly string[];
  /** What the story left in the storage. */
  ending(): Promise<Ending>;
  /** Resolves when the bot has nothing more under way. Without it the runner waits for 25 ms of silence after each line. */
  settled?(): Promise<void>;
}

interface Seat {
  readonly name: string;
  readonly chat: Chat;
  readonly otherDevice: Chat;
  readonly watch: ScreenWatch;
  readonly otherWatch: ScreenWatch;
}

/** The play; lines are given to it in their order. */
export class Play {
  private readonly seats: readonly Seat[];
  private readonly mask: IdMask;
  private current: Seat;
  private expected: readonly Outcome[] = [];
  private lastRefusal: string | undefined;
  private readonly wrong: string[] = [];
  private readonly judged = new WeakSet<object>();

  constructor(
    private readonly file: TranscriptFile,
    private readonly stage: Stage,
  ) {
    this.seats = Object.entries(stage.people).map(([name, options]) => seatOf(name, stage.channel.chat(options)));
    this.current = this.seat(this.seats[0]?.name ?? '');
    const people = Object.values(stage.people).map(({ person }) => `${person.tenantId} ${person.aadObjectId}`);
    this.mask = new IdMask([...people, ...file.lines.map((line) => line.source)].join('\n'));
  }

  /** Plays one line: the line itself, and indented below it what it changed. */
  async line(line: ScriptLine): Promise<string> {
    if (line.kind === 'note') return line.source;
    const said = announced(line);
    if (said) {
      this.expected = [...this.expected, ...said];
      return line.source;
    }
    const before = new Set(this.deliveries());
    try {
      await this.perform(line);
      await this.settle();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.file.name}:${line.number}: ${line.source}\n  ${reason}`, { cause: error });
    }
    const fresh = this.deliveries().filter((delivery) => !before.has(delivery));
    this.compare(line, fresh);
    this.wrong.push(...this.brokenCards(line.number).map((rule) => `${line.number}: ${rule}`));
    const seen = this.seen(fresh);
    return [line.source, ...seen.map((text) => `  ${this.mask.hide(text)}`.trimEnd())].join('\n');
  }

  /** What the story did that its directions and its head don't say; asked once it is played. */
  async complaints(): Promise<readonly string[]> {
    const ending = endingComplaints(this.file.ends, await this.stage.ending(), this.lastRefusal);
    const idle = this.expected.length === 0 ? [] : [`${this.file.lines.at(-1)?.number ?? 1}: nothing follows what was announced`];
    return [...this.wrong, ...idle, ...ending.map((one) => `1: ${one}`)];
  }

  /** Rules that cards break which somebody has before them, each told once. */
  private brokenCards(line: number): readonly string[] {
    const cards = this.seats.flatMap(({ chat }) => chat.messages.flatMap(({ card }) => (card ? [card] : [])));
    const fresh = cards.filter((card) => !this.judged.has(card));
    for (const card of fresh) noteLive(card, `${this.file.name}:${line}`);
    const broken = fresh.flatMap((card) => [...brokenLive(card)]);
    for (const card of cards) this.judged.add(card);
    return [...new Set(broken)];
  }

  private compare(line: ScriptLine, fresh: readonly Delivery[]): void {
    const refusals = this.stage.refusals();
    this.lastRefusal = refusals.at(-1) ?? this.lastRefusal;
    const complaint = announcementComplaint(line, this.expected, outcomesOf(refusals, fresh));
    if (complaint !== undefined) this.wrong.push(complaint);
    this.expected = [];
  }

  private async perform(line: ScriptLine): Promise<void> {
    if (line.kind === 'person') await act(this.current.chat, line.text);
    else await this.direct(line.text);
  }

  private async direct(text: string): Promise<void> {
    const directions = { ...commonDirections, ...this.stage.directions };
    const [, wording = text, argument = ''] = /^(.*?): (.*)$/u.exec(text) ?? [];
    const fixed = directions[text] ?? directions[wording];
    if (fixed) await fixed(text in directions ? '' : argument, this.scene());
    else await (variedDirection(text, this.scene()) ?? Promise.reject(new Error(`no such stage direction: ${text}`)));
  }

  private scene(): Scene {
    const { chat, otherDevice } = this.current;
    const advance = async (ms: number) => {
      await this.stage.clock.advance(ms);
    };
    return { chat, otherDevice, advance, switchTo: (name) => (this.current = this.seat(name)) };
  }

  private async settle(): Promise<void> {
    await this.stage.settled?.();
    await this.stage.channel.idle(this.stage.settled ? 0 : 25);
  }

  private seen(deliveries: readonly Delivery[]): readonly string[] {
    const noticed = deliveries.flatMap(deliveryLines);
    const others = this.seats.filter((seat) => seat !== this.current);
    const lines = [
      ...noticed,
      ...seatLines(this.current),
      ...others.flatMap((seat) => titled(`(${seat.name} sees)`, seatLines(seat))),
    ];
    return lines.length === 0 && deliveries.length > 0 ? ['(nothing new)'] : lines;
  }

  private deliveries(): readonly Delivery[] {
    return this.seats.flatMap(({ chat, otherDevice }) => [...chat.deliveries, ...otherDevice.deliveries]);
  }

  private seat(name: string): Seat {
    const found = this.seats.find((seat) => seat.name === name || seat.chat.origin.person.name === name);
    if (!found) throw new Error(`nobody here is called "${name}"; there are ${this.seats.map((seat) => seat.name).join(', ')}`);
    return found;
  }
}

function seatOf(name: string, chat: Chat): Seat {
  const otherDevice = chat.otherDevice();
  return { name, chat, otherDevice, watch: new ScreenWatch(chat), otherWatch: new ScreenWatch(otherDevice) };
}

// The other device shows the same as this one, unless it is told something of its own.
function seatLines(seat: Seat): readonly string[] {
  const here = seat.watch.changes();
  const there = seat.otherWatch.changes().filter((line) => /^\((?:strip|error banner)\)/u.test(line));
  return [...here, ...there.map((line) => `(on the other device) ${line}`)];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}
