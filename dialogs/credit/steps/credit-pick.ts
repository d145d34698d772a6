/** Which of the companies found it is; what else somebody types narrows the search, or is another one. */

import { pickCard } from '../../../cards/credit-partner';
import type { Choice } from '../../../cards/engine/choices';
import type { FoundCompany, SearchTerm } from '../../../src/domain/credit/partner-directory';
import { clip } from '../../../src/domain/text/text';
import { means, shown } from '../../engine/form';
import { again, answer, type Answer, type Answers, type Reading, type Scene, type Step } from '../../engine/script';
import { foundIn, NAME_LENGTH, titleOf, tooLongIn } from './credit-partner';
import { foundAnswer, problemOf, wantedIn } from './credit-search';

/** Which of those found. */
export const pick: Step = {
  id: 'pick',
  forks: true,
  when: (answers) => foundIn(answers).length > 0 && answers['search']?.['picked'] === undefined,
  ask: (answers, draft, scene) =>
    pickCard(
      scene.say,
      shown(['partner', 'refine'], draft, answers['pick']),
      foundIn(answers).map((company) => choiceOf(company, scene)),
      answers['search']?.['search'] ?? '',
      termIn(answers),
    ),
  read(reply, answers, scene) {
    const picked = reply.inputs['partner'] ?? '';
    const more = reply.inputs['refine'] ?? '';
    const typed = (reply.text ?? (picked === '' ? more : picked)).trim();
    const found = foundIn(answers);
    const numbered = /^\d$/.test(typed) ? found[Number(typed) - 1] : undefined;
    const hit =
      numbered ?? found.find(({ partnerId, name }) => partnerId === typed || name.toLowerCase() === typed.toLowerCase());
    if (hit) return answer({ partner: hit.partnerId });
    if (isNone(typed, found.length, scene.say)) return answer({ partner: 'none' });
    if (typed === '' || /^\d$/.test(typed))
      return again([{ field: 'partner', id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {});
    return refined(typed, answers, scene);
  },
};

/** The same search with the town or country that was typed, where that leaves somebody; else a search of its own. */
async function refined(typed: string, answers: Answers, scene: Scene): Promise<Reading> {
  if (typed.length > NAME_LENGTH) return again([tooLongIn('refine')], {});
  const before = answers['search']?.['name'] ?? answers['search']?.['search'] ?? '';
  const both = clip(`${before}, ${typed}`, NAME_LENGTH);
  const [narrowed, alone] = await Promise.all([
    scene.directory.search(before, { ...wantedIn(scene), place: typed }),
    scene.directory.search(typed, wantedIn(scene)),
  ]);
  if (alone.kind === 'none')
    return again([{ ...problemOf(alone.because), field: 'refine' }], alone.because === 'secret' ? {} : { refine: typed });
  const there = narrowed.kind === 'found' ? narrowed.found : [];
  if (there.length > 0) return searchedAnew(there, both, 'name', { name: before });
  if (alone.kind === 'found' && alone.found.length > 0) return searchedAnew(alone.found, typed, alone.term);
  return again([{ field: 'refine', id: 'problems.nobodyElse', params: { text: clip(typed, 60) } }], { refine: typed });
}

/** The choices are asked again, with those. */
function searchedAnew(companies: readonly FoundCompany[], text: string, term: SearchTerm, more: Answer = {}): Reading {
  const search = { ...foundAnswer(companies, text, undefined, term), ...more };
  return answer({}, { also: { search }, reopens: ['pick', 'byHand'] });
}

/** The last choice: by its value, its words, its place in the list, or any word for none. */
function isNone(typed: string, found: number, say: Scene['say']): boolean {
  const words = ['none', say.plain('credit.pick.none').toLowerCase(), String(found + 1)];
  return words.includes(typed.toLowerCase()) || means(say, 'none', typed);
}

function choiceOf(company: FoundCompany, { say, relation }: Scene): Choice {
  const mark = company.own !== true ? '' : ` · ${say.plain(`credit.pick.${relation === 'customer' ? 'keeper' : 'own'}`)}`;
  return { title: titleOf(company) + mark, value: company.partnerId };
}

/** What the search took the text for; answers of before say nothing of it. */
function termIn(answers: Answers): SearchTerm {
  const term = answers['search']?.['term'];
  return TERMS.find((one) => one === term) ?? 'name';
}

const TERMS: readonly SearchTerm[] = ['name', 'phone', 'partnerId', 'mbsNumber', 'domain'];
