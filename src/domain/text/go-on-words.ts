/** Words that want to go on and say nothing else: they answer no question, and are hardly anybody's name. */

import { foldName } from './fold';

const WORDS = `continue|go on|carry on|keep going|proceed|next|next step|next one|onwards|weiter|weitermachen|fortfahren|fortsetzen|nachste|
  nachster schritt|suivant|suivante|continuer|poursuivre|siguiente|continuar|seguir|adelante|proximo|proxima|seguinte|avancar|prosseguir|
  avanti|prosegui|continua|verder|volgende|dalej|nasta|vidare|videre|次へ|次|続ける|続行|続き|التالي|متابعة|استمرار|استمر`;

const GO_ON: ReadonlySet<string> = new Set(WORDS.split('|').map((word) => foldName(word)));
/** No such line is longer. */
const LONGEST = 30;

/** Whether a whole line only wants to go on, with or without the marks of a sentence. Never throws. */
export function isGoOn(text: string): boolean {
  return text.length <= LONGEST && GO_ON.has(foldName(text.replace(/[\s.!…>→]+$/u, '')));
}
