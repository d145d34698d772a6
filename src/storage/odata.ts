/** Texts inside a filter or a key of the table service. */

/** A filter with its values quoted: texts as OData texts, so that none of them can end the filter. */
export function odata(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((filter, part, at) => `${filter}'${quoted(values[at - 1] ?? '')}'${part}`);
}

/** A text as it stands between the quotes of an OData text. */
export function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
