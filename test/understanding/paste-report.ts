/** Figures of pasted texts, field by field. */

import { readPaste, type PasteContext, type PasteFacts, type PasteField } from '../../dialogs/engine/reader/paste/paste';
import { fieldCount, ownPastes, PASTE_CONTEXT } from './pastes';
import { wilson } from './report';

interface Pasted {
  readonly text: string;
  readonly want: Readonly<Record<string, unknown>>;
  readonly context: PasteContext;
}

interface SharedPaste {
  readonly text: string;
  readonly lang: string;
  readonly context: { readonly state: string };
  readonly want: Readonly<Record<string, unknown>> & { readonly optional?: Readonly<Record<string, unknown>> };
}

const FIELDS: readonly PasteField[] = [
  'company',
  'domain',
  'country',
  'contactName',
  'email',
  'phone',
  'registration',
  'product',
  'trialStart',
  'trialEnd',
  'subscriptionId',
  'environment',
  'kind',
];

/** Prints the figures of the own texts. */
export function wroteOwnPastes(): void {
  wrote(ownPastes().map(({ text, want }) => ({ text, want: { ...want }, context: PASTE_CONTEXT })));
}

/** Prints those of the shared ones, `pastes.jsonl`. What may be left out counts where it was taken. */
export function wroteSharedPastes(file: string): void {
  const rows = file
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => JSON.parse(row) as SharedPaste);
  wrote(
    rows.map(({ text, lang, context, want: { optional, ...want } }) => {
      const country = context.state === 'form' ? { country: 'DE' } : {};
      const reading = { ...PASTE_CONTEXT, locale: lang, ...country };
      const taken = factsOf(text, reading);
      const extra = Object.entries(optional ?? {}).filter(([name]) => taken[name as PasteField] !== undefined);
      return { text, want: { ...want, ...Object.fromEntries(extra) }, context: reading };
    }),
  );
}

function factsOf(text: string, context: PasteContext): PasteFacts {
  const paste = readPaste(text, context);
  return paste.kind === 'facts' ? paste.facts : {};
}

function wrote(pastes: readonly Pasted[]): void {
  for (const field of FIELDS) {
    const counts = pastes.map(({ text, want, context }) => fieldCount(wanted(want, field), factsOf(text, context)[field]));
    const sum = (name: 'right' | 'wrong' | 'missed'): number => counts.reduce((all, count) => all + count[name], 0);
    const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
    if (right + wrong + missed > 0)
      console.log(`  ${field.padEnd(16)} precision ${shown(right, right + wrong)}, recall ${shown(right, right + missed)}`);
  }
}

/** A domain that is not named follows from the wanted address, as it does in sentences. */
function wanted(want: Pasted['want'], field: PasteField): unknown {
  const { email } = want;
  if (field !== 'domain' || want['domain'] !== undefined || typeof email !== 'string') return want[field];
  return email.slice(email.indexOf('@') + 1);
}

function shown(hits: number, of: number): string {
  const [low, high] = wilson(hits, of);
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  return of === 0 ? '–' : `${percent(hits / of)} of ${String(of)} (${percent(low)}–${percent(high)})`;
}
