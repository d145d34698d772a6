/** Names of people as they are written: titles go, "last, first" is turned. */

const TITLE = /^(?:(?:herr|frau|mr|mrs|ms|miss|dr|prof|sr|sra|srta|monsieur|madame|mme|m|dipl\.-?ing|ing|mag|sir)\.?\s+)+/iu;

/** A name without titles before it. */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, '').trim();
}

/** "Keller, Rolf" as "Rolf Keller". */
export function firstNameFirst(name: string): string {
  const [, last, first] = /^(\p{Lu}[\p{L}'’-]+(?: \p{L}+)?), (\p{Lu}[\p{L}'’. -]+)$/u.exec(name) ?? [];
  return last === undefined || first === undefined ? name : `${first} ${last}`;
}
