/** JSON that nobody can open, as a text to look for people in. */

const ESCAPE = /\\(?:u([0-9a-f]{4})|[^u])/giu;

/** The text as it reads: where a line began with an address, the letter of the line break's escape stands before it no more. */
export function unescaped(text: string): string {
  return text.replace(ESCAPE, readAs);
}

function readAs(_escape: string, code: string | undefined): string {
  return code === undefined ? ' ' : String.fromCharCode(Number.parseInt(code, 16));
}
