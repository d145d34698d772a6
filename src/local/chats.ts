/** The chat windows of both demo companies. */

import { join } from 'node:path';
import { styleText } from 'node:util';
import { botUrl } from './bot';
import { adventureWorks, contosoConsulting, type DemoCompany } from './companies';
import { shownPath } from './data-folder';
import { findPlayground, startPlayground, type RunningPlayground } from './playground';
import { words } from './words';
import type { WantedPort } from './ports';
import type { LocalSettings } from './settings';

interface Chat {
  readonly role: 'Partner' | 'Customer';
  readonly company: DemoCompany;
  readonly port: number;
}

interface ChatWindow {
  readonly chat: Chat;
  readonly playground: RunningPlayground;
}

/** How many are open, and what to tell the person who started the bot. */
export interface OpenedChats {
  readonly count: number;
  readonly said: string;
}

/** The ports they want. The Playground listens on every address of the computer and offers no choice. */
export function chatPorts({ partnerPort, customerPort }: LocalSettings): readonly WantedPort[] {
  return [
    { port: partnerPort, whose: "the partner's chat window", setting: 'PARTNER_PORT', host: '::' },
    { port: customerPort, whose: "the customer's chat window", setting: 'CUSTOMER_PORT', host: '::' },
  ];
}

/**
 * Opens both and gives what to tell the person who started the bot: the addresses and what to type, or why there is no chat window. What
 * was opened is put on `opened`. Rejects when `ending` is aborted.
 */
export async function openChats(
  settings: LocalSettings,
  ending: AbortSignal,
  opened: (() => Promise<void>)[],
  tell: (sentence: string) => void,
): Promise<OpenedChats> {
  const folder = shownPath(settings.dataFolder);
  if (!settings.playgrounds) return { count: 0, said: `${words.playgroundsOff(botUrl(settings))} ${words.kept(folder)}` };
  const cli = findPlayground();
  if (cli === undefined) return { count: 0, said: `${words.noPlayground(botUrl(settings))} ${words.kept(folder)}` };

  const shared = { cli, botUrl: botUrl(settings), folder: join(settings.dataFolder, 'playground') };
  const windows: ChatWindow[] = [];
  for (const chat of chatsOf(settings)) {
    const playground = await startPlayground({ ...shared, company: chat.company, port: chat.port }, tell);
    opened.push(() => playground.stop());
    windows.push({ chat, playground });
  }
  const open = await answering(windows, ending, ({ company }) => {
    tell(words.playgroundSilent(company.name, join(shownPath(shared.folder), company.folder)));
  });
  const shown = open.map(({ chat, playground }) => ({ role: chat.role, company: chat.company.name, url: playground.url }));
  const said = words.greeting(shown, folder, (text) => (settings.bold ? styleText('bold', text) : text));
  return { count: shown.length, said };
}

/** Those that answer in time; of the others `silent` hears. */
async function answering(
  windows: readonly ChatWindow[],
  ending: AbortSignal,
  silent: (chat: Chat) => void,
): Promise<readonly ChatWindow[]> {
  const ready = await Promise.all(windows.map(({ playground }) => playground.ready(ending)));
  for (const [at, { chat }] of windows.entries()) if (ready[at] !== true) silent(chat);
  return windows.filter((_, at) => ready[at] === true);
}

function chatsOf({ partnerPort, customerPort }: LocalSettings): readonly Chat[] {
  return [
    { role: 'Partner', company: contosoConsulting, port: partnerPort },
    { role: 'Customer', company: adventureWorks, port: customerPort },
  ];
}
