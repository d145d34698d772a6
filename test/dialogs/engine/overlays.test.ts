import { deepEqual, equal, ok } from 'node:assert/strict';
import { createWords, knownOf } from '../../../cards/engine/words';
import { english } from '../../../cards/words/en';
import type { Attempt } from '../../../dialogs/engine/attempt';
import { commands } from '../../../dialogs';
import { typedCommands } from '../../../dialogs/engine/commands';
import { opensJourney } from '../../../dialogs/engine/command-runs';
import type { CommandName } from '../../../dialogs/engine/names';
import { refusalsIn } from '../../../dialogs/engine/refusing-words';
import type { Conversation, Overlay } from '../../../dialogs/engine/state';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';
import { part } from '../../kit/sweep';

const say = createWords()('en-GB');
const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000aa' });
const desk = new HubDesk([trial]);
const answers = { start: { start: 'new' }, customer: { company: 'Fabrikam' } };

const phrasesOf = (...lists: readonly string[]): readonly { readonly name: CommandName; readonly phrase: string }[] =>
  typedCommands(commands).flatMap(({ name }) =>
    knownOf(say, `commands.${name}`, lists).flatMap((id) =>
      say
        .plain(id)
        .split('|')
        .map((phrase) => ({ name, phrase })),
    ),
  );
const inside = phrasesOf('phrases');
const phrases = phrasesOf('phrases', 'outside');
const words = [
  ...Object.values(english.typed).flatMap((list) => (typeof list === 'string' ? [list] : Object.values(list))),
  ...Object.values(english.legacy).map(({ phrases: all }) => all),
].flatMap((list) => list.split('|'));
const titles = Object.values(english.buttons);
const others = ['France', 'jo@adventure-works.com', '1', '2', '3', 'privacy', 'hm', 'x'.repeat(300), 'trial adventure', '…'];
const all = [...new Set([...phrases.map(({ phrase }) => phrase), ...words, ...titles, ...others])];

/** Lines that may delete the answers of a form over which this is asked: the card names them, or they say yes to its question. */
const YES = english.typed.yes.split('|');
const RESTART = english.commands.startOver.phrases.split('|');
const DELETING: Readonly<Record<Overlay['kind'], readonly string[]>> = {
  cancel: ['discard', ...YES],
  startOver: [...RESTART, ...YES],
  resume: RESTART,
  busy: ['discard'],
};

/** Each line over one of the questions, and over each what may delete there or anywhere; all over each in a long run. */
function linesAt(turn: number): readonly string[] {
  const grave = [...YES, ...RESTART, 'discard', 'cancel', 'continue', 'later', 'back'];
  return [...new Set([...part(all, 4, turn), ...grave])];
}

function asking(kind: Overlay['kind']): Conversation {
  const wanted = kind === 'busy' ? ({ wanted: 'preferences', args: {} } as const) : {};
  return inTheMiddle('signUp', 'country', { answers, overlay: { kind, ...wanted } });
}

/** Whether the form, with its answers, is still open or kept. */
function isThere({ conversation }: Attempt): boolean {
  const form = [conversation.open, ...conversation.kept].find((one) => one?.id === 'form');
  return form?.answers['customer']?.['company'] === 'Fabrikam';
}

function saidBy({ screen, read }: Attempt): readonly string[] {
  return [...read, ...(screen?.notes ?? [])].map(({ id }) => id);
}

/** What is on screen afterwards, apart from notes. */
function shownBy({ screen, open }: Attempt): string {
  return screen?.kind === 'view' ? screen.name : `${open?.journey ?? ''} ${open?.step ?? ''} ${open?.overlay?.kind ?? ''}`;
}

describe('a question over a form', () => {
  /** What a phrase does in the same form without a question, and what goes on afterwards: the same for every question. */
  const usually = new Map<string, Attempt>();
  const goneOn = new Map<string, Promise<string>>();
  /** What is shown after “continue”, once for all that comes to the same conversation. */
  const afterContinue = ({ conversation }: Attempt): Promise<string> => {
    const key = JSON.stringify(conversation);
    const known = goneOn.get(key) ?? desk.hear('continue', conversation).then(shownBy);
    goneOn.set(key, known);
    return known;
  };
  before(async () => {
    for (const { phrase } of inside) usually.set(phrase, await desk.hear(phrase, inTheMiddle('signUp', 'country', { answers })));
  });

  for (const [turn, kind] of (['cancel', 'startOver', 'resume', 'busy'] as const).entries())
    describe(`of ${kind}`, () => {
      const lines = linesAt(turn);
      const heard = new Map<string, Attempt>();
      before(async () => {
        for (const line of lines) heard.set(line, await desk.hear(line, asking(kind)));
      });

      it(`“${kind}”: no line of ${lines.length} deletes or records anything that its card did not ask`, () => {
        for (const [line, attempt] of heard) {
          deepEqual([attempt.changes, attempt.forgets], [[], false], line);
          const may = DELETING[kind].includes(line.toLowerCase());
          equal(isThere(attempt), !may, `"${line}"`);
        }
      });

      it(`“${kind}”: no line is swallowed: something else is shown, or it is said that the line was not used`, () => {
        // What waits already waits on: the card says so.
        const waits = english.commands.preferences.phrases.split('|');
        for (const [line, attempt] of heard) {
          if (kind === 'busy' && waits.includes(line)) continue;
          const isSame =
            shownBy(attempt) === `signUp country ${kind}` && attempt.open?.overlay?.wanted === asking(kind).open?.overlay?.wanted;
          ok(!isSame || refusalsIn(saidBy(attempt)).length > 0, `"${line}" → ${shownBy(attempt)} ${saidBy(attempt).join()}`);
        }
      });

      it(`“${kind}”: a command does what it does without the question, and the form goes on afterwards`, async () => {
        // What corrects an answer of this very form goes on at the question for it: the person named that answer.
        const own = ['cancel', 'continue', 'later', 'back', 'startOver', 'companyCorrected', 'domainCorrected'];
        for (const { phrase } of inside.filter((one) => heard.has(one.phrase) && !own.includes(one.name))) {
          const [attempt, usual] = [heard.get(phrase)!, usually.get(phrase)!];
          equal(shownBy(attempt), shownBy(usual), phrase);
          equal(attempt.open?.overlay?.wanted, usual.open?.overlay?.wanted, phrase);
          equal(await afterContinue(attempt), 'signUp country ', phrase);
        }
      });
    });

  it('leaves room for a correction of an answer of the form: its question is asked again, and no recorded trial is corrected', async () => {
    for (const line of ['correct company', 'correct domain']) {
      for (const kind of ['cancel', 'startOver', 'resume', 'busy'] as const)
        equal(shownBy(await desk.hear(line, asking(kind))), 'signUp customer ', `${kind}: ${line}`);
      equal(shownBy(await desk.hear(line, inTheMiddle('signUp', 'country', { answers }))), 'signUp customer ', line);
    }
  });

  it('is left by going on or back, and by keeping the form', async () => {
    for (const kind of ['cancel', 'startOver', 'resume', 'busy'] as const) {
      for (const line of ['continue', 'back']) equal(shownBy(await desk.hear(line, asking(kind))), 'signUp country ');
      const later = await desk.hear('later', asking(kind));
      ok(isThere(later));
      equal(later.conversation.kept[0]?.id, 'form');
    }
  });

  it('“discard” while it is asked whether to start again is asked about itself', async () => {
    const attempt = await desk.hear('discard', asking('startOver'));
    equal(attempt.open?.overlay?.kind, 'cancel');
    ok(isThere(attempt));
  });

  it('“no” to going on keeps the form', async () => {
    const attempt = await desk.hear('no', asking('resume'));
    deepEqual([attempt.open, attempt.conversation.kept.length, shownBy(attempt)], [undefined, 1, 'closed.kept']);
  });
});

describe('“forget me”', () => {
  const asked = inTheMiddle('forgetMe', 'confirm');
  const heard = new Map<string, Attempt>();
  before(async () => {
    for (const line of new Set([...part(all, 3), ...YES])) heard.set(line, await desk.hear(line, asked));
  });

  it('forgets at a yes only, of all lines', () => {
    for (const [line, attempt] of heard) {
      equal(attempt.forgets, YES.includes(line.toLowerCase()), line);
      deepEqual(attempt.changes, [], line);
    }
  });

  it('swallows no line', () => {
    for (const [line, attempt] of heard) {
      if (YES.includes(line.toLowerCase())) continue;
      const isSame = shownBy(attempt) === 'forgetMe confirm ';
      const isSaid =
        saidBy(attempt).length > 0 || ['back', 'continue', 'start over', 'forget me'].some((name) => isOf(name, line));
      ok(!isSame || isSaid, `"${line}"`);
    }
  });

  it('makes room for whatever is wanted instead, for nothing was entered', async () => {
    for (const { name, phrase } of part(inside, 2).filter((one) => opensJourney(commands[one.name]) && one.name !== 'forgetMe')) {
      const attempt = await desk.hear(phrase, asked);
      ok(attempt.open?.overlay === undefined, phrase);
      ok(attempt.open?.journey !== 'forgetMe', `${name}: ${phrase}`);
    }
    equal(shownBy(await desk.hear('hello', asked)), 'home');
  });
});

/** Whether a line is a phrase of the command of this title. */
function isOf(title: string, line: string): boolean {
  return Object.values(english.commands).some(
    (command) => command.title === title && command.phrases.split('|').includes(line.toLowerCase()),
  );
}
