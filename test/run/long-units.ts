/** What takes longer than its imports let one guess, so that the run does not end with one of them alone. */

/** Seconds of the processor, rounded, as the run prints them, and of those that wait a third of their time; those that nobody lists are guessed (`units.ts`). */
export const LONG: Readonly<Record<string, number>> = {
  'test/playground/stories.test.ts': 28,
  'test/dialogs/invitation/let-in.test.ts': 17,
  'test/app/start-up.test.ts': 8,
  'test/dialogs/strangers.test.ts': 12,
  'test/transcripts.test.ts': 12,
  'test/secrets/log.test.ts': 11,
  'test/storage/contract.test.ts': 10,
  'test/secrets/scan.test.ts': 10,
  'test/local/launch.test.ts': 7,
  'test/channel/token-table.test.ts': 9,
  'test/docs/commands.test.ts': 4,
  'test/storage/table-storage.test.ts': 8,
  'test/domain/text/secrets/secrets.test.ts': 8,
  'test/reminders/outage.test.ts': 5,
  // Others work while these wait.
  'test/turn/hiccups.test.ts': 9,
  'test/turn/storage-faults.test.ts': 7,
  'test/turn/connector-faults.test.ts': 5,
  'test/turn/owed.test.ts': 5,
};
