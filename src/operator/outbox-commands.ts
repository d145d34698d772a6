/** What an operator can ask of the outbox. */

import { readDate } from '../domain/time/calendar';
import { bad, nothingMore, ok, readDryRun, readId, readNothing, type Read } from './arguments';
import { command, DONE, type Desk, type OperatorCommand } from './command';
import { idWords } from './id-words';
import { noTrial, saidInstead } from './led-on';
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

/** Of a trial of which nothing was found: whether its id is one. `list` is the command that lists those there are. */
async function noneOf(trialId: string | undefined, desk: Desk, list: string, said: string, data: object): Promise<number> {
  const led = trialId === undefined ? undefined : await noTrial(trialId, desk, list);
  if (led === 'unknown') {
    await desk.print(idWords.unknownTrial(list), { ...data, id: trialId, isKnown: false });
    return DONE;
  }
  const code = await saidInstead(led, desk);
  if (code === undefined) await desk.print(said, data);
  return code ?? DONE;
}

/** All, or those of one trial; and whether it is only looked at. */
interface Some {
  readonly trialId: string | undefined;
  readonly dryRun: boolean;
}

async function resend({ trialId, dryRun }: Some, desk: Desk): Promise<number> {
  const { overview, print } = desk;
  const found = dryRun ? await overview.uncertain(trialId) : [];
  for (const one of found) await print(words.uncertain(one), one);
  const count = dryRun ? found.length : await overview.resend(trialId);
  if (count === 0) return noneOf(trialId, desk, 'outbox uncertain', words.nothingUncertain(trialId), { count, done: !dryRun });
  await print(dryRun ? words.wouldResend(count) : words.resent(count), { count, done: !dryRun });
  return DONE;
}

async function replay({ trialId, dryRun }: Some, desk: Desk): Promise<number> {
  const { overview, print } = desk;
  const found = dryRun ? await overview.deadLetters(trialId) : [];
  for (const one of found) await print(words.aside(one), one);
  const count = dryRun ? found.length : await overview.replay(trialId);
  if (count === 0) return noneOf(trialId, desk, 'outbox aside', words.nothingAside(trialId), { count, done: !dryRun });
  await print(dryRun ? words.wouldReplay(count) : words.replayed(count), { count, done: !dryRun });
  return DONE;
}

function readSome(given: readonly string[]): Read<Some> {
  const { dryRun, rest } = readDryRun(given);
  const [text, ...more] = rest;
  if (text === undefined) return ok({ trialId: undefined, dryRun });
  const read = readId(text, words.notTrial);
  return read.kind === 'bad' ? read : nothingMore(more, { trialId: read.value, dryRun });
}
