/** How much of a sweep is played: `npm test` tries each thing in some of the ways, `npm run test:faults` each in all of them. */

let isWhole = false;

/** From here on everything is tried. `whole.ts` does it, for a file of long runs to import before the tests it plays whole. */
export function playWhole(): void {
  isWhole = true;
}

/** The same ones each time: one in so many, beginning with another one for each `from`. All of them in a long run. */
export function part<T>(all: readonly T[], oneIn: number, from = 0): readonly T[] {
  return isWhole ? all : all.filter((_, at) => (at + from) % oneIn === 0);
}

/** How often something is tried: so often, or as often as a long run has time for. */
export function times(few: number, many: number): number {
  return isWhole ? many : few;
}

/** A test of long runs only; `test/run/small-siblings.ts` says what stands for it in `npm test`. */
export function longIt(title: string, check: () => Promise<void> | void): void {
  if (isWhole) it(title, check);
}
