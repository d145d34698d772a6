/** `--cost`: what reading costs: the first line of each language, then each line, 40 KB of anything among them; memory and start-up. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readLine, type LineContext } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';
import { ownLines } from './families';

const LONG = 40_000;
const COUNTED = 2000;
/** What is written where nobody expects it, each to 40 KB. */
const STRANGE: Readonly<Record<string, string>> = {
  'one letter': 'x',
  emoji: '🙂',
  'piled marks': 'z̷̢̛a̵l̸',
  'three scripts': 'Müller 株式会社 شركة ',
  'three languages': 'Kunde wants accès ',
  yes: 'ja ',
  links: 'https://a.example/b ',
  addresses: 'a@b.example ',
  code: 'const a = { b: [1, 2] }; // c\n',
  "a bot's card": '{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Erase all"}]} ',
  'a mail thread': '> On Monday Ann Beebe <ann@fabrikam.example> wrote:\n> please remove them\n',
  brackets: '([{<',
  mentions: '<at>Ann</at> ',
  wishes: 'sign up Fabrikam in Germany ',
};
const STEPS = ['', 'customer', 'country', 'contact', 'terms', 'review'] as const;
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
  const before = process.memoryUsage().heapUsed;
  const first = Object.entries(FIRST).map(([lang, text]) => costOf(`first line, ${lang}`, text, plainContext(lang)));
  for (const { what, ms } of first) row(what, `${ms.toFixed(1)} ms`);
  const lines = ownLines(1).slice(0, COUNTED);
  for (const line of lines) readLine(line.text, contextOf(line));
  const usual = lines.map((line) => costOf(line.text, line.text, contextOf(line)));
  const strange = Object.entries(STRANGE).flatMap(([what, piece]) =>
    STEPS.map((step) => costOf(`40 KB, ${what}, ${step === '' ? 'no form' : step}`, filled(piece), plainContext('en', step))),
  );
  const all = [...usual, ...strange].toSorted((one, other) => other.ms - one.ms);
  row('each of', `${String(all.length)} lines, ${String(strange.length)} of 40 KB`);
  row('mean', `${(all.reduce((sum, { ms }) => sum + ms, 0) / all.length).toFixed(2)} ms`);
  row('99 of 100 take less than', `${(all[Math.floor(all.length / 100)]?.ms ?? 0).toFixed(1)} ms`);
  for (const { what, ms } of all.slice(0, 3)) row('the worst', `${ms.toFixed(1)} ms: ${what.slice(0, 60)}`);
  global.gc?.();
  row('memory more', `${((process.memoryUsage().heapUsed - before) / 2 ** 20).toFixed(1)} MB`);
  row('loading it at the start', `${loadingCost().toFixed(0)} ms`);
}

function filled(piece: string): string {
  return piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG);
}

function plainContext(locale: string, step = ''): LineContext {
  const asked = step === '' ? {} : { asked: { journey: 'signUp', step } };
  return { side: 'partner', today: '2026-11-28', locale, trials: ['Litware', 'Adventure Works'], country: 'DE', ...asked };
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

/** What a process that loads the reader takes more than one that loads its words' neighbour: read by a process of its own. */
function loadingCost(): number {
  const reader = JSON.stringify(join(__dirname, '../../dialogs/engine/reader/reader.js'));
  const others = ['temporal-polyfill', 'libphonenumber-js', 'tldts', 'any-ascii', 'fastest-levenshtein', 'zod'];
  const own = ['catalog/countries', 'catalog/products', 'people/phone', 'people/email', 'time/typed-date', 'time/date-words'];
  const base = [...others, ...own.map((one) => join(__dirname, '../../src/domain', one))].map((one) => JSON.stringify(one));
  const code = `for(const m of [${base.join(',')}])try{require(m)}catch{};const f=process.cpuUsage();require(${reader});const u=process.cpuUsage(f);console.log((u.user+u.system)/1000)`;
  const times = [1, 2, 3].map(() => Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' })));
  return Math.min(...times);
}

function row(what: string, value: string): void {
  console.log(`  ${what.padEnd(26)} ${value}`);
}
