/** Values that take long to work out and are the same ever after. */

/** Works a value out when it is first asked for. Work that throws is tried again. */
export function once<T>(work: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: work() }).value;
}
