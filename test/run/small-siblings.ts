/** What is played in long runs only, and what stands for it in `npm test`: for each file of long runs, what it adds and what its small sibling keeps. */

/** A row: what the long run plays, and what of it `npm test` plays. */
export interface SmallSibling {
  readonly long: string;
  readonly short: string;
}

const row = (long: string, short: string): SmallSibling => ({ long, short });

/** By the path of both files without their endings `.faults.ts` and `.test.ts`. */
export const smallSiblings: Readonly<Record<string, SmallSibling>> = {
  'test/app/late-modules': row('each part on its own', 'an eighth of the parts, and every package whole'),
  'test/app/prepared-start': row(
    'the bot’s own, made and loaded',
    'a program of a few files in every way, and the rehearsal of the bot; the image’s is made in container.faults.ts',
  ),
  'test/app/start-up': row(
    'nothing set, all of it empty, local mode in production, a slip beside what is missing, the process that a wrong key ends, a storage that hangs, the door of local mode, a bot with a secret',
    'all wrong with a slip, a wrong key in this process, a storage that is away and then hangs, a managed identity; config.test.ts, misspelt-names.test.ts, gate.test.ts, token-table.test.ts',
  ),
  'test/cards/cards': row(
    'each hostile text on every card',
    'all marks at once on each card, each text on a quarter of a subject’s',
  ),
  'test/channel/token-table': row(
    'every token at both kinds of apps, a flood until the memory would show it',
    'every one at one kind, a flood of a hundred; where each kind of app gets its token, in connector.test.ts',
  ),
  'test/container/container': row('the steps of the Dockerfile', 'its lines, and what it leaves out'),
  'test/dialogs/engine/answers-alone': row(
    'what leads out of a question, at each in every language',
    'at each in one or two of the five',
  ),
  'test/dialogs/engine/at-once': row(
    'every phrase by both sides in every conversation',
    'the first phrase of each command so, the others in a half of the ways, or a third',
  ),
  'test/dialogs/engine/overlays': row(
    'every line over every question',
    'each line over one of the four, and over each what may delete; a third of them over “forget me”, and every yes',
  ),
  'test/dialogs/engine/tune': row(
    'one line ten times at every step, and arbitrary ones',
    'ten times at a sixth of the steps, four times or twice at the others, arbitrary ones outside',
  ),
  'test/dialogs/hidden-signs': row('each step and each command in every way', 'each in one or two of the ways, in turn'),
  'test/dialogs/invitation/invitation-leaks': row(
    'each thing that is done with a code, with four of them',
    'each with two of them, in turn',
  ),
  'test/dialogs/invitation/let-in': row(
    'every way in which a code can be tried',
    'half of them; the proofs in redemption.test.ts; test/transcripts/invitation/ has guests, colleagues, wrong codes and what is undone',
  ),
  'test/dialogs/reminders/of-very-many': row('three mails about one of many', 'the one that may be about several'),
  'test/dialogs/strangers': row('everything by each of seven strangers', 'each thing by one of them'),
  'test/dialogs/trial/many-trials': row(
    'each question about one of many',
    'a sixth of them, with one that asks each trial whether it fits and one of the archived; every list',
  ),
  'test/dialogs/words-as-names': row(
    'each word typed and pressed, into an empty form and a filled one, on both sides',
    'each in half of these ways at each step, each way with half of the words',
  ),
  'test/directory/import-killed': row('killed early, in the middle and late', 'killed once'),
  'test/directory/letters': row('one name in 23, letter by letter', 'one in 138'),
  'test/docs/commands': row(
    'every command that a test runs',
    'those that cost little, and one of each kind; npm itself brings them about',
  ),
  'test/domain/catalog/countries': row('500 names that are one slip off', '125 of them'),
  'test/domain/text/reader-costs': row('every reader with every piece', 'every reader with a twelfth'),
  'test/domain/text/secrets/false-alarms': row('20,000 of each', '2,000 of each'),
  'test/domain/text/secrets/secrets': row('2,500 arbitrary texts', '250 of them, and every known way to write a secret'),
  'test/local/broken-folder': row('a start on each of them', 'what the parts of a start say of each; a start on one'),
  'test/local/collector': row(
    'from an apology of a demo to its trace',
    'the collector alone; that a bot sends traces, in telemetry.test.ts',
  ),
  'test/local/launch': row(
    'rows kept by SIGTERM, a start over what kill -9 left, a bot that keeps dying',
    'rows kept when npm is killed, a start over them; no process left by kill -9; a child that keeps dying, in child.test.ts',
  ),
  'test/local/playground': row(
    'both windows and their companies',
    'a story in one of them in stories.test.ts, and all gone at the end',
  ),
  'test/manifest/manifest': row(
    'the builder’s process when it refuses',
    'its process when it makes a package; all orders in process',
  ),
  'test/outbox/dead-colleagues': row('twelve in real time', 'a few by a clock that is moved'),
  'test/outbox/interleavings': row('400 orders of each kind', '25 orders of each kind'),
  'test/outbox/killed': row('every failpoint, a hundred kills among 1,000', 'one kill among 40'),
  'test/playground/stories': row(
    'four stories',
    'a partner’s sign-up; the others, and what its customer sees, are told in test/transcripts/',
  ),
  'test/privacy/everywhere': row('each text of each row alone', 'a dozen texts of a row at a time, each with another address'),
  'test/privacy/killed': row('cut after each request', 'cut at one of them with and one without the index, killed at one'),
  'test/privacy/requests': row('1,000 and 50,000 conversations', '20 and 100'),
  'test/reminders/outage': row(
    'two mornings over the real bot, minute by minute',
    'the same by its parts, and a look every five minutes',
  ),
  'test/reminders/pipeline': row('a million trials', 'hundreds'),
  'test/run/compile': row('each signal in each folder', 'Ctrl-C in two of them, and a kill in one'),
  'test/secrets/hostile-text': row(
    'each text in four ways, each name signed up',
    'each text in one of them; two names signed up, the others in the record',
  ),
  'test/secrets/log': row(
    'everybody types everywhere in every trouble',
    'a partner types in half of the places where nothing goes wrong, in a quarter of them in each trouble, a customer in two of the five',
  ),
  'test/secrets/scan': row(
    'every secret in every dress, typed',
    'an eighth of them typed, in every place; each in secrets.test.ts',
  ),
  'test/storage/contract': row(
    '400 increments at once, twenty long texts, every sign at every border in every way',
    '24 at once, two texts, each sign at each border',
  ),
  'test/storage/largest-trial': row(
    'two years, five changes of all there can be, four deaths in one',
    '150 days, three changes, one death',
  ),
  'test/storage/table-storage': row(
    'marks of 1,100 rows, twelve writers at once of up to three rows',
    'how each walk asks for its pages, and pages of two rows; eight writers at once of up to two rows',
  ),
  'test/understanding/decision': row('every line of the sets c, d and e', 'every other one'),
  'test/understanding/footprint': row('2,000 lines, and all long ones', '200, and one in seven of the long ones'),
  'test/turn/killed': row('killed at random', 'killed where it hurts'),
  'test/turn/owed': row('50,000 chats', 'a few'),
  'test/turn/two-processes': row('a rush', 'a handful of turns'),
};
