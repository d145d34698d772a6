import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { createWords, knownOf } from '../../../cards/engine/words';
import { commands } from '../../../dialogs';
import { exactCommand, listedCommands, matchCommand, typedCommands } from '../../../dialogs/engine/commands';
import type { Side } from '../../../src/domain/people/actor';

const say = createWords()('en-GB');

describe('finding a command', () => {
  const cases: readonly (readonly [line: string, side: Side, found: string])[] = [
    ['sign up', 'partner', 'signUp'],
    ['  Sign   UP. ', 'partner', 'signUp'],
    ['new trial', 'partner', 'signUp'],
    ['my trials!', 'partner', 'myTrials'],
    ['trial', 'partner', 'trial'],
    ['trial Adventure Works', 'partner', 'trial: Adventure Works'],
    ['TRIAL  Stop & Go', 'partner', 'trial: Stop & Go'],
    ['?', 'customer', 'help'],
    ['join 7KQ2-M4XA', 'customer', 'join: 7KQ2-M4XA'],
    ['I have signed in.', 'customer', 'signInConfirmed'],
    ['invite Adventure Works', 'partner', 'invite: Adventure Works'],
    ['remove access Contoso', 'customer', 'removal: Contoso'],
    ['who has access?', 'customer', 'access'],
    ['who has access Adventure Works', 'partner', 'access: Adventure Works'],
    ['sign up Adventure Works', 'partner', 'none'],
    ['Help Partners', 'partner', 'none'],
    ['trials of Adventure Works', 'partner', 'none'],
    ['sing up', 'partner', 'none, near sign up'],
    ['sing up', 'customer', 'none, near sign up'],
    ['cancle', 'partner', 'none, near cancel'],
    ['hepl', 'customer', 'none, near help'],
    ['xy', 'partner', 'none'],
    ['__proto__', 'partner', 'none'],
    ['x'.repeat(40_000), 'partner', 'none'],
  ];
  for (const [line, side, found] of cases) {
    it(`a ${side} typing "${line.slice(0, 40)}" means ${found}`, () => {
      const match = matchCommand(line, commands, side, say);
      const near = match.kind === 'none' && match.near !== undefined ? `, near ${match.near}` : '';
      const name = match.kind === 'command' ? `${match.name}${match.rest === '' ? '' : `: ${match.rest}`}` : `none${near}`;
      strictEqual(name, found);
    });
  }

  it('inside of a journey fewer lines interrupt', () => {
    const lines = ['sign up', 'new trial', 'my trials', 'dashboard', 'start', 'cancel', 'Help Partners'];
    deepStrictEqual(
      lines.map((line) => exactCommand(line, commands, say, 'inside')),
      ['signUp', undefined, 'myTrials', undefined, undefined, 'cancel', undefined],
    );
  });

  it('no line stands for two commands', () => {
    const phrases = typedCommands(commands).flatMap(({ name }) =>
      knownOf(say, `commands.${name}`, ['phrases', 'outside']).flatMap((id) => say.plain(id).split('|')),
    );
    deepStrictEqual(
      phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index),
      [],
    );
  });

  it('a customer is offered what needs no record or its own', () => {
    deepStrictEqual(listedCommands(commands, 'customer'), [
      'myTrials',
      'credit',
      'reminders',
      'removal',
      'access',
      'help',
      'support',
    ]);
    deepStrictEqual(listedCommands(commands, 'partner'), [
      ...['signUp', 'myTrials', 'trial', 'credit', 'transfer'],
      ...['reminders', 'export', 'removal', 'access', 'help', 'support'],
    ]);
  });

  it('each has a place of its own in the list of a side', () => {
    for (const side of ['partner', 'customer'] as const) {
      const places = Object.values(commands).flatMap(({ listedFor }) => listedFor?.[side] ?? []);
      deepStrictEqual(
        places.toSorted((one, other) => one - other),
        places.map((_place, at) => at + 1),
      );
    }
  });

  // A reader whose time grows with the square of the length would not come back from these within the runner's limit.
  it('takes a very long line for no command', () => {
    strictEqual(matchCommand(`help${'.'.repeat(250_000)}x`, commands, 'partner', say).kind, 'none');
    strictEqual(exactCommand(`help${' '.repeat(250_000)}`, commands, say), undefined);
    strictEqual(matchCommand(`trial ${'.'.repeat(250_000)}x`, commands, 'partner', say).kind, 'command');
  });
});
