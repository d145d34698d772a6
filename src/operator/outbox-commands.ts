/** What an operator can ask of the outbox. */

import { readDate } from '../domain/time/calendar';
import { guid } from '../settings/setting-parsers';
import { bad, nothingMore, ok, readDryRun, readNothing, type Read } from './arguments';
import { command, type Desk, type OperatorCommand } from './command';
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
      if (found.length === 0) await desk.print(words.nothingDue, { count: 0 });
    },
  ),
  command('outbox aside', '', 'lists what was set aside, and why', readNothing, async (_nothing, { overview, print }) => {
    const found = await overview.deadLetters();
    for (const one of found) await print(words.aside(one), one);
    if (found.length === 0) await print(words.nothingAside(), { count: 0 });
  }),
  command('outbox uncertain', '', 'lists what may not have arrived', readNothing, async (_nothing, { overview, print }) => {
    const found = await overview.uncertain();
    for (const one of found) await print(words.uncertain(one), one);
    if (found.length === 0) await print(words.nothingUncertain(), { count: 0 });
  }),
  command('outbox resend', '[<trial id>] [--dry-run]', 'sends what may not have arrived once more', readSome, resend),
  command('outbox replay', '[<trial id>] [--dry-run]', 'puts what was set aside back in turn', readSome, replay),
];

function readDay([text = '', ...more]: readonly string[]): Read<string> {
  const read = readDate(text, { locale: 'en', today: new Date().toISOString().slice(0, 10) });
  return read.kind === 'ok' ? nothingMore(more, read.date) : bad(words.notDay);
}

/** All, or those of one trial; and whether it is only looked at. */
interface Some {
  readonly trialId: string | undefined;
  readonly dryRun: boolean;
}

async function resend({ trialId, dryRun }: Some, { overview, print }: Desk): Promise<void> {
  if (dryRun) {
    const found = await overview.uncertain(trialId);
    for (const one of found) await print(words.uncertain(one), one);
    const said = found.length === 0 ? words.nothingUncertain(trialId) : words.wouldResend(found.length);
    return print(said, { count: found.length, done: false });
  }
  const count = await overview.resend(trialId);
  await print(count === 0 ? words.nothingUncertain(trialId) : words.resent(count), { count, done: true });
}

async function replay({ trialId, dryRun }: Some, { overview, print }: Desk): Promise<void> {
  if (dryRun) {
    const found = await overview.deadLetters(trialId);
    for (const one of found) await print(words.aside(one), one);
    const said = found.length === 0 ? words.nothingAside(trialId) : words.wouldReplay(found.length);
    return print(said, { count: found.length, done: false });
  }
  const count = await overview.replay(trialId);
  await print(count === 0 ? words.nothingAside(trialId) : words.replayed(count), { count, done: true });
}

function readSome(given: readonly string[]): Read<Some> {
  const { dryRun, rest } = readDryRun(given);
  const [text, ...more] = rest;
  if (text === undefined) return ok({ trialId: undefined, dryRun });
  const trialId = guid(text);
  return trialId === undefined ? bad(words.notTrial) : nothingMore(more, { trialId, dryRun });
}
