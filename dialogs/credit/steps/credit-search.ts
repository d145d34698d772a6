/** Who gets the credit: the search. The same questions for a partner's and a customer's people. */

import { titled } from '../../../cards/engine/buttons';
import { searchCard } from '../../../cards/credit-partner';
import type { Button, Problem, Text } from '../../../cards/engine/content';
import { answerWord } from '../../../src/domain/text/answer-words';
import type { FoundCompany, NoSearchTerm, SearchFor, SearchTerm } from '../../../src/domain/credit/partner-directory';
import { clip } from '../../../src/domain/text/text';
import { field, means, nameIn, shown } from '../../engine/form';
import { again, answer, ifKnown, type Answer, type Reading, type Reply, type Scene, type Step } from '../../engine/script';
import { NAME_LENGTH, remembered, tooLongIn } from './credit-partner';
import { isOtherCompany, keeperTenant, ownOf } from './own-company';

/** Whom to look for: by name, phone number, address, PartnerID or the old 10-digit number. Skipped where there is nothing to search in. */
export const search: Step = {
  id: 'search',
  forks: true,
  when: (_answers, { directory }) => directory.isEmpty !== true,
  ask: (answers, draft, scene) =>
    searchCard(
      scene.say,
      shown(['search', 'company'], draft, answers['search']),
      offered(scene),
      scene.directory.offersTyping === true,
    ),
  read(reply, _answers, scene) {
    const known = remembered(scene);
    const verb = verbOf(reply, scene);
    if (known && verb === 'pick') return found([known], known.name, known.partnerId);
    if (verb === 'own') return ownCompanies(scene);
    const company = reply.text === undefined ? field(reply.inputs, 'company', NAME_LENGTH).text : '';
    if (verb !== 'keeper' && company !== '') return pickedWhileTyping(company, reply.inputs['search'] ?? '', scene);
    return searched(verb === 'keeper' ? (scene.partner ?? '') : (reply.text ?? reply.inputs['search'] ?? ''), scene);
  },
};

/** The button that was pressed; a bare "yes" is the first company that was offered, and "us" the own one where that is offered. */
function verbOf({ verb, text }: Reply, scene: Scene): string {
  const [first] = offered(scene);
  if (!first || text === undefined) return verb;
  const isOwn = scene.relation === 'partner' && first.verb !== 'pick' && means(scene.say, 'us', text);
  return isOwn || means(scene.say, 'yes', text) ? first.verb : verb;
}

/** "no", "skip": nobody is looked for under that name. */
function isRefusal(text: string): boolean {
  const word = answerWord(text);
  return word === 'no' || word === 'none';
}

/** The answer of a search: who was found for a text, and who of them was picked at once. */
export function foundAnswer(
  companies: readonly FoundCompany[],
  text: string,
  picked?: string,
  term: SearchTerm = 'name',
): Answer {
  return { search: text, found: JSON.stringify(companies), term, ...ifKnown('picked', picked) };
}

function found(companies: readonly FoundCompany[], text: string, picked?: string, term?: SearchTerm): Reading {
  return answer(foundAnswer(companies, text, picked, term), { reopens: ['pick', 'byHand'] });
}

async function searched(typed: string, scene: Scene): Promise<Reading> {
  const { text, tooLong } = nameIn({ search: typed }, 'search', NAME_LENGTH, scene.say);
  if (tooLong) return again([tooLongIn('search')], { search: typed });
  if (isRefusal(text)) return again([{ field: 'search', id: 'problems.searchMissing' }], {});
  const answered = await scene.directory.search(text, wantedIn(scene));
  if (answered.kind === 'none')
    return again([problemOf(answered.because)], answered.because === 'secret' ? {} : { search: text });
  if (answered.kind === 'found' && answered.found.length > 0) return found(answered.found, text, undefined, answered.term);
  const id = answered.kind === 'away' ? 'notes.directoryAway' : NOBODY[answered.term];
  const notes: readonly Text[] = [{ id, params: { text: clip(text, 60) } }];
  return answer({ search: text, found: '[]' }, { notes, reopens: ['pick', 'byHand'] });
}

/** The value comes from a client: it is a PartnerID of the directory, or nothing. */
async function pickedWhileTyping(partnerId: string, typed: string, { directory }: Scene): Promise<Reading> {
  const company = /^\d{4,9}$/.test(partnerId) ? await directory.find(partnerId) : undefined;
  if (company) return found([company], company.name, company.partnerId);
  return again([{ field: 'company', id: 'problems.companyGone' }], { search: typed });
}

/** One company of one's own is picked at once; of several one is asked which. */
function ownCompanies(scene: Scene): Reading {
  const own = ownOf(scene);
  const [first] = own;
  if (!first) return again([{ field: 'search', id: 'problems.searchMissing' }], {});
  return found(
    own.map((one) => ({ ...one, own: true })),
    first.name,
    own.length === 1 ? first.partnerId : undefined,
  );
}

const NOBODY = {
  name: 'notes.noPartner',
  phone: 'notes.noPartnerPhone',
  partnerId: 'notes.noPartnerPartnerId',
  mbsNumber: 'notes.noPartnerMbsNumber',
  domain: 'notes.noPartnerDomain',
} as const satisfies Readonly<Record<SearchTerm, string>>;

/** What is wrong with a text that can't be looked for. */
export function problemOf(because: NoSearchTerm): Problem {
  if (because === 'tooLong') return tooLongIn('search');
  return { field: 'search', id: PROBLEMS[because] };
}

const PROBLEMS = {
  empty: 'problems.searchMissing',
  tooShort: 'problems.searchTooShort',
  marksOnly: 'problems.searchMarks',
  publicMailbox: 'problems.searchMailbox',
  secret: 'problems.searchSecret',
} as const satisfies Readonly<Record<Exclude<NoSearchTerm, 'tooLong'>, string>>;

/** What counts beside the text of a search. */
export function wantedIn(scene: Scene): SearchFor {
  const [own] = ownOf(scene);
  return {
    tenantId: keeperTenant(scene),
    ...ifKnown('country', own?.country),
    ...ifKnown('customerCountry', scene.trial?.customer.country),
  };
}

/** One press instead of a search. A partner's own company comes first, then the one named last; a customer's last one, else the trial's partner. */
function offered(scene: Scene): readonly Button[] {
  const { say, relation, partner: keeper = '' } = scene;
  const known = remembered(scene);
  const last = known
    ? [titled(say, 'pick', 'credit.search.last', { args: { partner: known.partnerId } }, { partner: known.name })]
    : [];
  if (relation === 'partner') return known && !isOtherCompany(known, scene) ? last : [...own(scene), ...last];
  if (last.length > 0 || relation !== 'customer' || keeper === '') return last;
  return [titled(say, 'keeper', 'credit.search.keeper', {}, { partner: keeper })];
}

/** The partner's own company: as the operator entered it, else by its configured name. */
function own(scene: Scene): readonly Button[] {
  const { say, partner: keeper = '' } = scene;
  const [first] = ownOf(scene);
  if (first) return [titled(say, 'own', 'credit.search.own', {}, { partner: first.name })];
  return keeper === '' ? [] : [titled(say, 'keeper', 'credit.search.own', {}, { partner: keeper })];
}
