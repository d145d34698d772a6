/** Hosts that stand in examples and lead nowhere. */

const EXAMPLES = /(^|\.)(example(\.(com|net|org))?|test|invalid|local)$/u;

/** Whether a host name, in small letters, is one of those nobody has (RFC 2606), or of a home network. */
export function isExampleHost(hostname: string): boolean {
  return EXAMPLES.test(hostname);
}
