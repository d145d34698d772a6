/** Lines of a shape that weights alone would take for another wish: they are asked about. */

import { isPersonsName } from './company-or-person';
import { isLeftOut } from './affirmed';
import { asks, opensAsking } from './asking';
import type { Concept } from '../../../cards/words/understood/concepts';
import type { Intent, LineContext } from './intents';
import { facts, says, type Sense } from './sense';

/** The wishes such a line is asked about. */
export interface Shape {
  readonly one: Intent;
  readonly other: Intent;
}

/** "Another partner takes over": no colleague does. What is to go, and whom the credit is for, are two things. */
export function partnerChange(sense: Sense): Shape | undefined {
  const isTold = !asks(sense) && !opensAsking(sense) && !says(sense, ...ELSEWHERE);
  const isOne = isTold && (namesOtherPartner(sense) ? says(sense, ...COMING) : isPartnerReplaced(sense));
  return isOne ? { one: 'removal', other: 'credit' } : undefined;
}

const COMING = ['takeOver', 'changed', 'replace', 'has', 'be', 'got', 'want', 'carer'] as const;
/** What is bought, filed or seen through another partner is no change of it. */
const ELSEWHERE = [
  'bought',
  'subscription',
  'credit',
  'claim',
  'access',
  'remove',
  'signUp',
  'test',
  'through',
  'invite',
  'code',
] as const;

/** Whether a line names another partner, or a new one, than the one who is here. */
export function namesOtherPartner({ atoms }: Sense): boolean {
  return atoms.some((atom, at) => {
    if (atom.means.includes('other')) return PARTNER.test(atom.raw);
    const before = atoms.slice(0, at).findLast(({ means }) => !means.every((one) => one === 'glue'));
    return (
      atom.means.includes('partner') &&
      before?.means.some((one) => one === 'new' || one === 'other' || one === 'replace') === true
    );
  });
}

const PARTNER =
  /partner|reseller|csp|vendor|provider|berater|dienstleister|systemhaus|anbieter|händler|partenaire|socio|parceir|パートナー|شريك/iu;

/** "We changed our partner", "wir wechseln den Dienstleister". */
function isPartnerReplaced({ atoms }: Sense): boolean {
  const others = atoms.filter(
    ({ means }) => !means.every((one) => one === 'glue' || one === 'we' || one === 'has' || one === 'be'),
  );
  return (
    others.length === 2 &&
    others.some(({ means }) => means.includes('partner')) &&
    others.some(({ means }) => means.includes('changed') || means.includes('replace'))
  );
}

/** "Bis auf die Übergabe ist alles fertig": what is left out is not done yet. */
export function allButHandOver(sense: Sense): Shape | undefined {
  const isOut = sense.atoms.some(({ means, from }) => means.includes('handOver') && isLeftOut(sense.text, from));
  return isOut && says(sense, 'done', 'ready', 'all') ? { one: 'transfer', other: 'trial' } : undefined;
}

/** "Alle außer Anna", "bis auf Anna": nothing is said but who is not meant. */
export function isOnlyLeftOut(sense: Sense): boolean {
  const names = facts(sense, 'name');
  return names.length > 0 && names.every(({ from }) => isLeftOut(sense.text, from)) && !isTelling(sense);
}

function isTelling({ atoms }: Sense): boolean {
  return atoms.some(
    ({ means, spot }) => !spot && means.some((one) => one !== 'glue' && one !== 'all' && one !== 'only' && one !== 'outside'),
  );
}

/** "Remove Anna from Fabrikam", said by a partner: its own access is not meant. */
export function removesSomebody({ atoms }: Sense, { side, company = '' }: LineContext): Shape | undefined {
  const verb = atoms.findIndex(({ means }) => means.includes('remove'));
  const named = atoms.slice(verb + 1).find(({ means }) => !means.includes('glue'));
  const isOurs = atoms.some(({ means }) => means.some((one) => OURS.has(one)));
  if (side === 'partner' && isOfPerson(atoms)) return { one: 'removal', other: 'otherAdmin' };
  if (side !== 'partner' || verb < 0 || isOurs || !named || !isSomebody(named)) return undefined;
  return company.toLowerCase().startsWith(named.raw.toLowerCase()) ? undefined : { one: 'removal', other: 'otherAdmin' };
}

/** "Remove Anna's access to Fabrikam". */
function isOfPerson(atoms: Sense['atoms']): boolean {
  return atoms.some(({ spot }) => spot?.kind === 'name' && isPersonsName(spot.value));
}

function isSomebody({ spot, means }: Sense['atoms'][number]): boolean {
  return spot === undefined ? means.length === 0 : spot.kind === 'name';
}

const OURS: ReadonlySet<Concept> = new Set<Concept>(['we', 'me', 'ours', 'access', 'partner']);
