/** The bot, put together: every part is built once, in reading order, and handed what it needs. */

import { createServer } from '../http/server';
import { isTypeahead } from '../turn/typeahead';
import type { AppParts } from './app-parts';
import { Life } from './life';
import { wireOutbox } from './outbox-wiring';
import { publicPages } from './public-pages';
import { Readiness } from './readiness';
import { wireRecord } from './record-wiring';
import { wireSpeech } from './speech-wiring';
import { wireTurn } from './turn-wiring';
import { wireWatch } from './watch-wiring';

/** A bot that can be started once and closed. */
export interface App {
  /** Listens, makes the tables as soon as there is a storage, and starts sweeping. Resolves with the port. */
  start(): Promise<number>;
  /** Takes nothing new, finishes what is under way, and ends. */
  close(): Promise<void>;
  /** Looks now for broken promises. */
  sweep(): Promise<void>;
  /** Finds now what release 0.1.0 left owed, as far as that is due. */
  walk(): Promise<void>;
  /** Brings everybody's agenda up to date now. */
  repair(): Promise<void>;
  /** Sends now what is due by itself. */
  deliver(): Promise<void>;
  /**
   * Resolves when nothing is under way: no turn, no update of a card, and nothing that goes on by itself, from the start or in rounds. But for
   * notes of promises that were kept: these are due a moment later, unless the chat is saved before.
   */
  settled(but?: 'notes'): Promise<void>;
}

/** Builds a bot. Nothing goes over the network before `start`. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, log } = parts;
  const record = await wireRecord(parts);
  const watch = await wireWatch(parts);
  const speech = wireSpeech(parts, record);
  const sending = wireOutbox(parts, record, speech, watch);
  const turn = wireTurn(parts, { record, speech, sending, watch });
  const readiness = new Readiness({ needs: record.stores.needs, log });
  const server = createServer({
    log,
    host: config.host,
    ready: () => readiness.check(),
    file: turn.openFile,
    proxies: config.proxies,
    pages: await publicPages(speech.world.service, speech.words('en'), config.pagesFolder),
    knock: speech.knock,
    onMessage: async (request, reply) => {
      await speech.receive(request, reply, async (context) => {
        if (isTypeahead(context.activity)) return turn.typeahead.answer(context);
        await turn.turns.run(context);
        // A turn may have moved the clock.
        if (parts.travel !== undefined) sending.outbox.nudge();
      });
    },
  });
  const life = new Life(parts, { record, speech, sending, turn, readiness, server, watch });
  return {
    start: () => life.start(),
    close: () => life.close(),
    sweep: () => turn.sweeper.sweep(),
    walk: () => turn.owedWalk.run(),
    deliver: () => sending.outbox.deliverDue(),
    repair: () => sending.repair.run(),
    settled: (but) => life.settled(but),
  };
}
