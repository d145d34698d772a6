/** What only the compiler can promise: a name nobody registered, and a record that does not say whose it is, do not compile. */

import { deepStrictEqual, ok } from 'node:assert/strict';

import { commands, journeys, views } from '../../dialogs';
import { isAboutTrial } from '../../dialogs/engine/command';
import { isOfTrial, type View } from '../../dialogs/engine/view';
import { compileErrors } from '../kit/floors/misspelt';

const IMPORTS = `
import type { Button } from './cards/engine/content';
import type { Attempt } from './dialogs/engine/attempt';
import type { Command, PlainCommand, TrialCommand } from './dialogs/engine/command';
import { begin } from './dialogs/engine/moves';
import type { Finish } from './dialogs/engine/script';
import { commands, views } from './dialogs';
import type { OpenTrials } from './dialogs/engine/open-trials';
import type { PageScene } from './dialogs/engine/on-trial';
import type { TrialDraw, View, ViewForAnyone, ViewOfRecord, ViewOfTrial } from './dialogs/engine/view';
import type { OpenScene } from './dialogs/engine/view-scene';
import type { TrialRun, Run } from './dialogs/engine/run';
declare const attempt: Attempt;
declare const plain: PlainCommand;
declare const onTrial: TrialCommand;
declare const forAnyone: ViewForAnyone;
declare const ofRecord: ViewOfRecord;
declare const ofTrial: ViewOfTrial;
declare const scene: PageScene;
declare const open: OpenScene;
declare const trialRun: TrialRun;
declare const run: Run;
declare const draw: TrialDraw;
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

/** A snippet that must not compile, and what the compiler says that is wrong with it. */
interface Wrong {
  readonly what: string;
  readonly snippet: string;
  readonly named: string;
}

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
    write: (whose: string) => `const one: View = { ${whose} ${drawsLike(view)} };`,
  })),
];

function drawsLike(view: View): string {
  if (isOfTrial(view)) return 'draw: ofTrial.draw, otherwise: ofTrial.otherwise';
  return view.for === 'anyone' ? 'draw: forAnyone.draw' : 'draw: ofRecord.draw';
}

/** Ways to a trial that the engine has not found for the one who asks. */
const unguarded: readonly Wrong[] = [
  {
    what: 'a view for those related that finds its trial itself',
    snippet: `const one: View = { for: 'related', draw: ofRecord.draw };`,
    named: 'draw',
  },
  {
    what: 'a view for those related that does not say what is shown without a trial',
    snippet: `const one: View = { for: 'related', draw: ofTrial.draw };`,
    named: 'otherwise',
  },
  {
    what: 'a view for whoever is known that is given a trial',
    snippet: `const one: View = { for: 'known', draw: ofTrial.draw, otherwise: ofTrial.otherwise };`,
    named: 'known',
  },
  {
    what: 'a view for anyone that is given a trial',
    snippet: `const one: View = { for: 'anyone', draw: ofTrial.draw, otherwise: ofTrial.otherwise };`,
    named: 'anyone',
  },
  {
    what: 'a view for anyone that reads the record',
    snippet: `const one: View = { for: 'anyone', draw: ofRecord.draw };`,
    named: 'trials',
  },
  { what: 'a view that reads any trial', snippet: `scene.trials.get('tenant', 'id');`, named: 'get' },
  { what: 'a view that lists any tenant’s trials', snippet: `scene.trials.list('tenant');`, named: 'list' },
  { what: 'a view that reads the record of anyone', snippet: `open.trials;`, named: 'trials' },
  { what: 'a view that records', snippet: `scene.trials.record;`, named: 'record' },
  {
    what: 'a record that is made up',
    snippet: `const all: OpenTrials = { ...scene.trials, find: scene.trials.find };`,
    named: 'trials',
  },
  {
    what: 'a command for those related that finds its trial itself',
    snippet: `const one: Command = { for: 'related', args: [], run };`,
    named: 'related',
  },
  {
    what: 'a command for those related that leaves the partner’s side out',
    snippet: `const one: Command = { for: 'related', args: [], run: { customer: trialRun } };`,
    named: 'partner',
  },
  {
    what: 'a command for whoever is known that is given a trial',
    snippet: `const one: Command = { for: 'known', args: [], run: { partner: trialRun } };`,
    named: 'known',
  },
  {
    what: 'a run of no trial that wants one',
    snippet: `const one: Command = { for: 'known', args: [], run: trialRun };`,
    named: 'Trial',
  },
  { what: 'a command that reads any trial', snippet: `attempt.given.world.trials.get('tenant', 'id');`, named: 'get' },
  { what: 'a command that gets at the whole record', snippet: `attempt.source.world.trials;`, named: 'private' },
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
  ...unguarded,
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
