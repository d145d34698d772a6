/** The partner who gets the credit, as the answers say it; and which company can be offered without a search. */

import type { Problem } from '../../../cards/engine/content';
import type { Side } from '../../../src/domain/people/actor';
import type { PartnerCompany } from '../../../src/domain/credit/credit';
import type { FoundCompany } from '../../../src/domain/credit/partner-directory';
import { formatPhone } from '../../../src/domain/people/phone';
import type { Answers, Line, Scene } from '../../engine/script';

/** No name of a company, and nothing that is searched for, is longer. */
export const NAME_LENGTH = 120;

/** What is wrong with an input that was cut off by that limit. */
export function tooLongIn(id: string): Problem {
  return { field: id, id: 'problems.tooLong', params: { max: NAME_LENGTH } };
}

/** Who is asked: everybody who is not the trial's partner is asked as a customer. */
export function sideOf({ relation }: Scene): Side {
  return relation === 'partner' ? 'partner' : 'customer';
}

/** The company this side named last; of a customer, the one it named on this very trial. */
export function remembered({ lastPartner, relation, trial, person }: Scene): PartnerCompany | undefined {
  const named = relation === 'customer' && trial?.credit?.by.tenantId === person.tenantId ? trial.credit.partner : lastPartner;
  return named?.partnerId === '' ? undefined : named;
}

/** The partner that was picked or named; its name is empty before that, its PartnerID also where a customer doesn't know it. */
export function partnerOf(answers: Answers): PartnerCompany {
  const picked = answers['search']?.['picked'];
  const { name, partnerId } = answers['byHand'] ?? {};
  if (picked === undefined && name !== undefined && partnerId !== undefined) return { name, partnerId };
  const wanted = picked ?? answers['pick']?.['partner'];
  const found = foundIn(answers).find((company) => company.partnerId === wanted);
  if (!found) return { name: '', partnerId: '' };
  // Whose own it is belongs to this search, not to the record.
  const { own: _own, ...company } = found;
  return company;
}

/** The answers about the partner as lines. */
export function partnerLines(answers: Answers, { say }: Scene): readonly Line[] {
  const line = (step: 'search' | 'pick' | 'byHand', value: string | undefined): readonly Line[] =>
    answers[step] === undefined || value === undefined ? [] : [{ step, label: say.plain(`credit.${step}.line`), value }];
  const named = titleOf(partnerOf(answers));
  return [
    ...line('search', answers['search']?.['search']),
    ...line('pick', answers['pick']?.['partner'] === 'none' ? say.plain('credit.pick.none') : named),
    ...line('byHand', named),
  ];
}

/** What the search found. */
export function foundIn(answers: Answers): readonly FoundCompany[] {
  const found: unknown = parsed(answers['search']?.['found'] ?? '[]');
  return Array.isArray(found) ? found.filter(isPartner) : [];
}

/** Written by the search step of this very journey, and perhaps by an older version of it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

function isPartner(found: unknown): found is FoundCompany {
  const { name, partnerId } = (found ?? {}) as Partial<Record<keyof PartnerCompany, unknown>>;
  return typeof name === 'string' && typeof partnerId === 'string';
}

/** A company in one line: enough to tell two alike apart. */
export function titleOf({ name, partnerId, city, country, phone }: PartnerCompany): string {
  const place = [city, country].filter((part) => part !== undefined).join(', ');
  return [name, place, partnerId, phone === undefined ? '' : formatPhone(phone)].filter((part) => part !== '').join(' · ');
}
