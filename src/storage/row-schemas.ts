/** The shapes of the record's rows beside the trial's own, checked whenever one is read or written: what belongs to a person, the timeline, notices, people. */

import { z } from 'zod';
import type { Person } from '../domain/people/person';
import type { TimelineEntry } from '../domain/record/timeline';
import type { ReminderLog } from '../domain/reminders/reminder-log';
import { NOTICE_CODES, type Notice } from '../domain/watch/notices';
import { anyCode, instant, instants, known, personRef, some, text } from './schema-terms';

/** What belongs to one person on a trial, as it must look in a row. A key of a reminder of another release is a text like any other. */
export const logSchema: z.ZodType<ReminderLog> = z.looseObject({
  personId: some,
  tenantId: some.exactOptional(),
  sent: instants,
  snoozed: instants,
  done: z.array(some),
  uncertain: z.array(z.looseObject({ kind: anyCode(['reminder', 'notice']), id: some, since: instant })).exactOptional(),
  messages: z.array(z.looseObject({ messageId: some, keys: z.array(some) })).exactOptional(),
  stopped: z.literal(true).exactOptional(),
  noNews: z.literal(true).exactOptional(),
  unreached: z.literal(true).exactOptional(),
  next: instant.exactOptional(),
});

/** A timeline entry as it must look in a row; it is written once. */
export const entrySchema: z.ZodType<TimelineEntry> = z.looseObject({
  v: z.custom<1>((v) => typeof v === 'number'),
  id: some,
  at: instant,
  by: personRef,
  code: some,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A notice as it must look in a row; it is written once. One of another code is for a release that knows it. */
export const noticeSchema: z.ZodType<Notice> = z.looseObject({
  v: z.literal(1),
  id: some,
  partnerTenantId: some,
  trialId: some,
  to: personRef,
  by: personRef,
  at: instant,
  code: known(NOTICE_CODES),
  params: z.record(z.string(), z.string()),
});

/** A person as they must look in a row. */
export const personSchema: z.ZodType<Person> = personRef.extend({
  v: z.custom<1>((v) => typeof v === 'number'),
  name: text,
  email: text.exactOptional(),
  phone: text.exactOptional(),
  account: z.literal(true).exactOptional(),
});
