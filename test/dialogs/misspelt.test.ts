/** What only the compiler can promise: a name nobody registered, and a record that does not say whose it is, do not compile. */

import { deepStrictEqual, ok } from 'node:assert/strict';

import { commands, journeys, views } from '../../dialogs';
import { isAboutTrial } from '../../dialogs/engine/command';
import { compileErrors } from '../kit/misspelt';

const IMPORTS = `
import type { Button } from './cards/engine/content';
import type { Attempt } from './dialogs/engine/attempt';
import type { Command, PlainCommand, TrialCommand } from './dialogs/engine/command';
import { begin } from './dialogs/engine/moves';
import type { Finish } from './dialogs/engine/script';
import { commands, views } from './dialogs';
import type { View, ViewForAnyone, ViewOfRecord } from './dialogs/engine/view';
declare const attempt: Attempt;
declare const plain: PlainCommand;
declare const onTrial: TrialCommand;
declare const forAnyone: ViewForAnyone;
declare const ofRecord: ViewOfRecord;
`;

/** One way to use a name, and every name it can be used with. */
interface Use {
  readonly what: string;
  readonly names: readonly string[];
  readonly write: (name: string) => string;
}

const viewNames = Object.keys(views);
const commandNames = Object.keys(commands);
const journeyNames = journeys.map(({ name }) => name);

const uses: readonly Use[] = [
  { what: 'a view that is shown', names: viewNames, write: (name) => `attempt.showView('${name}');` },
  { what: 'a view a journey ends in', names: viewNames, write: (name) => `const end: Finish = { view: '${name}', args: {} };` },
  { what: 'a view looked up', names: viewNames, write: (name) => `views['${name}'];` },
  { what: 'the verb of a button', names: commandNames, write: (name) => `const one: Button = { verb: '${name}', title: '' };` },
  { what: 'a command looked up', names: commandNames, write: (name) => `commands['${name}'];` },
  {
    what: 'a journey a command opens',
    names: journeyNames,
    write: (name) => `const one: Command = { ...plain, opens: ['${name}'] };`,
  },
  { what: 'a journey that begins', names: journeyNames, write: (name) => `begin(attempt, '${name}');` },
];

/** A record of the registry's shape, without its `for` unless told whose it is. */
interface Entry {
  readonly what: string;
  readonly whose: string;
  readonly write: (whose: string) => string;
}

const records: readonly Entry[] = [
  ...Object.entries(commands).map(([name, command]) => ({
    what: `command ${name}`,
    whose: `for: '${command.for}',`,
    write: (whose: string) =>
      `const one: Command = { ${whose} args: [], run: ${isAboutTrial(command) ? 'onTrial' : 'plain'}.run };`,
  })),
  ...Object.entries(views).map(([name, view]) => ({
    what: `view ${name}`,
    whose: `for: '${view.for}',`,
    write: (whose: string) => `const one: View = { ${whose} draw: ${view.for === 'anyone' ? 'forAnyone' : 'ofRecord'}.draw };`,
  })),
];

/** A name that nobody has. */
function misspelt(name: string): string {
  return `${name}x`;
}

const right = [...uses.flatMap(({ names, write }) => names.map(write)), ...records.map(({ write, whose }) => write(whose))];
const wrong = [
  ...uses.flatMap(({ what, names, write }) =>
    names.map((name) => ({ what: `${what}: ${misspelt(name)}`, snippet: write(misspelt(name)), named: misspelt(name) })),
  ),
  ...records.map(({ what, write }) => ({ what: `${what} without its for`, snippet: write(''), named: 'for' })),
  {
    what: 'a view for anyone that reads the record',
    snippet: `const one: View = { for: 'anyone', draw: ofRecord.draw };`,
    named: 'trials',
  },
];

describe('the compiler', () => {
  let said: readonly (readonly string[])[];
  before(() => {
    said = compileErrors(IMPORTS, [...right, ...wrong.map(({ snippet }) => snippet)]);
  });

  it(`takes every view, command and journey by its name`, () => {
    deepStrictEqual(
      right.filter((_snippet, at) => said[at]?.length !== 0),
      [],
    );
  });

  it('refuses each of them misspelt, and each record that does not say whose it is', () => {
    const taken = wrong.filter(({ named }, at) => !said[right.length + at]?.some((one) => one.includes(named)));
    deepStrictEqual(
      taken.map(({ what }) => what),
      [],
    );
  });

  it('has looked at all of the registries', () => {
    ok(viewNames.length > 50 && commandNames.length > 60 && journeyNames.length > 20);
  });
});
