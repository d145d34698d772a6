/** A line that begins as a sentence does: "I sign the customer up now" names nobody. */

const WHO: ReadonlySet<string> = new Set(
  'i|we|they|he|she|it|you|ich|wir|er|sie|es|ihr|je|nous|il|elle|ils|elles|yo|nosotros|ellos|eu|nós|eles'.split('|'),
);
/** Small words within names. */
const WITHIN: ReadonlySet<string> = new Set(
  'de|del|della|di|da|do|dos|das|du|des|la|le|los|las|van|von|vom|der|den|ter|ten|zu|zur|und|y|e|bin|ibn|al|el|of'.split('|'),
);
const FEWEST = 4;
/** No sentence is looked at further. */
const LONGEST = 200;

/** Whether a line is one: who, and at least two words in small letters that stand within no name. */
export function isClause(text: string): boolean {
  const words = text.slice(0, LONGEST).trim().split(/\s+/u);
  const [first = '', ...others] = words;
  const small = others.filter((word) => /^\p{Ll}/u.test(word) && !WITHIN.has(word));
  return words.length >= FEWEST && WHO.has(first.toLowerCase()) && small.length > 1;
}
