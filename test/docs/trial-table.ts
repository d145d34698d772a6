/** The document on trials and paid terms, written by the bot's own code: equal outcomes are one, and every cell names its facts. */

import type { RecipeHome } from '../../src/domain/hand-over/recipes';
import type { RecurringBilling } from '../../src/domain/record/terms';
import { mergedAt, Outcomes, table } from './outcomes';
import { paidTerms } from './paid-rows';
import { billingsOf, combinations, homesOf, isOffered, recipesOf, remindedOf, START, toldOf, type Begun } from './trial-rows';

const CHANNELS = { web: 'on the web', partnerCenter: 'ordered in Partner Center' } as const;
const HOMES: Readonly<Record<RecipeHome, string>> = {
  customer: 'the customer’s tenant',
  handOver: 'a new tenant made for the customer',
  partner: 'the partner’s own tenant',
};
const BILLING: Readonly<Record<RecurringBilling, string>> = { on: 'on', off: 'off', unknown: 'not known' };

const INTRO = `# Trials and paid terms, product by product

The code that answers people writes this (\`test/docs/trial-table.ts\`), and a test keeps it equal to that. In square brackets stand the
facts that bear a sentence out (\`src/domain/catalog/facts/\`; in the chat \`why\` shows page and date); \`[–]\` where it says only what
somebody noted. What no page says is asked, never stated. What has the same outcome is written once.
`;

const REMINDERS = `## Planned reminders

Of a trial that begins on ${START}; where no length is known, the portal shows an end after 30 days. Nobody does anything, and nothing is
said outside working hours. Reminders of a sign-up, of credit, hand-over and removal follow from what people do, and are not listed.
`;

const PAID = `## How a paid term ends

By what it was bought through, when, what is wanted, and whether renewal is set. A term that renews as it is wanted to is silent until then.
`;

/** The whole document, not formatted yet. */
export function trialDocument(): string {
  const [told, reminded, moved] = [new Outcomes('T'), new Outcomes('R'), new Outcomes('H')];
  const rows = mergedAt(
    combinations.map((begun) => indexRow(begun, told, reminded, moved)),
    0,
  );
  return [
    INTRO,
    '## Every product and kind\n',
    table(['Product', 'Kind', 'Begun', 'Told', 'Reminders', 'Into the customer’s hands'], rows),
    '## What is told before and after the sign-up, and what is asked\n',
    told.written(),
    REMINDERS,
    reminded.written(),
    '## Into the customer’s hands\n\nThe advised recipe first.\n',
    moved.written(),
    PAID,
    paidTerms(),
  ].join('\n');
}

function indexRow(begun: Begun, told: Outcomes, reminded: Outcomes, moved: Outcomes): readonly string[] {
  const { kind, channel } = begun;
  const start = [nameOf(begun), kind, CHANNELS[channel]];
  if (!isOffered(begun)) return [...start, 'not offered', '–', '–'];
  const short = `${nameOf(begun)}, ${kind}, ${CHANNELS[channel]}`;
  return [...start, told.nameOf(toldOf(begun), short), remindersCell(begun, short, reminded), homesCell(begun, moved)];
}

function remindersCell(begun: Begun, short: string, reminded: Outcomes): string {
  const billings = billingsOf(begun);
  if (billings.length === 1) return reminded.nameOf(remindedOf(begun, 'off'), short);
  return billings
    .map((billing) => {
      const set = `renewal ${BILLING[billing]}`;
      return `${reminded.nameOf(remindedOf(begun, billing), `${short}, ${set}`)} (${set})`;
    })
    .join(', ');
}

function homesCell(begun: Begun, moved: Outcomes): string {
  return homesOf(begun)
    .map((home) => `${moved.nameOf(recipesOf(begun, home), `${HOMES[home]}: ${nameOf(begun)}`)} (${HOMES[home]})`)
    .join(', ');
}

function nameOf({ product }: Begun): string {
  return product.name.replace('Dynamics 365 ', '');
}
