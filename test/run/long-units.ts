/** What takes longer than its imports let one guess, so that the run does not end with one of them alone. */

/** Seconds of the processor, rounded, as the run prints them; those that nobody lists are guessed (`units.ts`). */
export const LONG: Readonly<Record<string, number>> = {
  'test/playground/stories.test.ts': 100,
  'test/dialogs/invitation/let-in.test.ts': 40,
  'test/dialogs/strangers.test.ts': 30,
  'test/secrets/hostile-text.test.ts': 25,
  'test/secrets/scan.test.ts': 25,
  'test/app/start-up.test.ts': 20,
  'test/cards/cards.test.ts': 20,
  'test/docs/commands.test.ts': 16,
  'test/secrets/log.test.ts': 20,
  'test/storage/contract.test.ts': 10,
  'test/dialogs/hidden-signs.test.ts': 11,
  'test/transcripts.test.ts': 12,
  'test/domain/text/reader-costs.test.ts': 11,
  'test/storage/table-storage.test.ts': 9,
  'test/dialogs/engine/overlays.test.ts': 8,
  'test/domain/text/secrets/secrets.test.ts': 8,
  'test/reminders/outage.test.ts': 7,
};
