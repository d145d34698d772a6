/** What an operator can ask of the outbox. */

import { readDate } from '../domain/time/calendar';
import { guid } from '../settings/setting-parsers';
import { bad, nothingMore, ok, readNothing, type Read } from './arguments';
import { command, type OperatorCommand } from './command';
import { words } from './words';

/** The commands. */
export const outboxCommands: readonly OperatorCommand[] = [
  command('outbox', '', 'tells how many messages are due, sent, paused and set aside', readNothing, async (_nothing, desk) => {
    const counts = await desk.overview.counts();
    await desk.print(words.counts(counts).join('\n'), counts);
  }),
  command(
    'outbox until',
    '<day>',
    'tells what would go out until the end of that day, and sends nothing',
    readDay,
    async (day, desk) => {
      const found = await desk.forecast(new Date(`${day}T23:59:59.999Z`));
      for (const one of found) await desk.print(words.outgoing(one), one);
      if (found.length === 0) await desk.print(words.nothingDue);
    },
  ),
  command('outbox aside', '', 'lists what was set aside, and why', readNothing, async (_nothing, { overview, print }) => {
    const found = await overview.deadLetters();
    for (const one of found) await print(words.aside(one), one);
    if (found.length === 0) await print(words.nothingAside);
  }),
  command('outbox uncertain', '', 'lists what may not have arrived', readNothing, async (_nothing, { overview, print }) => {
    const found = await overview.uncertain();
    for (const one of found) await print(words.uncertain(one), one);
    if (found.length === 0) await print(words.nothingUncertain);
  }),
  command('outbox resend', '[<trial id>]', 'sends what may not have arrived once more', readTrial, async (trialId, desk) => {
    const count = await desk.overview.resend(trialId);
    await desk.print(words.resent(count), { count });
  }),
  command('outbox replay', '[<trial id>]', 'puts what was set aside back in turn', readTrial, async (trialId, desk) => {
    const count = await desk.overview.replay(trialId);
    await desk.print(words.replayed(count), { count });
  }),
];

function readDay([text = '', ...more]: readonly string[]): Read<string> {
  const read = readDate(text, { locale: 'en', today: new Date().toISOString().slice(0, 10) });
  return read.kind === 'ok' ? nothingMore(more, read.date) : bad(words.notDay);
}

function readTrial([text, ...more]: readonly string[]): Read<string | undefined> {
  if (text === undefined) return ok(undefined);
  const trialId = guid(text);
  return trialId === undefined ? bad(words.notTrial) : nothingMore(more, trialId);
}
