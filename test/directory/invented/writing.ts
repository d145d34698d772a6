/** How people write names and numbers: slips, accents, legal forms, phone numbers. */

import { isLatin, words } from './book';
import type { Random } from './random';

const NEAR: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'xs',
};
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['c', 'k'],
  ['k', 'c'],
  ['y', 'i'],
  ['i', 'y'],
  ['z', 's'],
  ['x', 'ks'],
  ['v', 'w'],
  ['w', 'v'],
  ['ie', 'ei'],
];

/** A slip of the finger or of the ear, behind the first letter. */
export function slip(word: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, word.length - 1));
  const letter = word.charAt(at).toLowerCase();
  switch (random.below(5)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return at + 1 < word.length ? word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2) : word.slice(0, at);
    case 3:
      return word.slice(0, at) + random.pick(Array.from(NEAR[letter] ?? 'e')) + word.slice(at + 1);
    default: {
      const sounds = SOUNDS.filter(([from]) => word.indexOf(from, 1) > 0);
      if (sounds.length === 0) return word.slice(0, at) + word.slice(at + 1);
      const [from, to] = random.pick(sounds);
      const place = word.indexOf(from, 1);
      return word.slice(0, place) + to + word.slice(place + from.length);
    }
  }
}

/** With a slip in so many of its longer words. */
export function slipped(text: string, count: number, random: Random): string | undefined {
  const all = [...words(text)];
  const long = all.flatMap((word, at) => (word.length >= 5 && isLatin(word) ? [at] : []));
  if (long.length < count) return undefined;
  for (let left = count; left > 0; left--) {
    const [at = 0] = long.splice(random.below(long.length), 1);
    all[at] = slip(all[at] ?? '', random);
  }
  return all.join(' ').toLowerCase();
}

const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Ø: 'Oe',
  Å: 'Aa',
};
export const spelledOut = (text: string): string => text.replace(/[äöüßøåæÄÖÜØÅ]/g, (letter) => SPELLED[letter] ?? letter);
export const withoutAccents = (text: string): string =>
  text
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/Ø/g, 'O')
    .replace(/ı/g, 'i')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

export const OTHER_FORMS: readonly (readonly [string, string])[] = [
  ['GmbH', 'G.m.b.H.'],
  ['GmbH & Co. KG', 'GmbH und Co KG'],
  ['UG (haftungsbeschränkt)', 'UG'],
  ['e.K.', 'eK'],
  ['Ltd', 'Limited'],
  ['Limited', 'Ltd.'],
  ['Ltd.', 'limited'],
  ['Inc.', 'Incorporated'],
  ['Incorporated', 'inc'],
  ['LLC', 'L.L.C.'],
  ['L.L.C.', 'LLC'],
  ['Corp.', 'Corporation'],
  ['Corporation', 'corp'],
  ['PLC', 'p.l.c.'],
  ['SARL', 'S.à r.l.'],
  ['S.A.R.L.', 'SARL'],
  ['SAS', 'S.A.S.'],
  ['S.A.S.', 'sas'],
  ['SA', 'S.A.'],
  ['S.A.', 'SA'],
  ['B.V.', 'BV'],
  ['BV', 'B.V.'],
  ['N.V.', 'NV'],
  ['S.L.', 'SL'],
  ['SL', 'S.L.'],
  ['S.r.l.', 'SRL'],
  ['Srl', 'S.R.L.'],
  ['S.p.A.', 'SpA'],
  ['SpA', 'S.p.a.'],
  ['Sp. z o.o.', 'spzoo'],
  ['sp. z o.o.', 'Sp. z oo'],
  ['s.r.o.', 'sro'],
  ['a.s.', 'as'],
  ['Kft.', 'Kft'],
  ['Zrt.', 'zrt'],
  ['A/S', 'AS'],
  ['ApS', 'aps'],
  ['A.Ş.', 'AS'],
  ['Ltd. Şti.', 'Ltd Sti'],
  ['d.o.o.', 'doo'],
  ['Pty Ltd', 'Pty. Limited'],
  ['Pty. Ltd.', 'pty ltd'],
  ['(Pty) Ltd', 'Pty Ltd'],
  ['Pvt. Ltd.', 'Private Limited'],
  ['Private Limited', 'Pvt Ltd'],
  ['Pte. Ltd.', 'Pte Ltd'],
  ['Ltda', 'Ltda.'],
  ['S.A. de C.V.', 'SA de CV'],
  ['S. de R.L. de C.V.', 'S de RL de CV'],
  ['Oy', 'OY'],
  ['AB (publ)', 'AB'],
  ['Co., Ltd.', 'Co Ltd'],
  ['ООД', 'OOD'],
  ['ТОВ', 'TOV'],
  ['UAB', 'uab'],
  ['S/A', 'SA'],
  ['S.R.L.', 'SRL'],
  ['SRL', 'S.R.L.'],
];

/** A number as people write it: international, with zeros, or as it is dialled in the country. */
export function spoken(e164: string, random: Random): string {
  const calling = CALLING.find((one) => e164.startsWith(`+${one}`)) ?? '';
  const national = e164.slice(1 + calling.length);
  const trunk = NO_TRUNK.includes(calling) ? '' : '0';
  const grouped = (text: string): string => text.replace(/(\d{3})(?=\d{2})/g, '$1 ').trim();
  return random.pick([
    e164,
    `+${calling} ${grouped(national)}`,
    `00${calling} ${grouped(national)}`,
    `+${calling} (0) ${grouped(national)}`,
    `${trunk}${grouped(national)}`,
    `(${trunk}${national.slice(0, 2)}) ${national.slice(2)}`,
    `${trunk}${national.slice(0, 3)}/${national.slice(3)}`,
    `${trunk}${national.slice(0, 3)}.${national.slice(3, 5)}.${national.slice(5)}`,
    `${trunk}${national.slice(0, 3)}-${national.slice(3)}`,
  ]);
}

export const CALLING = [
  '420',
  '351',
  '353',
  '358',
  '380',
  '359',
  '385',
  '370',
  '971',
  '1',
  '44',
  '49',
  '43',
  '41',
  '33',
  '31',
  '32',
  '34',
  '39',
  '48',
  '36',
  '46',
  '47',
  '45',
  '90',
  '30',
  '40',
  '81',
  '86',
  '91',
  '61',
  '55',
  '52',
  '27',
  '65',
];
export const NO_TRUNK = ['1', '39', '34', '420', '47', '45', '351', '30', '48', '52', '65'];
