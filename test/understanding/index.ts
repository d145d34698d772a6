/** `npm run understanding`: how well lines are understood, by language and kind, over the own set and over the shared ones. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../../dialogs/engine/reader/features';
import type { Model } from '../../dialogs/engine/reader/intents';
import { modelOf } from '../../dialogs/engine/reader/classifier';
import { plainLine } from '../../dialogs/engine/reader/plain-line';
import { readLine } from '../../dialogs/engine/reader/reader';
import { rowOf } from '../../dialogs/engine/reader/resemblance';
import { EVERYTHING, senseOf } from '../../dialogs/engine/reader/sense';
import { contextOf } from './context';
import { wroteCost } from './cost';
import { freshLines, hash, ownLines, UNSEEN, unseenLines, type Line } from './families';
import { prototypes } from './prototypes';
import { wroteOwnPastes, wroteSharedPastes } from './paste-report';
import { score, wrote } from './report';
import { sharedLines } from './shared';
import { learn, type Example } from './train';
import { verdictOf } from './score';

const FOLDS = 5;
const TRAINED = 4;
const MEASURED = 2;
const ROOT = __dirname.replace(/[\\/]\.build[\\/]test[\\/]understanding$/u, '');

function exampleOf(line: Line): readonly Example[] {
  const { want } = line;
  const name = want.kind === 'intent' ? want.intent : CLASSES[want.kind];
  if (name === undefined || (line.context.state !== 'none' && want.kind !== 'intent')) return [];
  const { asked: _asked, ...outside } = contextOf(line);
  const { text } = plainLine(line.text);
  const sense = senseOf(text, outside, EVERYTHING);
  const features = featuresOf(sense.atoms, line.side === 'customer' ? 'customer' : 'partner');
  const row = rowOf(sense.atoms);
  return isTelling(name, row) ? [{ name, features, row }] : [];
}

/** Names and facts alone say nothing of most wishes: the words around them are too common to be known. */
function isTelling(name: string, row: string): boolean {
  return ['trial', 'signUp', 'join', 'none', 'question'].includes(name) || row.split(' ').some((piece) => !piece.startsWith('<'));
}

const CLASSES: Readonly<Record<string, string>> = { question: 'question', smalltalk: 'smallTalk', unknown: 'none' };

function examples(lines: readonly Line[]): readonly Example[] {
  return [...prototypes(), ...prototypes(), ...lines.flatMap(exampleOf)];
}

function foldOf({ family }: Line): number {
  return hash(family) % FOLDS;
}

function main(args: readonly string[]): void {
  if (args.includes('--train')) {
    train();
    return;
  }
  if (args.includes('--cost')) {
    wroteCost();
    return;
  }
  const shared = args.find((one) => !one.startsWith('--'));
  const isTelling = args.includes('--errors');
  measureOwn(isTelling);
  measureFresh(isTelling);
  measureUnseen(
    args.filter((one) => one.startsWith('--unseen=')).map((one) => one.slice(9)),
    isTelling,
  );
  if (shared !== undefined && existsSync(join(shared, 'sentences.jsonl'))) measureShared(shared, isTelling);
  else console.log('The shared sets are not there: give their folder as an argument.');
}

function train(): void {
  const stored = learn(examples([...ownLines(TRAINED), ...unseenLines('c')]));
  writeFileSync(join(ROOT, 'dialogs/engine/reader/weights.json'), `${JSON.stringify(stored)}\n`);
  console.log(`${String(stored.names.split(' ').length)} features`);
}

function measureOwn(isTelling: boolean): void {
  console.log('Own lines; each was read with weights learned from other families:');
  const trained = ownLines(TRAINED);
  const own = ownLines(MEASURED);
  const rows = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = modelOf(learn(examples([...trained.filter((line) => foldOf(line) !== fold), ...unseenLines('c')])));
    return own.filter((line) => foldOf(line) === fold).map((line) => measured(line, model));
  });
  wrote(score(rows), isTelling ? rows : []);
  console.log('\nOwn pasted texts:');
  wroteOwnPastes();
}

/** Lines never learned from, read with the weights that are stored. */
function measureFresh(isTelling: boolean): void {
  console.log('\nFresh lines, which nothing was learned from:');
  const rows = freshLines(MEASURED).map((line) => measured(line));
  wrote(score(rows), isTelling ? rows : []);
}

/** Lines that were written before anybody looked what becomes of them; each set once, or those that are named. */
function measureUnseen(named: readonly string[], isTelling: boolean): void {
  for (const set of UNSEEN.filter((one) => named.length === 0 || named.includes(one))) {
    console.log(`\nUnseen lines, set ${set}:`);
    const rows = unseenLines(set).map((line) => measured(line));
    wrote(score(rows), isTelling ? rows : []);
  }
}

function measureShared(folder: string, isTelling: boolean): void {
  console.log(`\nShared lines, ${join(folder, 'sentences.jsonl')}:`);
  const rows = sharedLines(readFileSync(join(folder, 'sentences.jsonl'), 'utf8')).map((line) => measured(line));
  wrote(score(rows), isTelling ? rows : []);
  console.log('\nShared pasted texts:');
  wroteSharedPastes(readFileSync(join(folder, 'pastes.jsonl'), 'utf8'));
}

function measured(line: Line, model?: Model) {
  const got = readLine(line.text, contextOf(line, model));
  return { line, got, verdict: verdictOf(line, got) };
}

if (require.main === module) main(process.argv.slice(2));
