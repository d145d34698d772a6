/** The partner by hand: name and PartnerID. A customer who doesn't know the PartnerID goes on without it. */

import { byHandCard } from '../../../cards/credit-partner';
import type { Problem } from '../../../cards/engine/content';
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
    // Once it has asked for the PartnerID, what is typed is that, and no other name.
    const isIdAsked = draft['name'] !== undefined && draft['partnerId'] === '';
    const before = isIdAsked ? draft : { ...suggested(answers, scene), ...draft };
    const isOnceMore = draft['questioned'] !== undefined && readPartnerId(reply.text ?? '') === draft['questioned'];
    const inputs = isOnceMore ? before : fillOrKeep(reply, fieldsFor(scene), before, scene.say);
    return readByHand({ ...inputs, ...ifKnown('questioned', draft['questioned']) }, reply, scene);
  },
};

function fieldsFor(scene: Scene): Parameters<typeof fill>[1] {
  const isNumber = (text: string): boolean => /^\d[\d\s-]*$/.test(text) || isNoId(text, scene);
  const isId = (text: string): boolean => readPartnerId(text) !== undefined || isNoId(text, scene);
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
