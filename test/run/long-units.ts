/** What takes longer than its imports let one guess, so that the run does not end with one of them alone. */

/** Seconds of the processor, rounded, as the run prints them; those that nobody lists are guessed (`units.ts`). */
export const LONG: Readonly<Record<string, number>> = {
  'test/dialogs/invitation/let-in.test.ts': 9,
  'test/dialogs/strangers.test.ts': 12,
  'test/transcripts.test.ts': 12,
  'test/secrets/log.test.ts': 11,
  'test/storage/contract.test.ts': 10,
  'test/secrets/scan.test.ts': 10,
  'test/channel/token-table.test.ts': 9,
  'test/docs/commands.test.ts': 4,
  'test/storage/table-storage.test.ts': 8,
  'test/reminders/outage.test.ts': 5,
};

/** What waits most of its time, for limits of time or for processes, and how many seconds it takes: it has a process that it keeps nobody from. */
export const WAITING: Readonly<Record<string, number>> = {
  'test/playground/stories.test.ts': 30,
  'test/app/start-up.test.ts': 22,
  'test/turn/storage-faults.test.ts': 19,
  'test/turn/connector-faults.test.ts': 16,
  'test/turn/hiccups.test.ts': 15,
  'test/run/compile.test.ts': 13,
  'test/turn/owed.test.ts': 10,
  'test/local/launch.test.ts': 9,
  'test/local/rebuilding.test.ts': 5,
  'test/storage/pointers.test.ts': 5,
  'test/app/readiness.test.ts': 4,
  'test/local/child.test.ts': 4,
  'test/telemetry/telemetry.test.ts': 3,
  'test/http/server.test.ts': 2,
  'test/outbox/dead-colleagues.test.ts': 2,
  'test/storage/lean-table.test.ts': 2,
  'test/turn/ride-out.test.ts': 2,
  'test/turn/kept-book.test.ts': 1,
};
