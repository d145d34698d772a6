/** The id that stands where a person was named who is erased. */

const PSEUDONYM = /^erased-/u;

/** A pseudonym for an id, from something that looks random. */
export function pseudonymFrom(random: string): string {
  return `erased-${random}`;
}

/** Whether this id stands for somebody who was erased. */
export function isErased(id: string): boolean {
  return PSEUDONYM.test(id);
}
