/** Words that take back, or limit, what a line says otherwise: "yes, but", "not Sales", "anywhere except France". */

const LIMITS =
  /(?<![\p{L}\p{N}])(?:but|except|excluding|apart from|unless|however|aber|sondern|außer|ausser|mais|sauf|pero|sino|salvo|excepto|mas|porém|exceto)(?![\p{L}\p{N}])|ただし|しかし|لكن|ولكن|إلا|باستثناء/iu;

const DENIES =
  /(?<![\p{L}\p{N}])(?:not|never|neither|nor|without|except|(?:do|does|did|is|are|was|were|has|have|wo|ca|could|would|should)n['’]?t|nicht|kein\p{L}*|ohne|außer|pas|sans|sauf|sin|nunca|não|sem)(?![\p{L}\p{N}])/iu;

/** Whether a text limits what it says. Takes time in proportion to its length. */
export function limits(text: string): boolean {
  return LIMITS.test(text);
}

/** Whether a text says no to something that it names. Takes time in proportion to its length. */
export function denies(text: string): boolean {
  return DENIES.test(text);
}
