/** Who gets the credit: search and pick. The same questions for a partner's and a customer's people. */

import type { Choice } from '../../../cards/engine/choices';
import { pickCard, searchCard } from '../../../cards/credit';
import type { Button, Text } from '../../../cards/engine/content';
import type { PartnerCompany } from '../../../src/domain/credit';
import { answerWord } from '../../../src/domain/answer-words';
import { clip } from '../../../src/domain/text';
import { means, nameIn, shown } from '../../engine/form';
import { again, answer, type Reply, type Scene, type Step } from '../../engine/script';
import { foundIn, NAME_LENGTH, remembered, titleOf, tooLongIn } from './credit-partner';

/** Whom to look for: by name, phone number, PartnerID or the old 10-digit number. Skipped where there is nothing to search in. */
export const search: Step = {
  id: 'search',
  when: (_answers, { directory }) => directory.isEmpty !== true,
  ask: (answers, draft, scene) => searchCard(scene.say, shown(['search'], draft, answers['search']), offered(scene)),
  async read(reply, _answers, scene) {
    const { directory } = scene;
    const known = remembered(scene);
    if (known && takesOffered(reply, scene))
      return answer(
        { search: known.name, found: JSON.stringify([known]), picked: known.partnerId },
        { reopens: ['pick', 'byHand'] },
      );
    const typed = reply.verb === 'keeper' ? (scene.partner ?? '') : (reply.text ?? reply.inputs['search'] ?? '');
    const { text, tooLong } = nameIn({ search: typed }, 'search', NAME_LENGTH, scene.say);
    if (tooLong) return again([tooLongIn('search')], { search: typed });
    if (text === '' || isRefusal(text)) return again([{ field: 'search', id: 'problems.searchMissing' }], {});
    const found = await directory.search(text);
    const notes: readonly Text[] = found.length === 0 ? [{ id: 'notes.noPartner', params: { text: clip(text, 60) } }] : [];
    return answer({ search: text, found: JSON.stringify(found) }, { notes, reopens: ['pick', 'byHand'] });
  },
};

/** The company that was offered, by its button or by a bare "yes". */
function takesOffered({ verb, text }: Reply, { say }: Scene): boolean {
  return verb === 'pick' || (text !== undefined && means(say, 'yes', text));
}

/** "no", "skip": nobody is looked for under that name. */
function isRefusal(text: string): boolean {
  const word = answerWord(text);
  return word === 'no' || word === 'none';
}

/** Which of those found. */
export const pick: Step = {
  id: 'pick',
  when: (answers) => foundIn(answers).length > 0 && answers['search']?.['picked'] === undefined,
  ask: (answers, draft, { say }) =>
    pickCard(
      say,
      shown(['partner'], draft, answers['pick']),
      foundIn(answers).map(choiceOf),
      answers['search']?.['search'] ?? '',
    ),
  read(reply, answers, { say }) {
    const typed = (reply.text ?? reply.inputs['partner'] ?? '').trim();
    const found = foundIn(answers);
    const numbered = /^\d$/.test(typed) ? found[Number(typed) - 1] : undefined;
    const hit =
      numbered ?? found.find(({ partnerId, name }) => partnerId === typed || name.toLowerCase() === typed.toLowerCase());
    if (hit) return answer({ partner: hit.partnerId });
    if (isNone(typed, found.length, say)) return answer({ partner: 'none' });
    return again([{ field: 'partner', id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {});
  },
};

/** The last choice: by its value, its words, its place in the list, or any word for none. */
function isNone(typed: string, found: number, say: Scene['say']): boolean {
  const words = ['none', say.plain('credit.pick.none').toLowerCase(), String(found + 1)];
  return words.includes(typed.toLowerCase()) || means(say, 'none', typed);
}

/** One press instead of a search: the company named last, else the one that keeps the trial. */
function offered(scene: Scene): Button | undefined {
  const { say, relation, partner: keeper = '' } = scene;
  const known = remembered(scene);
  if (known)
    return { verb: 'pick', title: say.plain('credit.search.last', { partner: known.name }), args: { partner: known.partnerId } };
  if (relation !== 'customer' || keeper === '') return undefined;
  return { verb: 'keeper', title: say.plain('credit.search.keeper', { partner: keeper }) };
}

function choiceOf(partner: PartnerCompany): Choice {
  return { title: titleOf(partner), value: partner.partnerId };
}
