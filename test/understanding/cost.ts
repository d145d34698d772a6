/** `--cost`: what reading costs: the first line of each language, then each line, 40 KB of anything among them; memory and start-up. */

import { readLine, type LineContext } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';
import { LINES_READ, LONG_LINES, plainContext } from './cost-lines';
import { ownLines } from './families';
import { memoryMore, partOfStart } from './footprint';

const FIRST: Readonly<Record<string, string>> = {
  en: 'which trials end this week',
  de: 'welche Trials enden diese Woche',
  fr: 'quels essais se terminent',
  es: 'qué pruebas terminan',
  pt: 'quais testes terminam',
  ja: '試用版を見せて',
  ar: 'أرني التجارب',
};

interface Cost {
  readonly what: string;
  readonly ms: number;
}

/** Prints the table. */
export function wroteCost(): void {
  const first = Object.entries(FIRST).map(([lang, text]) => costOf(`first line, ${lang}`, text, plainContext(lang)));
  for (const { what, ms } of first) row(what, `${ms.toFixed(1)} ms`);
  const lines = ownLines(1).slice(0, LINES_READ);
  for (const line of lines) readLine(line.text, contextOf(line));
  const usual = lines.map((line) => costOf(line.text, line.text, contextOf(line)));
  const strange = LONG_LINES.map(({ what, text, context }) => costOf(what, text, context));
  const all = [...usual, ...strange].toSorted((one, other) => other.ms - one.ms);
  row('each of', `${String(all.length)} lines, ${String(strange.length)} of 40 KB`);
  row('mean', `${(all.reduce((sum, { ms }) => sum + ms, 0) / all.length).toFixed(2)} ms`);
  row('99 of 100 take less than', `${(all[Math.floor(all.length / 100)]?.ms ?? 0).toFixed(1)} ms`);
  for (const { what, ms } of all.slice(0, 3)) row('the worst', `${ms.toFixed(1)} ms: ${what.slice(0, 60)}`);
  const { kept, resident } = memoryMore();
  row('memory more', `${kept.toFixed(1)} MB kept, ${resident.toFixed(1)} MB of the process`);
  const { part, ms, whole } = partOfStart();
  row('loading it at the start', `${part.toFixed(1)} %: ${ms.toFixed(0)} of ${whole.toFixed(0)} ms`);
}

/** Of the processor, not of the clock; the least of three for what is read after the first time. */
function costOf(what: string, text: string, context: LineContext): Cost {
  const times = Array.from({ length: what.startsWith('first') ? 1 : 3 }, () => {
    const from = process.cpuUsage();
    readLine(text, context);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  return { what, ms: Math.min(...times) };
}

function row(what: string, value: string): void {
  console.log(`  ${what.padEnd(26)} ${value}`);
}
