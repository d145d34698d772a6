/** What an operator can do about chats that could not be read. */

import { QUARANTINE } from '../turn/quarantine-keys';
import { bad, nothingMore, readNothing, type Read } from './arguments';
import { command, DONE, FAILED, NEEDS_YES, type Desk, type OperatorCommand } from './command';
import { words } from './words';

const CONFIRMED = '--yes';

interface RestoreOrder {
  readonly key: string;
  readonly confirmed: boolean;
}

/** The commands. */
export const quarantineCommands: readonly OperatorCommand[] = [
  command('quarantine', '', 'lists the chats that could not be read and were set aside', readNothing, list),
  command('quarantine restore', '<key> [--yes]', 'puts one of them back beside what was said since', readOrder, restore),
];

async function list(_nothing: undefined, { quarantine, print }: Desk): Promise<void> {
  let found = 0;
  for await (const one of quarantine.list()) {
    found++;
    const { key, at, conversation } = one;
    await print(words.asideChat(one), { key, at, canBePutBack: conversation !== undefined });
  }
  if (found === 0) await print(words.nothingInQuarantine, { count: 0 });
}

async function restore({ key, confirmed }: RestoreOrder, { quarantine, print }: Desk): Promise<number> {
  const aside = await quarantine.find(key);
  if (!aside) {
    await print(words.notInQuarantine, { key, found: false });
    return FAILED;
  }
  if (aside.conversation && !confirmed) {
    await print(words.wouldPutBack(aside.conversation), { key, done: false });
    return NEEDS_YES;
  }
  const end = await quarantine.putBack(aside);
  await print(words.putBack[end], { key, end, done: end === 'done' });
  return end === 'done' ? DONE : FAILED;
}

function readOrder(given: readonly string[]): Read<RestoreOrder> {
  const [text = '', ...more] = given.filter((word) => word !== CONFIRMED);
  const key = text.trim();
  if (!key.startsWith(QUARANTINE)) return bad(words.notQuarantineKey);
  return nothingMore(more, { key, confirmed: given.includes(CONFIRMED) });
}
