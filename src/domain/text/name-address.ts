/** Domains, mail addresses and links as names of whom they belong to. */

const ADDRESS =
  /^(?:[a-z]{2,10}:\/{0,2})?(?:www\.)?((?:[\p{L}\p{N}._%+-]{1,64}@)?(?:[\p{L}\p{N}-]{1,63}\.){1,5}[\p{L}\p{N}-]{2,24})(?:[/?#].*)?$/iu;
/** These end names as well. */
const NO_SUFFIX = /\.(?:v|inc|ltd|gmbh|co|ag)\.?$/iu;

/** The domain or mail address that a text is, without what browsers put around it; empty where it is none. */
export function addressIn(text: string): string {
  const bare = text.trim().slice(0, 200).replace(/^@/u, '');
  return NO_SUFFIX.test(bare) ? '' : (ADDRESS.exec(bare)?.[1] ?? '').toLowerCase();
}

/** What of an address may name somebody: all but the suffix, and but for mailboxes of everybody. */
export function labelsOf(address: string): string {
  const [local = '', host] = address.includes('@') ? address.split('@') : ['', address];
  const labels = (host ?? '').split('.');
  const named = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? labels.slice(0, -2) : labels.slice(0, -1);
  return `${local.replaceAll('.', ' ')} ${named.join(' ')}`.trim();
}
