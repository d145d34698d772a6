/**
 * Codes of invitations: nowhere in the tables, in a log line or in an answer, whatever people do with them. Each thing is done with half of
 * the codes; in `invitation-leaks.faults.ts` with all.
 */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import { unpack } from '../../../src/storage/chunks';
import { AppStage, people } from '../../kit/stage/app-stage';
import type { Chat } from '../../kit/stage/chat';
import { memoryLog } from '../../kit/stage/memory-log';
import { part } from '../../kit/sweep';
import { hold } from '../story-stage';

const COUNT = 4;

describe('codes of invitations', () => {
  const { log, lines } = memoryLog();
  const stage = new AppStage({ log });
  let chats: Readonly<Record<keyof typeof people, Chat>>;
  let codes: readonly string[];

  before(async () => {
    await stage.start();
    const opened = Object.entries(people).map(([name, options]) => [name, stage.channel.chat(options)]);
    chats = Object.fromEntries(opened) as typeof chats;
    codes = await invite(chats.Robin, stage);
  });
  after(() => stage.stop());

  /** What anybody may do with a code that is open, by the person's name. */
  const acts: readonly (readonly [keyof typeof people, (code: string) => string])[] = [
    ['Kim', (code) => `join ${code}`],
    ['Kim', (code) => `jion ${code.replaceAll('-', '')}`],
    ['Kim', (code) => `please: ${code.slice(0, -1)}`],
    ['Finn', (code) => `join:${code.toLowerCase()}`],
    ['Finn', (code) => `trial ${code}`],
    ['Gus', (code) => code.replaceAll('-', ' ')],
    ['Finn', (code) => `credit ${code}`],
    ['Finn', () => 'sign up'],
    ['Finn', () => 'new'],
    ['Finn', (code) => code],
    ['Finn', (code) => `join ${code.slice(1)}`],
    ['Finn', (code) => `jion ${code}`],
    ['Finn', (code) => `Join ${code.replaceAll('-', '')}`],
    ['Nils', (code) => `join ${code.replaceAll('-', '–')}`],
    ['Nils', (code) => `join ${code}`],
  ];

  it('are issued, each time another', () => {
    equal(new Set(codes).size, COUNT);
  });

  it('leave no trace in a table, a log line or an answer', async () => {
    for (const [turn, [who, typed]] of acts.entries()) {
      for (const code of part(codes, 2, turn)) {
        await chats[who].say(typed(code));
        stage.clock.advance(3_600_000);
      }
      await stage.settled();
    }
    const cells = await everyCell(stage.connectionString);
    ok(cells.some((cell) => cell.includes('invitationAsked')) && cells.some((cell) => cell.startsWith('code/')));
    equal(leaked([`x ${codes[0]?.toLowerCase() ?? ''}`], codes).length, 1);
    deepEqual(leaked(cells, codes), []);
    deepEqual(
      leaked(
        lines.map((line) => JSON.stringify(line)),
        codes,
      ),
      [],
    );
    for (const [name, chat] of Object.entries(chats)) {
      const said = chat.messages.filter(({ from }) => from === 'bot').map((message) => JSON.stringify(message));
      if (name !== 'Robin') deepEqual(leaked(said, codes), []);
    }
  });

  it('leave none while a card is still owed', async () => {
    for (const typed of [`join ${codes[0] ?? ''}`, `jion ${codes[1] ?? ''}`, `hello ${codes[2]?.replaceAll('-', '') ?? ''}`]) {
      stage.channel.fault({ on: ['post', 'reply'], times: 1, effect: { kind: 'answer', status: 503 } });
      await chats.Alva.say(typed);
      await stage.settled();
      const cells = await everyCell(stage.connectionString);
      ok(
        cells.some((cell) => cell.includes('"kind":"show"')),
        'the card is owed',
      );
      deepEqual(leaked(cells, codes), []);
    }
  });

  it('are not looked for on cards', async () => {
    await chats.Kim.say('sign up');
    await chats.Kim.say('new');
    await chats.Kim.press('last', 'Continue', { company: codes[3] ?? '', domain: '' }, { force: true });
    await stage.settled();
    deepEqual(leaked(await everyCell(stage.connectionString), codes), []);
  });
});

/** Invites somebody to a trial; the same invitation is shown several times. */
async function invite(chat: Chat, stage: AppStage): Promise<readonly string[]> {
  await hold('Adventure Works, running, ends in 20 days, theirs', 1, stage.connectionString);
  for (const line of ['invite Adventure Works', 'Nils Dahl, nils@adventure-works.com', 'yes']) await chat.say(line);
  const codes = [codeOn(chat)];
  while (codes.length < COUNT) {
    await chat.press('last', 'Invitations');
    await chat.press('last', 'Invitation of Nils Dahl');
    codes.push(codeOn(chat));
  }
  await stage.settled();
  return codes;
}

function said(chat: Chat): string {
  return JSON.stringify(chat.messages.findLast(({ card }) => card !== undefined)?.card ?? {});
}

function codeOn(chat: Chat): string {
  const code = /join ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/.exec(said(chat))?.[1];
  if (code === undefined) throw new Error(`no code on ${said(chat).slice(0, 300)}`);
  return code;
}

/** The texts that hold a code, or all but a character of one, however it is divided. */
function leaked(texts: readonly string[], codes: readonly string[]): readonly string[] {
  const parts = codes.map((code) => code.replaceAll('-', '')).flatMap((code) => [code.slice(1), code.slice(0, -1)]);
  const bare = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return texts.filter((text) => parts.some((part) => bare(text).includes(part)));
}

/** Everything that stands in any table of the account, binary columns unpacked. */
async function everyCell(connectionString: string): Promise<readonly string[]> {
  const options = { allowInsecureConnection: true };
  const cells: string[] = [];
  for await (const { name = '' } of TableServiceClient.fromConnectionString(connectionString, options).listTables()) {
    for await (const row of TableClient.fromConnectionString(connectionString, name, options).listEntities()) {
      cells.push(...Object.values(row).map(String));
      const chunks = Object.entries(row).flatMap(([column, value]) =>
        /^c\d+$/.test(column) && value instanceof Uint8Array ? [value] : [],
      );
      if (chunks.length > 0) cells.push(unpack({ chunks, deflated: row['deflated'] === true }));
    }
  }
  return cells;
}
