/** What becomes of an item of the bot's state when somebody is erased who is named in it. Pure. */

import { isKnownPromise, type Conversation, type OpenJourney, type Owed } from '../../dialogs/engine/state';
import { readConversation } from '../../dialogs/engine/stored-state';
import {
  mentions,
  valueMentions,
  valueTellsOf,
  valueWithoutPeople,
  type Erasing,
  type Recognised,
} from '../domain/privacy/erasing';
import { hasCode } from '../domain/errors';
import type { StoredItem } from '../domain/record/item-storage';
import { legible, SET_ASIDE } from './set-aside-text';

/** It stays as it is, it goes, or this takes its place. */
export type Cleaned =
  { readonly kind: 'keep' } | { readonly kind: 'remove' } | { readonly kind: 'replace'; readonly item: StoredItem };

const CHATS = ['person/', 'conversation/'];
/** Items that serve the one they name and nobody else, and what could not be read. */
const ONES_OWN = ['file/', 'code/', 'tries/', SET_ASIDE];

/** Whether an item, or its key, names the person by an id or an address. */
export function isNamedIn(key: string, value: unknown, erasing: Recognised): boolean {
  return mentions(key, erasing) || valueMentions(legible(key, value), erasing);
}

/**
 * A chat of somebody else loses what was answered about the person, so that it is asked anew, and what was to be shown of them; what it
 * owes the record is still recorded, under a pseudonym. In all else, known or not, the person's ids, addresses, names and numbers are
 * taken out. ROW_FROM_NEWER_VERSION for a chat that only a later release may write.
 */
export function cleanedItem(key: string, item: StoredItem, erasing: Erasing): Cleaned {
  if (!isNamedIn(key, item, erasing)) return { kind: 'keep' };
  if (ONES_OWN.some((beginning) => key.startsWith(beginning))) return { kind: 'remove' };
  const { eTag, ...content } = item;
  const chat = isChat(key) ? readable(content) : undefined;
  const cleaned = chat ? cleanedChat(chat, erasing) : valueWithoutPeople(content, erasing);
  return { kind: 'replace', item: { ...cleaned, ...(eTag === undefined ? {} : { eTag }) } };
}

/** Whether an item is somebody's chat, or one of several people. */
export function isChat(key: string): boolean {
  return CHATS.some((beginning) => key.startsWith(beginning));
}

/** A chat that makes no sense is cleaned like whatever nobody knows here. ROW_FROM_NEWER_VERSION for one that a later release has to clean. */
function readable(content: object): Conversation | undefined {
  try {
    return readConversation(content);
  } catch (error) {
    if (hasCode(error, 'STORAGE_UNREADABLE')) return undefined;
    throw error;
  }
}

/** Where the chat is and who is in it is found out again with the next message. */
function cleanedChat(chat: Conversation, erasing: Erasing): Conversation {
  const { open, kept, owed, finished, member, reference, ...rest } = chat;
  const tells = (part: unknown): boolean => valueTellsOf(part, erasing);
  return {
    ...valueWithoutPeople(rest, erasing),
    ...(open === undefined ? {} : { open: cleanedForm(open, erasing) }),
    ...(member === undefined || tells(member) ? {} : { member }),
    ...(reference === undefined || tells(reference) ? {} : { reference }),
    ...(finished === undefined ? {} : { finished: finished.filter((one) => !tells(one)) }),
    kept: kept.map((journey) => cleanedForm(journey, erasing)),
    owed: owed.flatMap((one) => cleanedOwed(one, erasing)),
  };
}

/** The first step whose answer went is on screen from now on, under a new revision: a card shown before is out of date. */
function cleanedForm(form: OpenJourney, erasing: Erasing): OpenJourney {
  if (!valueTellsOf(form, erasing)) return form;
  const { answers, drafts, revisit: _revisit, editing: _editing, overlay: _overlay, problems: _problems, ...rest } = form;
  const others = <T>(steps: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(steps).filter(([step, value]) => !valueTellsOf([step, value], erasing)));
  const [left, leftDrafts] = [others(answers), others(drafts)];
  const [asked] = [...without(answers, left), ...without(drafts, leftDrafts)];
  return {
    ...valueWithoutPeople(rest, erasing),
    answers: left,
    drafts: leftDrafts,
    problems: [],
    ...(asked === undefined ? {} : { step: asked, notes: [{ id: 'notes.personForgotten' }] }),
    revision: form.revision + 1,
  };
}

function without(before: object, after: object): readonly string[] {
  return Object.keys(before).filter((step) => !(step in after));
}

function cleanedOwed(owed: Owed, erasing: Erasing): readonly Owed[] {
  if (!valueTellsOf(owed, erasing)) return [owed];
  if (!isKnownPromise(owed)) return [valueWithoutPeople(owed, erasing)];
  if (owed.kind === 'show') return [];
  const { change, ...promise } = owed;
  const people = change.people.filter((one) => !erasing.ids.has(one.personId.toLowerCase()) && !valueTellsOf(one, erasing));
  return [{ ...valueWithoutPeople(promise, erasing), change: valueWithoutPeople({ ...change, people }, erasing) }];
}
