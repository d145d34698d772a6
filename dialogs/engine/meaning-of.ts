/** What the reader understood, as the open step takes it. */

import { productById } from '../../src/domain/catalog/products';
import type { Say } from '../../cards/engine/words';
import type { Attempt } from './attempt';
import type { Meant } from './meant';
import type { Asked } from './reader/answers';
import type { Details } from './reader/reader';

/** What was read as the words or the inputs that the step takes; nothing where it reads the line itself. */
export function meaningOf(asked: Asked, details: Details, say: Say): Meant | undefined {
  if (asked === 'company' || asked === 'domain') return ofCompany(details);
  if (asked === 'person') return dealt({ name: details.person, email: details.email, phone: details.phone });
  if (asked === 'identity' && details.email !== undefined) return dealt({ identity: details.identity, account: details.email });
  if (asked === 'phone') return dealt({ phone: details.phone });
  if (asked === 'paid') return instead(dealt({ since: details.date, route: details.buying }));
  const text = spoken(details, say);
  return text === undefined ? undefined : { text };
}

/** Beside a person's name none of a company is looked for. */
function ofCompany({ company, domain, person }: Details): Meant | undefined {
  const meant = dealt({ company, domain });
  return person === undefined ? meant : instead(meant);
}

/** The step deals no sentence out by itself. */
function instead(meant: Meant | undefined): Meant | undefined {
  return meant && { ...meant, instead: true };
}

/** "We are the partner": the search takes any words, and would look for a company called so. */
export function isOfUs(asked: Asked, { partner }: Details, { given: { actor } }: Attempt): boolean {
  return asked === 'partner' && partner !== undefined && partner === actor.company;
}

function dealt(read: Readonly<Record<string, string | undefined>>): Meant | undefined {
  const inputs = Object.entries(read).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]));
  return inputs.length === 0 ? undefined : { inputs: Object.fromEntries(inputs) };
}

/** The one fact as a step reads it. */
function spoken({ country, yesno, product, identity, buying, start, date, partner }: Details, say: Say): string | undefined {
  if (country !== undefined) return say.country(country);
  if (yesno === 'yes' || yesno === 'no') return say.plain(`typed.${yesno}`).split('|')[0];
  return productById(product)?.name ?? identity ?? buying ?? start ?? date ?? partner;
}
