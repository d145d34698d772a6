/** Hosts that stand in examples and lead nowhere. */

const EXAMPLES = /(^|\.)(example(\.(com|net|org))?|invalid)$/u;
const NOT_PUBLIC = /(^|\.)(test|local|internal|intranet|private|corp|home|lan|localdomain|home\.arpa)$/u;

/** Whether a host name, in small letters, is one of those nobody has (RFC 2606). */
export function isExampleHost(hostname: string): boolean {
  return EXAMPLES.test(hostname);
}

/** Whether a host name, in small letters, is of a kind that has a place in a network of one's own alone (RFC 2606, RFC 6762 with its appendix G, RFC 8375). */
export function isPrivateHost(hostname: string): boolean {
  return NOT_PUBLIC.test(hostname);
}
