/** Reads a body that somebody else made, and stops at a limit. */

/** The whole text in UTF-8, or `undefined` when it holds more bytes than `limit`. Rejects as the source does. */
export async function readAtMost(chunks: AsyncIterable<Uint8Array> | null, limit: number): Promise<string | undefined> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks ?? []) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    kept.push(chunk);
  }
  return Buffer.concat(kept).toString('utf8');
}
