/** What an operator is told of what is erased, and of what was kept long enough. */

import type { Removed } from '../privacy/retention';
import type { Counts, Namesake, Subject } from '../privacy/subject';
import { many } from './words';

function sumOf({ items, rows, people }: Counts): string {
  return [
    many(items, 'chat or other item', 'chats and other items'),
    many(rows, 'row of the record', 'rows of the record'),
    many(people, 'row with a name', 'rows with names'),
  ].join(', ');
}

function named(subject: Subject): string {
  if (subject.kind === 'person') return `the person ${subject.personId} of the tenant ${subject.tenantId}`;
  return subject.kind === 'tenant' ? `the tenant ${subject.tenantId}` : 'everybody with this address';
}

function isNone(counts: Counts | Removed): boolean {
  return Object.values<number>({ ...counts }).every((count) => count === 0);
}

function nothingOf(subject: Subject): string {
  const whom = subject.kind === 'address' ? 'anybody with this address' : named(subject);
  return `Nothing is kept of ${whom}: it was erased before, or never there. If you expected something, look at what you typed again.`;
}

const NOTHING_OLD = 'Nothing was kept long enough to be removed.';

function keptLongEnough({ forms, chats, aside, links, contacts }: Removed): string {
  return [
    `the forms of ${many(forms, 'chat', 'chats')}`,
    many(chats, 'chat', 'chats'),
    many(aside, 'chat that could not be read', 'chats that could not be read'),
    many(links, 'link or code', 'links and codes'),
    `the contacts of ${many(contacts, 'trial', 'trials')}`,
  ].join(', ');
}

/** The sentences. */
export const erasingWords = {
  wouldErase: (subject: Subject, counts: Counts): string =>
    isNone(counts)
      ? nothingOf(subject)
      : `This would erase ${named(subject)}: ${sumOf(counts)}. It can’t be undone. Add --yes to do it.`,
  namesakes: (count: number): string =>
    `${count === 1 ? 'One place has' : `${count} places have`} the same name or number without an id or address beside it. It may be somebody else’s, so erasing leaves it. Look at each:`,
  namesake: ({ at, key, field }: Namesake): string =>
    `  ${at.table}  ${key ?? `${at.partitionKey} ${at.rowKey}`}  ${field.join('.')}`,
  mentions: (added: number, isWhole: boolean): string =>
    `${added === 0 ? 'No row was missing in the index.' : `${many(added, 'row was', 'rows were')} not in the index.`} ${
      isWhole
        ? 'It knows every row now.'
        : 'Rows are still being written without it: end every instance of an earlier release, and give the command again. Until then erasing looks at every row.'
    }`,
  erased: (subject: Subject, counts: Counts): string =>
    isNone(counts) ? nothingOf(subject) : `Erased ${named(subject)}: ${sumOf(counts)}.`,
  stillPartner: 'The tenant is still listed as a partner: "partners remove" keeps its people out.',
  retained: (removed: Removed): string => (isNone(removed) ? NOTHING_OLD : `Removed ${keptLongEnough(removed)}.`),
  wouldRetain: (removed: Removed): string =>
    isNone(removed) ? NOTHING_OLD : `This would remove ${keptLongEnough(removed)}. Without --dry-run it is done.`,
} as const;
