/** Makes names comparable: what a person types without accents must find the name that has them. */

// Letters that Unicode doesn't take apart into a base letter and an accent.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  '’': "'",
};

const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Most of what is compared: there is nothing to take apart. */
const ASCII = /^[ -~]*$/;

/**
 * A name as it is compared: lower case, without accents, compatibility forms made plain (full width, ligatures), special
 * letters spelled (`ß` is `ss`), invisible characters gone, one space between words. Folding twice changes nothing.
 */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase().replace(/ {2,}/g, ' ').trim();
  const bare = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  const plain = bare.replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter);
  return plain.replace(/\s+/g, ' ').trim();
}
