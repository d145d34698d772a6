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

/** "Anna Meyer <anna@fabrikam.com>" and "Meyer, Anna <…>", as mail programs write them, as a name and an address behind it. */
export function nameAndAddress(line: string): string {
  const [, name = '', address] = /^([^<>]{2,120})<([^<>\s@]{1,64}@[^<>\s@]{1,190})>$/u.exec(line.trim()) ?? [];
  return address === undefined ? line : `${firstNameFirst(name.trim().replace(/^["']|["']$/gu, ''))}, ${address}`;
}
