import { deepStrictEqual, match, rejects, strictEqual, throws } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SampleStage } from '../stage/sample-stage';
import { checkTranscript, coveredIds, parseTranscript, playTranscript, transcripts } from './transcript';
import type { Ending } from './transcript-ending';
import { parsePress, typedText } from './transcript-file';

const wholeStory = `# A card is filled in, kept, and changed from elsewhere
ends: nothing recorded
covers: name-card, hello

* the chat is opened
  (nothing new)

> sign up
  | # Who are you?
  | (name) Your name*:
  | [Next]

* not sent: name

> [Next]
  (not sent) name: Type a name

> [Next] name=Ann
  (card updated)
  | # Hello Ann
  | (name) Your name*: Ann
  | [Change]

# A stale press changes nothing.

* the old card: [Next] name=Eve
  (nothing new)

* the same press arrives again
  (nothing new)

* another device presses [Change] name="Ann; \\"B\\""
  (card updated)
  | # Hello Ann; "B"
  | (name) Your name*: Ann; "B"
  | [Change]

> submit [Change] name=Zoe
  (card updated)
  | # Hello Zoe
  | (name) Your name*: Zoe
  | [Change]
`;

describe('transcript', () => {
  describe('file', () => {
    it('says why it exists and what it covers', () => {
      const { reason, covers, lines } = parseTranscript(
        '# Why\ncovers: a, b\n\n> hi\n  > not the script\n* 3 days pass\n# note\n',
      );
      deepStrictEqual([reason, covers], ['Why', ['a', 'b']]);
      deepStrictEqual(
        lines.map(({ number, kind, text }) => [number, kind, text]),
        [
          [4, 'person', 'hi'],
          [6, 'stage', '3 days pass'],
          [7, 'note', 'note'],
        ],
      );
      throws(() => parseTranscript('> hi', 'x.txt'), /x\.txt:1: the first line says why/);
    });

    it('has its headers in any order, each once, and no others', () => {
      const both = ['covers: a', 'ends: nothing recorded'];
      for (const head of [both, both.toReversed()]) {
        const { covers, ends, lines } = parseTranscript(['# Why', ...head, '', '> hi'].join('\n'));
        deepStrictEqual([covers, ends, lines.length], [['a'], 'nothing recorded', 1]);
      }
      strictEqual(parseTranscript('# Why\n> hi').ends, undefined);
      const wrong = [['ends: a', 'ends: b'], ['finishes: a'], ['ends:']];
      for (const head of wrong) throws(() => parseTranscript(['# Why', ...head].join('\n'), 'x.txt'), /x\.txt:\d: the head has/);
    });

    it('writes presses with their inputs', () => {
      deepStrictEqual(parsePress('submit force [Go on] a=b c; d="x; \\"y\\"\\n"; e:=[1,2]; f='), {
        title: 'Go on',
        inputs: { a: 'b c', d: 'x; "y"\n', e: [1, 2], f: '' },
        isSubmit: true,
        isForced: true,
      });
      strictEqual(JSON.stringify(parsePress('[X] __proto__=1')?.inputs), '{"__proto__":"1"}');
      throws(() => parsePress('[X] nonsense'), /expected field=value/);
      strictEqual(parsePress('\\[typed]'), undefined);
      strictEqual(typedText('\\[typed]\\nbelow'), '[typed]\nbelow');
    });
  });

  describe('runner', () => {
    it('shows what each line changed', async () => {
      strictEqual(await play(wholeStory), wholeStory);
    });

    it('knows time, deployments, restarts and repeats', async () => {
      const script = ['> status', '* 3 days pass', '* a new version is deployed: two', '* the bot restarts', '> status'];
      deepStrictEqual(await seen([...script, '* the last message arrives again']), [
        '  Version one, 2026-03-02T09:00:00.000Z',
        '  Version two, 2026-03-05T09:00:00.000Z',
        '  Version two, 2026-03-05T09:00:00.000Z',
      ]);
    });

    it('switches people and shows what reaches the others', async () => {
      deepStrictEqual(await seen(['> tell Bob', '* as Bob', '> hi', '* as Ann', '> hi']), [
        '  (Bob sees)',
        '  Ann says hello',
        '  You said: hi',
        '  You said: hi',
      ]);
    });

    it('plays stickers, reactions, edits, long texts and two presses at once', async () => {
      const script = [
        '> a',
        '* reacts',
        '* sends a sticker',
        '* edits the last message to: b',
        '* types 40000 times: x',
        '* twice at once: c',
      ];
      deepStrictEqual(await seen(script), [
        '  You said: a',
        '  (nothing new)',
        '  (nothing new)',
        '  You said: b',
        `  You said: ${'x'.repeat(20)}`,
        '  You said: c',
        '  You said: c',
      ]);
    });

    it('gives ids that change a stable name, and leaves those the script knows', async () => {
      deepStrictEqual(await seen(['> reference', '> reference']), [
        '  Reference <id-1> and 11111111-1111-4111-8111-111111111111',
        '  Reference <id-2> and 11111111-1111-4111-8111-111111111111',
      ]);
    });

    it('sends by force what the client would hold back', async () => {
      deepStrictEqual((await seen(['> sign up', '> force [Next] name=']))[3], '  (nothing new)');
    });

    it('says when nobody answers', async () => {
      deepStrictEqual(await seen(['* the bot is down', '* no answer', '> hi']), ['  (no answer: ECONNREFUSED)']);
    });

    it('fails with the line of the script for what is not there', async () => {
      await rejects(
        play('# Why\n\n> sign up\n> [Nowhere]\n'),
        /transcript:4: > \[Nowhere\]\n {2}no button "Nowhere"; the card has \[Next\]/,
      );
      await rejects(play('# Why\n* pigs fly\n'), /no such stage direction: pigs fly/);
      await rejects(play('# Why\n* as Carl\n'), /nobody here is called "Carl"; there are Ann, Bob/);
    });
  });

  describe('what was refused', () => {
    const story = (...script: readonly string[]): string => ['# Why\nends: nothing recorded', ...script].join('\n\n');

    it('is announced by the line before', async () => {
      const script = story(
        '* not understood',
        '> nonsense',
        '* refused: problems.worse, problems.bad',
        '# Still that line',
        '> bad',
      );
      strictEqual((await play(script)).includes('* not understood\n\n> nonsense\n  You said: nonsense'), true);
    });

    it('and fails where it is not, with the direction that would announce it', async () => {
      await rejects(play(story('> nonsense')), /transcript:4: > nonsense\n.*not announced.*"\* not understood"/s);
      await rejects(play(story('* refused: problems.bad', '> bad')), /6: > bad\n.*"\* refused: problems\.worse"/s);
      await rejects(play(story('> sign up', '> [Next]')), /6: > \[Next\]\n.*"\* not sent: name"/s);
      await rejects(play(story('* the bot is down', '> hi')), /6: > hi\n.*"\* no answer"/s);
    });

    it('fails where it was announced and did not happen', async () => {
      await rejects(play(story('* not understood', '> hi')), /6: > hi\n.*did not happen: "\* not understood"/s);
      await rejects(play(story('* refused: problems.bad', '* an hour passes', '> bad')), /6: \* an hour.*did not happen/s);
      await rejects(play(story('> hi', '* not understood')), /nothing follows what was announced/);
    });

    it('is all told at once', async () => {
      await rejects(play('# Why\n\n> nonsense\n\n> bad\n'), /:3: > nonsense.*:5: > bad.*:1: the head says how it ends/s);
    });
  });

  describe('the end', () => {
    const entries = ['created', 'ready', 'reminded', 'reminded'].map((code, at) => ({ at: `2026-04-1${at < 2 ? 4 : 5}`, code }));
    const chat = { forms: [], settings: [], owes: [], isGone: false };
    const form = { isKept: false, journey: 'signUp', step: 'country', overlay: 'busy' };
    const left: Ending = {
      trials: [{ company: 'Stop & Go', entries }],
      people: [
        { ...chat, name: 'Ann', forms: [form] },
        {
          ...chat,
          name: 'Bob',
          forms: [{ isKept: true, journey: 'ready', step: 'ends' }],
          settings: ['zone', 'from'],
          owes: ['ready'],
        },
        { ...chat, name: 'Eve', isGone: true },
      ],
    };
    const rest = 'open signUp at country asking busy; kept ready at ends by Bob; set from, zone by Bob; owed ready by Bob';
    const ends = (said: string): Promise<string> =>
      playTranscript(parseTranscript(`# Why\nends: ${said}\n\n> hi\n`), new SampleStage(left));

    it('is what the head says', async () => {
      await ends(`recorded created, ready, reminded x2; ${rest}`);
      await ends(`recorded created, ready, reminded, reminded for Stop & Go; ${rest}; forgotten Eve`);
    });

    it('may name what was recorded at one instant in any order', async () => {
      await ends(`recorded ready, created, reminded x2; ${rest}`);
      await rejects(
        ends(`recorded created, reminded, ready, reminded; ${rest}`),
        /it doesn't end with "recorded created, reminded/,
      );
    });

    it('is said whole, and nothing else is', async () => {
      const wrong = [
        ['nothing recorded', /it doesn't end with "nothing recorded"/],
        [
          `recorded created, ready, reminded; ${rest}`,
          /doesn't say that it ends with "recorded created, ready, reminded x2 for Stop/,
        ],
        ['recorded created, ready, reminded x2', /doesn't say that it ends with "open signUp at country asking busy by Ann"/],
        [
          `recorded created, ready, reminded x2; ${rest}; open ready at ends by Eve`,
          /it doesn't end with "open ready at ends by Eve"/,
        ],
        [`recorded created, ready, reminded x2; ${rest}; forgotten Bob`, /Bob still stands in a row/],
        [`recorded created, ready, reminded x2; ${rest}; all is well`, /it doesn't end with "all is well"/],
        [`recorded created, ready, reminded x2; ${rest}; refused because notes.unknown`, /what refused last is "nothing"/],
      ] as const;
      for (const [said, complaint] of wrong) await rejects(ends(said), complaint);
    });

    it('may be what refused last', async () => {
      const script = '* not understood\n\n> nonsense\n\n* refused: problems.bad, problems.worse\n\n> bad';
      await play(`# Why\nends: nothing recorded; refused because problems.worse\n\n${script}\n`);
    });
  });

  describe('folder', () => {
    const dir = mkdtempSync(join(tmpdir(), 'transcripts-'));
    const head = '# A folder of transcripts is a suite\ncovers: echo\nends: nothing recorded\n';
    writeFileSync(join(dir, 'hello.txt'), `${head}\n> hi\n  You said: hi\n`);

    transcripts(dir, () => new SampleStage());

    it('tells what it covers', () => {
      deepStrictEqual([...coveredIds(dir)], ['echo']);
    });

    it('writes no file in which something was refused unannounced', async () => {
      const path = join(dir, 'refused.txt');
      const content = '# Why\nends: nothing recorded\n\n> nonsense\n';
      writeFileSync(path, content);
      await rejects(checkTranscript(parseTranscript(content, path), new SampleStage(), true), /not announced/);
      strictEqual(readFileSync(path, 'utf8'), content);
      await checkTranscript(parseTranscript(content.replace('>', '* not understood\n>'), path), new SampleStage(), true);
      match(readFileSync(path, 'utf8'), /\* not understood\n\n> nonsense\n {2}You said: nonsense\n$/);
    });

    it('was not rewritten', () => {
      match(readFileSync(join(dir, 'hello.txt'), 'utf8'), /You said: hi\n$/);
    });

    after(() => {
      rmSync(dir, { recursive: true });
    });
  });
});

function play(content: string): Promise<string> {
  return playTranscript(parseTranscript(content), new SampleStage());
}

async function seen(script: readonly string[]): Promise<readonly string[]> {
  const whole = await play(['# Why\nends: nothing recorded', ...script].join('\n\n'));
  return whole.split('\n').filter((line) => line.startsWith('  '));
}
