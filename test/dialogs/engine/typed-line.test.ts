import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { commands } from '../../../dialogs';
import { exactCommand } from '../../../dialogs/engine/commands';
import { editLine } from '../../../dialogs/engine/edit-line';
import { handLine } from '../../../dialogs/engine/hand-line';
import { legacyWord, legacyWords } from '../../../dialogs/engine/legacy-words';
import { typedLine } from '../../../dialogs/engine/typed-line';

const say = createWords()('en-GB');

describe('a line that hands a trial to a colleague', () => {
  const cases: readonly (readonly [line: string, name: string | undefined, to?: string])[] = [
    ['hand Adventure Works to Kim', 'Adventure Works', 'Kim'],
    ['Give  Adventure Works to Kim Abara.', 'Adventure Works', 'Kim Abara'],
    ['hand to Kim', '', 'Kim'],
    ['hand Road to Nowhere to Kim', 'Road to Nowhere', 'Kim'],
    ['hand over Adventure to Jo', undefined],
    ['hand Adventure over to Jo', undefined],
    ['hand Adventure Works to', undefined],
    ['hand to', undefined],
    ['hand', undefined],
    ['Handy Men to Kim', undefined],
    ['my hand to Kim', undefined],
    [`hand ${'to '.repeat(70_000)}Kim`, undefined],
  ];
  for (const [line, name, to] of cases) {
    it(`"${line.slice(0, 40)}": ${name === undefined ? 'no' : `"${name}" to ${to ?? ''}`}`, () => {
      deepStrictEqual(handLine(line, say), name === undefined ? undefined : { name, to });
    });
  }
});

describe('an old word', () => {
  it('leads to one command only, and is no word of today', () => {
    const phrases = legacyWords.flatMap(({ name }) => say.plain(`legacy.${name}.phrases`).split('|'));
    deepStrictEqual(
      phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index || exactCommand(phrase, commands, say) !== undefined),
      [],
    );
  });

  const cases: readonly (readonly [line: string, command: string | undefined, rest?: string])[] = [
    ['CustomerSource', 'credit', ''],
    ['  Software   Advisor (CSA) fee. ', 'credit', ''],
    ['product line Adventure Works', 'credit', 'Adventure Works'],
    ['initial user and primary administrator Adventure', 'transfer', 'Adventure'],
    ['CustomerSourcery', undefined],
    ['our account delegate', undefined],
    ['x'.repeat(250_000), undefined],
  ];
  for (const [line, command, rest] of cases) {
    it(`"${line.slice(0, 40)}" leads to ${command ?? 'nothing'}`, () => {
      const match = legacyWord(line, 'partner', say);
      deepStrictEqual(
        match && { command: match.command, rest: match.rest },
        command === undefined ? undefined : { command, rest },
      );
    });
  }

  it('goes before a command that it begins with', () => {
    const line = typedLine('partner of record designation', commands, 'partner', say);
    deepStrictEqual(line.kind === 'command' && [line.name, line.args['name'], line.note?.id], [
      'credit',
      '',
      'legacy.customerSource.now',
    ]);
  });
});

describe('a line that asks for an edit', () => {
  const lines = ['Company', 'Country', 'Contact', 'E-mail', 'Billing address', 'Recurring billing'].map((label) => ({
    step: label === 'E-mail' ? 'Contact' : label,
    label,
    value: '',
  }));
  const cases: readonly (readonly [line: string, step: string | undefined])[] = [
    ['edit country', 'Country'],
    ['Change the contact.', 'Contact'],
    ['edit e-mail', 'Contact'],
    ['edit recurring', 'Recurring billing'],
    ['edit address', 'Billing address'],
    ['edit co', 'unclear'],
    ['edit billing', 'unclear'],
    ['edit', 'unclear'],
    ['edit the moon', 'unclear'],
    ['edition country', undefined],
    ['country', undefined],
    [`edit ${'country '.repeat(50_000)}`, undefined],
  ];
  for (const [line, step] of cases) {
    it(`"${line.slice(0, 40)}" means ${step ?? 'no edit'}`, () => {
      const edited = editLine(line, lines, say);
      strictEqual(edited?.kind === 'step' ? edited.step : edited?.kind, step);
    });
  }
});
