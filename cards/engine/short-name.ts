/** Names of companies in rows, where a long one would push away what stands beside it. */

/** As many signs as fit in a row of a phone beside a state. */
const MOST = 30;

/** As many as take two lines where a row begins with the name: companies of one group differ late. */
const MOST_ALONE = 60;

/** The name as a row begins with it. */
export function nameInRow(name: string): string {
  return shortName(name, MOST_ALONE);
}

/** The name where it is short; else its first words, and a sign that there is more. */
export function shortName(name: string, most = MOST): string {
  const letters = Array.from(name);
  if (letters.length <= most) return name;
  const cut = letters.slice(0, most - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).replace(/[\s,.&–-]+$/u, '')}…`;
}
