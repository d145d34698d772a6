/** What wishes are made of, in meanings: they stand for no language, and are learned from with every fold. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../../dialogs/engine/reader/features';
import { rowOf } from '../../dialogs/engine/reader/resemblance';
import type { Atom } from '../../dialogs/engine/reader/atoms';
import { concepts } from '../../cards/words/understood/concepts';
import type { Example } from './train';

const FILE = join(__dirname.replace(/([\\/])\.build[\\/]/u, '$1'), 'prototypes.txt');
const CUSTOMERS = new Set([
  'removal',
  'access',
  'credit',
  'join',
  'signInConfirmed',
  'guidance',
  'myTrials',
  'help',
  'home',
  'forgetMe',
  'smallTalk',
  'question',
  'none',
  'remindersOff',
  'reminders',
  'snooze',
  'activated',
  'extended',
  ...['expired', 'ready', 'abandoned', 'deleted', 'handTo', 'handed', 'signUp', 'termNoted', 'endNoted', 'converted', 'support'],
  ...['guide', 'setUp', 'openToPartner', 'removalOfAll', 'accessReview', 'ourTrials', 'newsStopped', 'newsResumed', 'export'],
]);
const PARTNERS_NOT = new Set(['join', 'signInConfirmed']);

/** The examples of all prototypes, for the sides that have such a wish. */
export function prototypes(): readonly Example[] {
  let name = '';
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .flatMap((row) => {
      if (row.startsWith('# ')) name = row.slice(2).trim();
      if (row.startsWith('# ') || row.trim() === '') return [];
      const atoms = row.trim().split(' ').map(atomOf);
      const sides = [...(PARTNERS_NOT.has(name) ? [] : ['partner']), ...(CUSTOMERS.has(name) ? ['customer'] : [])];
      const unsure = name !== 'none' && atoms.length > 1 ? [[...atoms, UNKNOWN]] : [];
      return sides.flatMap((side) =>
        [atoms, ...unsure].map((pieces) => ({ name, features: featuresOf(pieces, side), row: rowOf(pieces) })),
      );
    });
}

/** A word that nobody knows makes no other wish of it. */
const UNKNOWN: Atom = { from: 0, to: 0, raw: 'unknown', means: [] };

function atomOf(sign: string): Atom {
  const base = { from: 0, to: 0, raw: sign };
  if (sign === '<unknown>' || sign === '?') return { ...base, means: [] };
  if (sign.startsWith('<'))
    return { ...base, means: [], spot: { kind: sign.slice(1, -1) as 'name', from: 0, to: 0, value: sign } };
  const concept = concepts.find((one) => one === sign);
  if (!concept) throw new Error(`no meaning is called ${sign}`);
  return { ...base, means: [concept] };
}
