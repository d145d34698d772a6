/** What stands for a person wherever it is written: the id of an account, an e-mail address, an id that a channel gives. Pure. */

import { isGrowing } from '../record/growing-list';

/** One of them in the one spelling by which it is compared: in lower case, an address with its domain in ASCII. */
export type Trace = string;

/** A trace in a text, and where it stands there. */
export interface FoundTrace {
  readonly trace: Trace;
  readonly from: number;
  readonly to: number;
}

const GUID_LENGTH = 36;
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu;
/** What Teams calls a person towards one bot. */
const CHANNEL_ID = /(?<![\p{L}\p{N}])29:[\w-]{8,}/gu;
/** As typed, in full width, small, and in a web address. */
const AT = /[@＠﹫]|%40/gu;
// RFC 5322, atext and dots; and the same in full width.
const NAME_BEFORE = /[\w.!#$%&'*+/=?^`{|}~\uFF01-\uFF5E-]{1,64}$/u;
const HOST_BEHIND = /^[\p{L}\p{N}\p{M}-]+(?:[.。][\p{L}\p{N}\p{M}-]+)+/u;
/** Legal in an address, and next to never in one: what stands before them belongs to the text around (`?login=jo@…`, `a|jo@…`). */
const DIVIDERS = /[=/|?&*`{}$%]/gu;
/** What stands behind the `@` in ids of conversations of Teams and Skype. */
const CONVERSATION_HOSTS: ReadonlySet<string> = new Set(['thread.tacv2', 'thread.skype', 'thread.v2', 'unq.gbl.spaces']);
/** `a@b.c` */
const SHORTEST = 5;
const LONGEST_NAME = 64;
const LONGEST_HOST = 253;

/** In few texts is any of these: a quick look spares the search. */
const PERHAPS_ADDRESS = /[@%＠﹫]/;

/** The addresses in a text, each once more where what stands before a divider is left off. Takes time linear in the length. */
export function addressesIn(text: string): readonly FoundTrace[] {
  if (!PERHAPS_ADDRESS.test(text)) return [];
  return [...text.matchAll(AT)].flatMap(({ index, 0: at }) => addressesAt(text, index, index + at.length));
}

/** The ids of the channel in a text. */
export function channelIdsIn(text: string): readonly FoundTrace[] {
  return text.includes('29:') ? all(text, CHANNEL_ID) : [];
}

/** Whatever looks like the id of an account; ids of trials and of forms look the same. */
export function idsIn(text: string): readonly FoundTrace[] {
  return text.length < GUID_LENGTH || !text.includes('-') ? [] : all(text, GUID);
}

/** An address as a trace; a text that is none comes back in lower case. */
export function traceOfAddress(address: string): Trace {
  return addressesIn(address)[0]?.trace ?? address.toLowerCase();
}

/** The fields whose ids stand for something else than people. Whatever a new field holds counts as a person until it is named here. */
const NOT_PEOPLE: ReadonlySet<string> = new Set([
  ...['id', 'writeId', 'seen', 'trial', 'trialId', 'changeId', 'contactId', 'accountId', 'journey'],
  ...['invitation', 'invitationId', 'removal', 'tenantId', 'partnerTenantId', 'customerTenantId', 'toTenantId', 'card'],
]);

/** Whether anybody can be named in a field, by a look at its JSON: no trace is written without one of these, and JSON writes them as they are. */
export function mayName(field: string, json: string): boolean {
  const isOfOthers = NOT_PEOPLE.has(field) && !json.includes('{');
  return PERHAPS_ADDRESS.test(json) || json.includes('29:') || (!isOfOthers && json.includes('-'));
}

/** Every trace in a plain value, in keys too. */
export function tracesIn(value: unknown): ReadonlySet<Trace> {
  const found = new Set<Trace>();
  collect(value, '', found);
  return found;
}

// Whole conversations pass here with every read: measured, this form takes about as long as parsing them.
function collect(value: unknown, field: string, found: Set<Trace>): void {
  if (typeof value === 'string') {
    collectText(value, field, found);
  } else if (Array.isArray(value)) {
    const collectOne = isGrowing(value) ? collectEntry : collect;
    for (const one of value) collectOne(one, field, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      collectText(key, field, found);
      collect((value as Readonly<Record<string, unknown>>)[key], key, found);
    }
  }
}

/** What was found in an entry of a list that grows, which can't have changed since, by whether ids in it stand for people. */
const ofEntries = { people: new WeakMap<object, ReadonlySet<Trace>>(), others: new WeakMap<object, ReadonlySet<Trace>>() };

function collectEntry(entry: unknown, field: string, found: Set<Trace>): void {
  if (typeof entry !== 'object' || entry === null) collect(entry, field, found);
  else for (const trace of tracesOf(entry, field)) found.add(trace);
}

function tracesOf(entry: object, field: string): ReadonlySet<Trace> {
  const known = ofEntries[NOT_PEOPLE.has(field) ? 'others' : 'people'];
  const before = known.get(entry);
  if (before) return before;
  const found = new Set<Trace>();
  collect(entry, field, found);
  known.set(entry, found);
  return found;
}

function collectText(text: string, field: string, found: Set<Trace>): void {
  // Most texts are short words, and in those is nothing.
  if (text.length < SHORTEST) return;
  if (text.length >= GUID_LENGTH && !NOT_PEOPLE.has(field)) for (const { trace } of idsIn(text)) found.add(trace);
  if (text.includes('29:')) for (const { trace } of channelIdsIn(text)) found.add(trace);
  if (PERHAPS_ADDRESS.test(text)) for (const { trace } of addressesIn(text)) found.add(trace);
}

function all(text: string, pattern: RegExp): readonly FoundTrace[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    trace: found.toLowerCase(),
    from: index,
    to: index + found.length,
  }));
}

function addressesAt(text: string, at: number, behind: number): readonly FoundTrace[] {
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0] ?? '';
  const host = HOST_BEHIND.exec(text.slice(behind, behind + LONGEST_HOST))?.[0];
  if (host === undefined) return [];
  const domain = asciiHost(host);
  if (CONVERSATION_HOSTS.has(domain)) return [];
  const starts = [0, ...[...name.matchAll(DIVIDERS)].map(({ index }) => index + 1)];
  const names = new Set(starts.map((start) => name.slice(start).replace(/^[.'!#^~+-]+/u, '')).filter((one) => one !== ''));
  return [...names].map((one) => ({
    trace: `${one.normalize('NFKC').toLowerCase()}@${domain}`,
    from: at - one.length,
    to: behind + host.length,
  }));
}

function asciiHost(host: string): string {
  const small = host.normalize('NFKC').toLowerCase().replaceAll('。', '.');
  if (/^[\w.-]*$/u.test(small)) return small;
  return URL.canParse(`http://${small}`) ? new URL(`http://${small}`).hostname : small;
}
