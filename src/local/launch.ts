/** `npm start`: Azurite, the bot and two chat windows on one computer, without a cloud account. Started in this order, closed in reverse. */

import { once } from 'node:events';
import { join } from 'node:path';
import { startBot, type RunningBot } from './bot';
import { chatPorts, openChats } from './chats';
import { adventureWorks, contosoConsulting } from './companies';
import { holdDataFolder, shownPath } from './data-folder';
import { AskedToEnd, watchForEnd, type Ending } from './ending';
import { needFreePorts, type WantedPort } from './ports';
import { codeOf, LocalProblem } from './problem';
import { compileWith, watchSources } from './rebuilding';
import { readSettings, type LocalServices, type LocalSettings } from './settings';
import { startTenantDiscovery } from './tenant-discovery';
import { words } from './words';
import type * as AzuriteModule from './azurite';

type Close = () => Promise<void>;

void main();

async function main(): Promise<void> {
  let ending: Ending | undefined;
  try {
    const settings = readSettings();
    ending = watchForEnd(settings.startedByNpm);
    await runUntilEnd(settings, ending);
  } catch (error) {
    const reason: unknown = ending?.signal.aborted === true && !(error instanceof LocalProblem) ? ending.signal.reason : error;
    if (!(reason instanceof AskedToEnd)) complain(reason);
  }
  process.exit();
}

/** Settles when the end was asked for and everything is closed. Rejects with what ended it otherwise, everything closed as well. */
async function runUntilEnd(settings: LocalSettings, ending: Ending): Promise<void> {
  const opened: Close[] = [];
  try {
    await openAll(settings, ending, opened);
    if (!ending.signal.aborted) await once(ending.signal, 'abort');
    ending.signal.throwIfAborted();
  } finally {
    await closeAll(opened);
  }
}

async function openAll(settings: LocalSettings, ending: Ending, opened: Close[]): Promise<void> {
  ending.signal.throwIfAborted();
  await needFreePorts(wantedPorts(settings));
  const folder = await holdDataFolder(settings.dataFolder);
  opened.push(() => folder.release());
  for (const sentence of [...settings.remarks, words.starting()]) tell(sentence);

  const services = await openServices(settings, opened);
  ending.signal.throwIfAborted();
  tell(words.storageRuns());
  const bot = await startBot(settings, services, { tell, lost: ending.end });
  opened.push(() => bot.stop());
  await bot.ready(ending.signal);
  if (settings.playgrounds) tell(words.botRuns());
  const chats = await openChats(settings, ending.signal, opened, tell);
  tell(chats.said);
  if (settings.inspectPort === undefined) return;
  opened.push(watch(bot, chats.count > 0, ending.signal));
  tell(words.watching(settings.inspectPort));
}

function watch(bot: RunningBot, hasChats: boolean, ending: AbortSignal): Close {
  return watchSources({
    root: process.cwd(),
    compile: compileWith,
    tell,
    hasChats,
    rebuilt: (overtaken) => startAnew(bot, AbortSignal.any([ending, overtaken])),
  });
}

async function startAnew(bot: RunningBot, ending: AbortSignal): Promise<boolean> {
  await bot.restart();
  try {
    await bot.ready(ending);
    return true;
  } catch (error) {
    if (!ending.aborted) tell(error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function openServices(settings: LocalSettings, opened: Close[]): Promise<LocalServices> {
  const azurite = await (await loadAzurite()).startAzurite(join(settings.dataFolder, 'azurite'));
  opened.push(async () => {
    await azurite.close();
    tell(words.stopped(shownPath(settings.dataFolder)));
  });
  const discovery = await startTenantDiscovery([contosoConsulting, adventureWorks]);
  opened.push(() => discovery.close());
  return { connectionString: azurite.connectionString, discoveryUrl: discovery.url };
}

/** Loaded late: it takes a third of a second, and the sentence about a taken port should not wait for it. */
async function loadAzurite(): Promise<Pick<typeof AzuriteModule, 'startAzurite'>> {
  try {
    return await import('./azurite.js');
  } catch (error) {
    throw ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(codeOf(error)) ? new LocalProblem(words.noAzurite()) : error;
  }
}

function wantedPorts(settings: LocalSettings): readonly WantedPort[] {
  const bot = { port: settings.botPort, whose: 'the bot', setting: 'PORT', host: '127.0.0.1' } as const;
  return settings.playgrounds ? [bot, ...chatPorts(settings)] : [bot];
}

/** In reverse order, all of them, whatever one of them says; the first complaint is passed on. */
async function closeAll(opened: readonly Close[]): Promise<void> {
  const complaints: unknown[] = [];
  for (const close of opened.toReversed()) await close().catch((error: unknown) => complaints.push(error));
  if (complaints.length > 0) throw complaints[0];
}

function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function complain(reason: unknown): void {
  const known = reason instanceof LocalProblem;
  const text = reason instanceof Error ? reason.message : String(reason);
  process.stderr.write(`${known ? text : words.unexpected(text)}\n`);
  process.exitCode = 1;
}
