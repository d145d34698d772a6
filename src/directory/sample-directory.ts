/** A small directory of invented partner companies, near-twins among them, for local use until a large one is imported. */

import { distance } from 'fastest-levenshtein';
import type { PartnerCompany } from '../domain/credit';
import { foldName } from '../domain/fold';
import type { PartnerDirectory } from '../domain/ports';

const MOST = 5;

const companies: readonly PartnerCompany[] = [
  {
    name: 'Contoso Consulting',
    partnerId: '4391507',
    city: 'Berlin',
    country: 'DE',
    phone: '+4930901820',
    mbsNumber: '4021887310',
  },
  {
    name: 'Contoso Consulting Nord',
    partnerId: '4391512',
    city: 'Hamburg',
    country: 'DE',
    phone: '+4940901825',
    mbsNumber: '4021887328',
  },
  { name: 'Contoso Ltd', partnerId: '517285', city: 'London', country: 'GB', phone: '+442079460000', mbsNumber: '4021887336' },
  { name: 'Contoso Limited', partnerId: '517290', city: 'Leeds', country: 'GB', phone: '+441134960000', mbsNumber: '4021887344' },
  { name: 'Fabrikam Partners', partnerId: '565380', city: 'Lyon', country: 'FR', phone: '+33472000000', mbsNumber: '4021887352' },
  {
    name: 'Fabrikam Partners Sud',
    partnerId: '565391',
    city: 'Marseille',
    country: 'FR',
    phone: '+33491000000',
    mbsNumber: '4021887360',
  },
  { name: 'Northwind Dynamics', partnerId: '612044', city: 'Oslo', country: 'NO', phone: '+4722000000', mbsNumber: '4021887378' },
  {
    name: 'Müller & Söhne Systeme',
    partnerId: '623118',
    city: 'München',
    country: 'DE',
    phone: '+498920000',
    mbsNumber: '4021887386',
  },
  { name: 'Muller Systems', partnerId: '623126', city: 'Zürich', country: 'CH', phone: '+41442000000', mbsNumber: '4021887394' },
  {
    name: 'Łódź Cafe Software',
    partnerId: '634471',
    city: 'Łódź',
    country: 'PL',
    phone: '+48422000000',
    mbsNumber: '4021887402',
  },
  {
    name: 'O’Brien Business Apps',
    partnerId: '645002',
    city: 'Dublin',
    country: 'IE',
    phone: '+35312000000',
    mbsNumber: '4021887410',
  },
  {
    name: 'Tailspin Business Solutions',
    partnerId: '656673',
    city: 'Seattle',
    country: 'US',
    phone: '+12065550100',
    mbsNumber: '4021887428',
  },
];

const LEGAL_FORMS = /\b(?:ltd|limited|gmbh|inc|llc|ag|sa|sas|bv|plc)\b/g;

/** Searches the sample. Names are compared without case, accents and legal form, and forgive a slip; numbers by their digits. */
export class SampleDirectory implements PartnerDirectory {
  search(text: string): Promise<readonly PartnerCompany[]> {
    const scored = companies.map((company) => ({ company, score: scoreOf(company, text) })).filter(({ score }) => score > 0);
    const best = scored.toSorted(
      (one, other) => other.score - one.score || one.company.name.localeCompare(other.company.name, 'en'),
    );
    return Promise.resolve(best.slice(0, MOST).map(({ company }) => company));
  }
}

function scoreOf(company: PartnerCompany, text: string): number {
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 4 && !/\p{L}/u.test(text)) return numberScore(company, digits);
  return nameScore(words(company.name), words(text));
}

function numberScore({ partnerId, mbsNumber = '', phone = '' }: PartnerCompany, digits: string): number {
  if (partnerId === digits || mbsNumber === digits) return 10;
  const national = digits.replace(/^0+/, '');
  return national.length >= 5 && phone.replace(/\D/g, '').endsWith(national) ? 5 : 0;
}

/** Each word that was typed must be the beginning of a word of the name, or nearly one. */
function nameScore(name: readonly string[], typed: readonly string[]): number {
  if (typed.length === 0) return 0;
  const hits = typed.map((word) => Math.max(0, ...name.map((candidate) => wordScore(candidate, word))));
  const unasked = Math.max(0, name.length - typed.length);
  return hits.includes(0) ? 0 : hits.reduce((sum, hit) => sum + hit, 0) - unasked / 2;
}

function wordScore(candidate: string, word: string): number {
  if (candidate === word) return 3;
  if (candidate.startsWith(word)) return 2;
  return word.length >= 4 && distance(candidate, word) <= 1 + Number(word.length > 7) ? 1 : 0;
}

function words(text: string): readonly string[] {
  return foldName(text.replace(/[’']/g, ''))
    .replace(LEGAL_FORMS, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
