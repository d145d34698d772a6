import { deepStrictEqual, match, rejects, strictEqual, throws } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SampleStage } from './sample-stage';
import { coveredIds, parseTranscript, playTranscript, transcripts } from './transcript';
import { parsePress, typedText } from './transcript-file';

const wholeStory = `# A card is filled in, kept, and changed from elsewhere
covers: name-card, hello

* the chat is opened
  (nothing new)

> sign up
  | # Who are you?
  | (name) Your name*:
  | [Next]

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
      deepStrictEqual(await seen(['* the bot is down', '> hi']), ['  (no answer: ECONNREFUSED)']);
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

  describe('folder', () => {
    const dir = mkdtempSync(join(tmpdir(), 'transcripts-'));
    writeFileSync(join(dir, 'hello.txt'), '# A folder of transcripts is a suite\ncovers: echo\n\n> hi\n  You said: hi\n');

    transcripts(dir, () => new SampleStage());

    it('tells what it covers', () => {
      deepStrictEqual([...coveredIds(dir)], ['echo']);
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
  const whole = await play(['# Why', ...script].join('\n\n'));
  return whole.split('\n').filter((line) => line.startsWith('  '));
}
