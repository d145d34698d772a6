/** Who says something is not who, or what, it is: "Bob told me it is Kim Lee", "laut Bob ist es Kim Lee". */

const NAME = String.raw`\p{Lu}[\p{L}’'-]{1,30}(?:\s+\p{Lu}[\p{L}’'-]{1,30})?`;
const WHO = String.raw`(?:${NAME}|(?:[Mm]y|[Oo]ur|[Tt]he|[Mm]ein|[Uu]nser|[Dd]er|[Dd]ie)\s+\p{L}{3,20}|[Hh]e|[Ss]he|[Tt]hey|[Ee]r|[Ss]ie)`;
const SAYS = String.raw`(?:told|tells|says|say|said|wrote|writes|thinks|meint|meinte|sagt|sagte|schreibt|schrieb|hat(?:\s+(?:mir|uns))?\s+(?:gesagt|geschrieben))`;
const SAID_BY = new RegExp(
  String.raw`^\s*(?:${WHO}\s+${SAYS}(?:\s+(?:me|us|mir|uns))?,?(?:\s+(?:that|dass))?|(?:according to|per|laut|[Aa]ccording to|[Ll]aut)\s+${NAME})[,:]?\s+(?:ist\s+(?:es|das)\s+)?(?=\S)`,
  'u',
);

/** The line without who says it. */
export function withoutHearsay(text: string): string {
  return text.replace(SAID_BY, '');
}
