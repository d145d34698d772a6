/** How many days each kind of data is kept. */

import type { KeptDays } from '../domain/service/service';
import type { SettingReader } from './setting-reader';

/** Days for each kind of data. */
export type RetentionTerms = KeptDays;

/** The terms where nothing else is set. */
export const USUAL_TERMS: RetentionTerms = { forms: 30, chats: 400, contacts: 365 };

/** Reads them; what is not set is as usual. */
export function readRetention(reader: SettingReader): RetentionTerms {
  const days = (name: string, usual: number): number => reader.optional(name, 'a number of days from 1 to 3650', daysOf) ?? usual;
  return {
    forms: days('KEEP_FORMS_DAYS', USUAL_TERMS.forms),
    chats: days('KEEP_CHATS_DAYS', USUAL_TERMS.chats),
    contacts: days('KEEP_CONTACTS_DAYS', USUAL_TERMS.contacts),
  };
}

function daysOf(text: string): number | undefined {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 3650 ? days : undefined;
}
