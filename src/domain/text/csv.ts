/** Tables as CSV that a spreadsheet opens without running anything. */

/** Rows of cells. */
export type Cells = readonly (readonly string[])[];

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV as RFC 4180 writes it, with a byte order mark so that spreadsheets read UTF-8. A cell that a spreadsheet would take for a
 * formula (it begins with = + - @, a tab or a return, or their full-width forms) gets an apostrophe before it; so does what would begin
 * a cell where semicolons or tabs divide them.
 */
export function csv(rows: Cells): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = text.replace(/(^|[;\t]\s*["']*)(?=[=+\-@\t\r\n＝＋－＠])/gu, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
