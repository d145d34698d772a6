/** How much a person reads on the way through a transcript: the words in sight, folded parts, menus and presses of rows left out. */

/** What one screen of a transcript has in sight, line by line. */
function inSight(lines: readonly string[]): readonly string[] {
  const said = lines.filter((line) => line.startsWith('  | ')).map((line) => line.slice(4).replace(/^[▸!] /u, ''));
  return said
    .filter((line) => !/^(?:~|\(progress|\[Show or hide: |\[Open: )/u.test(line))
    .map((line) => line.replace(/ … \[.*$/u, '').replace(/ -> [^\]]+\]/gu, ']'));
}

/** The words that are new on each screen: a line that stood on the screen before is not read again. */
export function wordsRead(screens: readonly (readonly string[])[]): { readonly fresh: number; readonly all: number } {
  const seen = screens.map(inSight);
  const fresh = seen.flatMap((lines, index) => lines.filter((line) => !(seen[index - 1] ?? []).includes(line)));
  return { fresh: count(fresh), all: count(seen.flat()) };
}

function count(lines: readonly string[]): number {
  return lines.flatMap((line) => line.split(/[^\p{L}\p{N}’]+/u)).filter((word) => word !== '').length;
}
