/** Known lines made ready to be compared with: thousands of them in a few rows of numbers. */

/** The pieces of a line by what they may mean: the pieces are parted by a space, their meanings by a slash. */
export type Row = string;

/** Rows by class, parted by a comma. */
export type KnownRows = Readonly<Record<string, string>>;

/** Known lines by number, and their pieces by number. */
export interface Memory {
  readonly ids: ReadonlyMap<string, number>;
  /** By meaning. */
  readonly weights: Float64Array;
  readonly classes: readonly string[];
  /** By line, the place of its class. */
  readonly classOf: Uint8Array;
  /** By line, the weight of the whole of it. */
  readonly whole: Float64Array;
  /** By line, where its pieces begin; by piece, where its meanings begin; and the meanings. */
  readonly pieces: Uint32Array;
  readonly meanings: Uint32Array;
  readonly all: Uint16Array;
  /** By meaning, where its lines begin; and the lines. */
  readonly held: Uint32Array;
  readonly holding: Uint16Array;
}

/** How much a meaning says, by how many lines of how many hold it. */
export type Weighing = (meaning: string, held: number, of: number) => number;

/** Takes known lines apart and weighs them. */
export function remembered(rows: KnownRows, weightOf: Weighing): Memory {
  const apart = takenApart(rows);
  const { ids, classOf, pieces, meanings, all } = apart;
  const lines = classOf.length;
  const { held, holding } = holders(apart, ids.size, lines);
  const weights = Float64Array.from(
    Array.from(ids.keys(), (sign, id) => weightOf(sign, (held[id + 1] ?? 0) - (held[id] ?? 0), lines)),
  );
  const parts = { weights, pieces, meanings, all };
  const whole = Float64Array.from({ length: lines }, (_, line) => {
    let sum = 0;
    for (let piece = pieces[line] ?? 0; piece < (pieces[line + 1] ?? 0); piece++) sum += pieceWeight(parts, piece);
    return sum;
  });
  return { ids, weights, classes: Object.keys(rows), classOf, whole, pieces, meanings, all, held, holding };
}

/** A piece weighs what the heaviest of its meanings does. */
export function pieceWeight({ weights, meanings, all }: Pick<Memory, 'weights' | 'meanings' | 'all'>, piece: number): number {
  let most = -Infinity;
  for (let at = meanings[piece] ?? 0; at < (meanings[piece + 1] ?? 0); at++) most = Math.max(most, weights[all[at] ?? 0] ?? 0);
  return most;
}

type Apart = Pick<Memory, 'ids' | 'classOf' | 'pieces' | 'meanings' | 'all'>;

function takenApart(rows: KnownRows): Apart {
  const ids = new Map<string, number>();
  const idOf = (sign: string): number => ids.get(sign) ?? (ids.set(sign, ids.size), ids.size - 1);
  const lists = { classOf: [] as number[], pieces: [0], meanings: [0], all: [] as number[] };
  Object.values(rows).forEach((list, place) => {
    for (const row of list.split(',')) {
      for (const piece of row.split(' ')) {
        lists.all.push(...piece.split('/').map(idOf));
        lists.meanings.push(lists.all.length);
      }
      lists.classOf.push(place);
      lists.pieces.push(lists.meanings.length - 1);
    }
  });
  return {
    ids,
    classOf: Uint8Array.from(lists.classOf),
    pieces: Uint32Array.from(lists.pieces),
    meanings: Uint32Array.from(lists.meanings),
    all: Uint16Array.from(lists.all),
  };
}

/** By meaning the lines that hold it, each once. */
function holders({ pieces, meanings, all }: Apart, signs: number, lines: number): Pick<Memory, 'held' | 'holding'> {
  const held = new Uint32Array(signs + 1);
  const each = (found: (id: number, line: number) => void): void => {
    const last = new Int32Array(signs).fill(-1);
    for (let line = 0; line < lines; line++) {
      for (let at = meanings[pieces[line] ?? 0] ?? 0; at < (meanings[pieces[line + 1] ?? 0] ?? 0); at++) {
        const id = all[at] ?? 0;
        if (last[id] !== line) found(id, line);
        last[id] = line;
      }
    }
  };
  each((id) => void (held[id + 1] = (held[id + 1] ?? 0) + 1));
  for (let id = 0; id < signs; id++) held[id + 1] = (held[id + 1] ?? 0) + (held[id] ?? 0);
  const next = held.slice();
  const holding = new Uint16Array(held[signs] ?? 0);
  each((id, line) => {
    holding[next[id] ?? 0] = line;
    next[id] = (next[id] ?? 0) + 1;
  });
  return { held, holding };
}
