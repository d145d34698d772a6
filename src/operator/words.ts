/** Everything the operator command line says. */

import type { Conversation } from '../../dialogs/engine/state';
import type { DeadLetter, DueRow } from '../domain/watch/due';
import type { PersonRef } from '../domain/people/person';
import type { OutboxCounts } from '../outbox/overview';
import type { Outgoing } from '../reminders/forecast';
import type { StorageTrouble, StorageUnavailable } from '../storage/unavailable';
import type { PutBack, SetAsideChat } from '../turn/quarantine';

/** What is said of a number of things. */
export function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function personOf({ tenantId, personId }: PersonRef): string {
  return `person ${personId} of ${tenantId}`;
}

function pausedOf({ conversations, tenants, everything }: OutboxCounts['paused']): string {
  if (everything) return 'everything';
  return [many(conversations, 'conversation', 'conversations'), many(tenants, 'tenant', 'tenants')].join(', ');
}

function heldBy({ open, kept, settings = {}, owed }: Conversation): string {
  const promised = owed.filter(({ kind }) => kind === 'record').length;
  return [
    many((open ? 1 : 0) + kept.length, 'form', 'forms'),
    many(Object.keys(settings).length, 'setting', 'settings'),
    many(promised, 'change not recorded yet', 'changes not recorded yet'),
  ].join(', ');
}

const STORAGE: Readonly<Record<StorageTrouble, string>> = {
  refused: 'refuses it',
  missing: 'lacks what is needed',
  // “az login”: the README of @azure/identity 4.13.0, “Authenticate via the Azure CLI”, read 2026-11-30.
  noIdentity: 'was not asked, for no identity was found to enter it with (a managed identity on Azure, “az login” elsewhere)',
  away: 'gives no usable answer',
};

/** The outbox of a bot looks each 30 s. */
const TAKEN_SOON = 'A running bot goes on with it within half a minute.';

function ofTrial(trialId: string | undefined): string {
  return trialId === undefined ? '' : ' of that trial';
}

function meant(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`;
}

/** The sentences, by what they are about. */
export const words = {
  usage: (lines: readonly (readonly [usage: string, meaning: string])[]): string => {
    const width = Math.max(...lines.map(([usage]) => usage.length));
    const table = lines.map(([usage, meaning]) => `  ${usage.padEnd(width)}  ${meaning}`);
    const use =
      'Use: npm run -s operator -- <command> [--json], or, where nothing compiles, node dist/src/operator/index.js <command>; with the settings of the bot in the environment (docs/operate.md says where from).';
    const codes = Object.entries(words.exitCodes).map(([code, meaning]) => `${code} ${meaning}`);
    return [use, '', ...table, '', `It ends with ${codes.join(', ')}.`].join('\n');
  },
  exitCodes: {
    0: 'when it is done, or there was nothing to do',
    1: 'when it did not work',
    2: 'when it was not understood',
    3: 'when --yes is missing',
    4: 'when an import took nothing, a check found a fault, or a fact was to be read again',
  },
  unknown: (command: string, near: readonly string[]): string => `There is no command "${command.slice(0, 40)}".${meant(near)}`,
  noOption: (text: string, near: readonly string[]): string => `There is no option "${text.slice(0, 40)}" here.${meant(near)}`,
  dryWithoutYes: (text: string): string =>
    `There is no option "${text.slice(0, 40)}" here: without --yes nothing is done, and it is only said what would be.`,
  listed: '“help” lists the commands there are.',
  begun: (command: string): string => `"${command}" needs more words.`,
  missing: 'Say what to do.',
  noSettings: (because: string, slips: readonly string[], lead: 'demo' | 'bot' | undefined): string =>
    [because, ...slips, ...(lead === undefined ? [] : [lead === 'demo' ? words.demoSettings : words.settings])].join('\n'),
  settings: 'A command needs the settings of its bot: “Where to run it” in docs/operate.md says how to get them.',
  demoSettings:
    'A command finds the demo only while it runs (npm start). “Against the demo” in docs/operate.md has the lines to give then, the second again after each start.',
  nobodys: 'Nobody has that id: it stands where one is to be put.',
  notTenant: 'A tenant id is a GUID, such as 11111111-1111-4111-8111-111111111111.',
  notPerson: 'An object id is a GUID, such as aaaaaaaa-0000-4000-8000-000000000001.',
  personByAddress: 'That is an e-mail address, and not an object id: "erase address" forgets whom somebody named by it.',
  notAddress: 'That is not an e-mail address. It looks like jo@adventure-works.com.',
  noName: 'Say the name of the company after the tenant id.',
  spoiledName: (because: string): string => `The name can’t be taken: ${because}. Type it again.`,
  tooMuch: (text: string): string =>
    text.trim() === ''
      ? 'One word too many is empty. Take it away; a variable of the shell that holds nothing makes one.'
      : `"${text.slice(0, 40)}" is one word too many.`,
  noRecord: 'Nothing is recorded of this tenant as a partner. Look at the id again, if you expected something.',
  noPartners: 'No tenant is listed as a partner.',
  added: 'Listed. Every running bot knows it within a minute.',
  removed: 'Not listed any more. Every running bot knows it within a minute, and refuses its people from then on.',
  asBefore: 'That is how it stands already.',
  notDay: 'A day looks like 2026-04-17; “today” and “tomorrow” are days, too.',
  notTrial: 'A trial id is a GUID, such as 33333333-3333-4333-8333-333333333333.',
  counts: (counts: OutboxCounts): readonly string[] => [
    `due        ${counts.due}`,
    `on its way ${counts.waiting}`,
    `refused    ${counts.refused}`,
    `in doubt   ${counts.inDoubt}`,
    `uncertain  ${counts.uncertain}`,
    `set aside  ${counts.deadLetters}`,
    `paused     ${pausedOf(counts.paused)}`,
    `On ${counts.on}, as far as the running bots have written it down, up to a minute late:`,
    `sent       ${counts.sent}`,
    `unknown    ${counts.unknown}`,
    `given up   ${counts.becameUncertain}`,
    `postponed  ${counts.postponed}`,
    `no address ${counts.undeliverable}`,
    `outdated   ${counts.stale}`,
    `set aside that day  ${counts.setAside}`,
  ],
  outgoing: ({ at, what, trialId, to, outOfReach, held }: Outgoing): string =>
    [
      `${at}  ${what}  trial ${trialId}  ${personOf(to)}`,
      ...(held ? ['held until then, for a backup was put in'] : []),
      ...(outOfReach === undefined ? [] : [`not reached: ${outOfReach}`]),
    ].join('  '),
  nothingDue: 'Nothing would go out until then.',
  aside: ({ setAsideAt, kind, reason, trialId, to }: DeadLetter): string =>
    `${setAsideAt}  ${kind}  ${reason}  trial ${trialId}  ${personOf(to)}`,
  uncertain: ({ unsureAt = '', kind, trialId, to, copies = 0 }: DueRow): string =>
    `${unsureAt}  ${kind}  went out ${many(copies, 'time', 'times')}  trial ${trialId}  ${personOf(to)}`,
  nothingUncertain: (trialId?: string): string => `Nothing is uncertain${ofTrial(trialId)}.`,
  wouldResend: (count: number): string =>
    `${many(count, 'message', 'messages')} would go out again. Without --dry-run it is done.`,
  resent: (count: number): string => `${many(count, 'message is', 'messages are')} due again. ${TAKEN_SOON}`,
  nothingAside: (trialId?: string): string => `Nothing was set aside${ofTrial(trialId)}.`,
  wouldReplay: (count: number): string =>
    `${many(count, 'message', 'messages')} would be put back, and sent at once, whatever the hour is there; what has nothing left to tell would be dropped as outdated. Without --dry-run it is done.`,
  replayed: (count: number): string =>
    `${many(count, 'message is', 'messages are')} back in turn. A running bot sends ${count === 1 ? 'it' : 'them'} within half a minute, as a new card at the end of each person’s chat with it, whatever the hour is there. What has nothing left to tell is dropped: “outbox” counts it as outdated. “outbox aside” lists what was set aside again.`,
  asideChat: ({ key, at, conversation }: SetAsideChat): string =>
    `${at}  ${key}  ${conversation ? `can be put back: ${heldBy(conversation)}` : 'can’t be read by this version'}`,
  nothingInQuarantine: 'No chat is set aside.',
  notInQuarantine: 'No chat is set aside under that key. "quarantine" lists them.',
  notQuarantineKey: 'A key begins with quarantine/, as "quarantine" lists it.',
  wouldPutBack: (conversation: Conversation): string =>
    `This would put back ${heldBy(conversation)}, beside what was said since. Add --yes to do it.`,
  putBack: {
    done: 'Put back. The person finds the forms with "continue" and "my trials".',
    unreadable: 'This version can’t read it. It stays where it is; a later version may read it.',
    chatUnreadable: 'What stands there now can’t be read either. It is set aside with the person’s next message; try again then.',
  } satisfies Record<PutBack, string>,
  storage: (troubles: readonly Pick<StorageUnavailable, 'service' | 'reason'>[]): string =>
    `That did not work: ${troubles.map(({ service, reason }) => `the ${service} service ${STORAGE[reason]}`).join(', and ')}. "check" says which setting leads there. What was begun goes on when you give the same command again.`,
  failed: (code: string): string => `That did not work (${code}). What was begun goes on when you give the same command again.`,
  later:
    'A row is of a later release than this command, which leaves it as it is. All else was done where that was possible. Give the command again with that release; an erasure that was begun also goes on by itself once it runs.',
  busy: 'Somebody else is changing the same thing. Give the same command again in a minute.',
} as const;
