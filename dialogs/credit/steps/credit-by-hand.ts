/** The partner by hand: name and PartnerID. A customer who doesn't know the PartnerID goes on without it. */

import { byHandCard } from '../../../cards/credit-partner';
import type { Problem } from '../../../cards/engine/content';
import { answerWord } from '../../../src/domain/text/answer-words';
import { isJoining } from '../../engine/reader/names';
import { isUsualPartnerId, readPartnerId } from '../../../src/domain/credit/credit';
import { ANSWERED, fillOrKeep, means, nameIn, shown, type fill, type NameRead } from '../../engine/form';
import {
  again,
  answer,
  ifKnown,
  type Answers,
  type Inputs,
  type Reading,
  type Reply,
  type Scene,
  type Step,
} from '../../engine/script';
import { foundIn, NAME_LENGTH, remembered, sideOf, tooLongIn } from './credit-partner';
import { isOtherCompany } from './own-company';

/** The partner by hand: when nobody fits, or there is nothing to search in. A customer may go on without the PartnerID. */
export const byHand: Step = {
  id: 'byHand',
  forks: true,
  when: (answers, { directory }) => isUnfound(answers) || (directory.isEmpty === true && answers['search'] === undefined),
  ask(answers, draft, scene) {
    const values = shown(['name', 'partnerId'], draft, answers['byHand'], suggested(answers, scene));
    const { isEmpty, isAway } = scene.directory;
    return byHandCard(scene.say, values, sideOf(scene), { back: isEmpty !== true, away: isAway === true });
  },
  read(reply, answers, scene, draft) {
    const before = isIdAsked(draft, reply, scene) ? draft : { ...suggested(answers, scene), ...draft };
    const isOnceMore = draft['questioned'] !== undefined && readPartnerId(reply.text ?? '') === draft['questioned'];
    const inputs = isOnceMore ? before : fillOrKeep(reply, fieldsFor(scene, draft, reply), before, scene.say);
    const isAgreed = reply.text === undefined || isOnceMore || means(scene.say, 'yes', reply.text);
    return readByHand({ ...inputs, ...(isAgreed ? ifKnown('questioned', draft['questioned']) : {}) }, reply, scene);
  },
};

/** Once it has asked for the PartnerID, what is typed is that and no other name; a line that is written as a name is one where a number was refused. */
function isIdAsked(draft: Inputs, { text = '' }: Reply, scene: Scene): boolean {
  const { name, partnerId } = draft;
  if (name === undefined || partnerId === undefined) return false;
  return partnerId === '' || (isOpen(draft) && !isWrittenAsName(text, scene));
}

/** Whether the number that stands there was refused, or asked about. */
function isOpen({ partnerId = '', questioned }: Inputs): boolean {
  return partnerId !== '' && (readPartnerId(partnerId) === undefined || questioned !== undefined);
}

/** Each word with a capital: "Litware Ltd", and no sentence. */
function isWrittenAsName(text: string, { say }: Scene): boolean {
  const isAnswer = answerWord(text) !== undefined || nameIn({ text }, 'text', NAME_LENGTH, say).isAnswer;
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return words.every((word) => /^[\p{Lu}\p{Lo}&]/u.test(word) || isJoining(word)) && !isAnswer;
}

function fieldsFor(scene: Scene, draft: Inputs, { text = '' }: Reply): Parameters<typeof fill>[1] {
  const isNumber = (piece: string): boolean => /^\d[\d\s-]*$/.test(piece) || isNoId(piece, scene);
  const isAsked = isOpen(draft) && !isWrittenAsName(text, scene);
  const isId = (piece: string): boolean => !isAsked && (readPartnerId(piece) !== undefined || isNoId(piece, scene));
  return [{ id: 'name' }, { id: 'partnerId', looksLike: isNumber, accepts: isId }];
}

function readByHand(inputs: Inputs, reply: Reply, scene: Scene): Reading {
  const name = nameIn(inputs, 'name', NAME_LENGTH, scene.say);
  const typedId = (inputs['partnerId'] ?? '').trim();
  const partnerId = idIn(typedId, reply, scene);
  const kept = { name: name.isAnswer ? '' : (inputs['name'] ?? ''), partnerId: inputs['partnerId'] ?? '' };
  if (name.text !== '' && partnerId !== undefined) return asked({ name: name.text, partnerId }, kept, inputs['questioned']);
  const isAskedOn = reply.text !== undefined && typedId === '' && name.text !== '';
  if (isAskedOn) return again([], kept, [{ id: `notes.${sideOf(scene) === 'customer' ? 'partnerIdIfKnown' : 'partnerIdToo'}` }]);
  const badId = { field: 'partnerId', id: 'problems.notAPartnerId' } as const;
  return again([...nameProblems(name), ...(partnerId === undefined ? [badId] : [])], kept);
}

/** A number of unusual length is named once; the same one a second time is the person's decision. */
function asked(value: Readonly<Record<'name' | 'partnerId', string>>, kept: Inputs, questioned: string | undefined): Reading {
  const { partnerId } = value;
  if (partnerId === '' || partnerId === questioned || isUsualPartnerId(partnerId)) return answer(value);
  return again([{ field: 'partnerId', id: 'problems.partnerIdUnusual' }], { ...kept, questioned: partnerId });
}

/** The PartnerID; empty where a customer goes on without it: by a word, or by leaving it empty on the card. */
function idIn(typed: string, { text }: Reply, scene: Scene): string | undefined {
  const isLeftOut = typed === '' && text === undefined && sideOf(scene) === 'customer';
  return isLeftOut || isNoId(typed, scene) ? '' : readPartnerId(typed);
}

function nameProblems({ text, tooLong, isAnswer }: NameRead): readonly Problem[] {
  if (isAnswer) return [{ field: 'name', id: 'problems.notAName' }];
  if (tooLong) return [tooLongIn('name')];
  return text === '' ? [{ field: 'name', id: 'problems.partnerNameMissing' }] : [];
}

/** Words by which a customer says that the PartnerID is not known. */
function isNoId(text: string, scene: Scene): boolean {
  return sideOf(scene) === 'customer' && (means(scene.say, 'none', text) || means(scene.say, 'unknown', text));
}

/** What stands in the inputs by hand before anything was typed: what was searched for, else what one press would have named; one's own company first. */
function suggested(answers: Answers, scene: Scene): Inputs {
  const searched = searchedFor(answers['search'] ?? {});
  if (searched) return searched;
  const known = remembered(scene);
  if (scene.directory.isEmpty !== true) return {};
  const isOther = scene.relation === 'partner' && known !== undefined && isOtherCompany(known, scene);
  if (known && !isOther) return { name: known.name, partnerId: known.partnerId, [ANSWERED]: 'yes' };
  const keeper = scene.relation === undefined ? '' : (scene.partner ?? '');
  return keeper === '' ? {} : { name: keeper, [ANSWERED]: 'yes' };
}

/** A name, a PartnerID, or both with a comma between, as somebody searched for it first; what narrowed the search later is no part of the name. */
function searchedFor({ search: text = '', name: typed = text }: Inputs): Inputs | undefined {
  const pieces = typed.split(',').map((piece) => piece.trim());
  // A phone number is written with a zero or a plus before it, or in groups.
  const partnerId = pieces.find((piece) => /^[1-9]\d*$/.test(piece) && isUsualPartnerId(piece));
  const name = pieces.filter((piece) => piece !== partnerId).join(', ');
  const known = partnerId === undefined ? {} : { partnerId };
  if (/\p{L}/u.test(name)) return { name, ...known, [ANSWERED]: 'yes' };
  return partnerId === undefined ? undefined : known;
}

function isUnfound(answers: Answers): boolean {
  const { search: searched, pick: picked } = answers;
  if (searched === undefined || searched['picked'] !== undefined) return false;
  return foundIn(answers).length === 0 || picked?.['partner'] === 'none';
}
