/** Makes the reader ready between two turns: words, names of countries and known lines are put together at the first line of a process. */

import { readLine } from './reader';

/** A line of each language that is understood, with a word that is misspelt, a date and a number. */
const LINES: Readonly<Record<string, string>> = {
  en: 'which trails end on 3 March, call +49 30 20931111',
  de: 'welche Trails enden am 3. März',
  fr: 'quels essias se terminent le 3 mars',
  es: 'qué puebas terminan el 3 de marzo',
  pt: 'quais tetses terminam em 3 de março',
  ja: '3月3日に終わる試用版を見せて',
  ar: 'أرني التجارب التي تنتهي',
};

/** Each reads one line of a language, which takes some dozens of milliseconds once: to be run one by one, with turns in between. */
export const warmUpSteps: readonly (() => void)[] = Object.entries(LINES).map(([locale, line]) => () => {
  readLine(line, { side: 'partner', today: '2026-01-01', locale, trials: [] });
});
