/** Looks into typed arrays; 0 beyond their end. One function for each kind of array: shared by all kinds, a look would be several times slower. */

/** An item of a list of whole numbers. */
export function u32(list: Uint32Array, at: number): number {
  return list[at] ?? 0;
}

/** An item of a list of small whole numbers. */
export function u8(list: Uint8Array, at: number): number {
  return list[at] ?? 0;
}

/** An item of a list of fractions. */
export function f32(list: Float32Array, at: number): number {
  return list[at] ?? 0;
}
