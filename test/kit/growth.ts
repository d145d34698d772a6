/** How work grows with its input: told by processor time of one large input against many small ones, so that the machine's load hardly counts. */

/** How many times larger the large input is: work that grows with the square takes so many times too long. */
const FACTOR = 16;
const SMALL = 600;
/** Linear work stays near 1; allowed is what caches, garbage and a busy neighbour make of it. */
const ALLOWED = 5;
/** One quiet measurement is enough to tell that work is linear; a square stays one however often it is looked at. */
const LOOKS = 6;
/** Less than this, in microseconds, is not measured but noise. */
const NOISE = 3_000;

/** Microseconds a character below which a clock that counts whole ones tells nothing. */
const SMALLEST = 0.01;

/** Work on a text of a certain length. */
export type Work = (text: string) => unknown;

/** Nothing where the work grows with the length of a text of such pieces; else how many times too long the large text took. */
export async function growth(work: Work, piece: string): Promise<number | undefined> {
  const small = textOf(piece, SMALL);
  const large = textOf(piece, SMALL * FACTOR);
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look <= LOOKS && least > ALLOWED; look++) least = Math.min(least, await ratio(work, small, large));
  return least > ALLOWED ? Math.round(least) : undefined;
}

/** Microseconds of processor time that each character of a text of such pieces takes, the best of some looks. */
export async function costOf(work: Work, piece: string, length: number): Promise<number> {
  const text = textOf(piece, length);
  await work(text);
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < LOOKS; look++) least = Math.min(least, await timeOf(() => work(text)));
  return least / length;
}

/**
 * How many times as long as spelling the text out, character by character, the work on it takes: the same on every machine. Looks again
 * only while it seems to be more than `most`; below that the answer is an upper bound.
 */
export async function timesSpelling(work: Work, piece: string, length: number, most: number): Promise<number> {
  const text = textOf(piece, length);
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look <= LOOKS && least > most; look++) {
    const taken = await timeOf(() => work(text));
    // Spelling takes that long at the least: it is measured where that alone does not tell.
    if (taken <= most * SMALLEST * length) return taken / (SMALLEST * length);
    const spelling = Math.max(SMALLEST * length, (await costOf(spelt, piece, length)) * length);
    least = Math.min(least, taken / spelling);
  }
  return least;
}

function spelt(text: string): unknown {
  return Array.from(text, (one) => one.codePointAt(0));
}

/** So many characters of pieces, one after the other. */
export function textOf(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** An upper bound where that is little enough. */
async function ratio(work: Work, small: string, large: string): Promise<number> {
  const one = await timeOf(() => work(large));
  // However little the small ones take, it is no more than this.
  if (one + NOISE <= ALLOWED * NOISE) return (one + NOISE) / NOISE;
  const many = await timeOf(async () => {
    for (let turn = 0; turn < FACTOR; turn++) await work(small);
  });
  return (one + NOISE) / (many + NOISE);
}

async function timeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
