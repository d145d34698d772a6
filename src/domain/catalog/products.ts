/** The Dynamics 365 products somebody can try, and how a typed answer finds one. The facts are in `product-table.ts`. */

import { answerWord } from '../text/answer-words';
import { matchName, nameIndex } from '../text/names';
import { products, type Product, type ProductId, type TrialOffer } from './product-table';
import { cleanText } from '../text/text';
import type { Channel, ClockKind, TrialKind } from './offers';

/** One product, a few to choose from (at most 5), or none with those spelt nearly like it (at most 3). */
export type ProductMatch =
  | { readonly kind: 'one'; readonly product: Product }
  | { readonly kind: 'several'; readonly products: readonly Product[] }
  | { readonly kind: 'none'; readonly near: readonly Product[] };

export { products } from './product-table';
export type { Product, ProductId, TrialOffer } from './product-table';

/** How a kind of trial runs out and is extended. */
export interface TrialRule {
  /** The clock its length is counted on. */
  readonly clock: ClockKind;
  /** The extension is on offer on this many last days, the last one included. */
  readonly extensionOpensDaysBefore: number;
  /** Days an extension adds to the original end, once. */
  readonly extensionDays: number;
}

/** The rules of each kind of trial. Source: Power Platform, trial environments; Microsoft 365, extend your trial (a page of 2021). */
export const TRIAL_RULES: Readonly<Record<TrialKind, TrialRule>> = {
  standard: { clock: 'environment', extensionOpensDaysBefore: 7, extensionDays: 30 },
  subscription: { clock: 'subscription', extensionOpensDaysBefore: 15, extensionDays: 30 },
};

const byId: ReadonlyMap<string, Product> = new Map(products.map((product) => [product.id, product]));
const FAMILY_WORDS = /\b(?:microsoft|ms|dynamics|365|d365|trial)\b/giu;
const index = nameIndex(
  products.map((product) => ({
    item: product,
    codes: product.codes,
    names: [withoutFamily(product.name), ...product.otherNames],
    otherNames: [],
  })),
);

/** The product with this id; `undefined` for anything else, whatever it is. */
export function productById(id: unknown): Product | undefined {
  return typeof id === 'string' ? byId.get(id) : undefined;
}

/** A trial that a partner orders in Partner Center: 30 days, whatever it is of (Cloud.IM: FAQ MS CSP trial). */
const ORDERED: TrialOffer = { days: 30, startLinks: [], skuIds: [] };

/** The trial of a product by its kind and what it was begun through; `undefined` where there is none. An order is always of a subscription. */
export function offerOf(product: Product, kind: TrialKind, channel: Channel = 'web'): TrialOffer | undefined {
  if (channel === 'partnerCenter') return kind === 'subscription' ? ORDERED : undefined;
  return product.trials[kind];
}

/** Whether an id (stored or from outside) is one of a product. */
export function isProductId(id: unknown): id is ProductId {
  return productById(id) !== undefined;
}

/** The product a typed answer means, also when only one is spelt nearly like it; `undefined`: none or more than one. Never throws. */
export function findProduct(text: unknown): Product | undefined {
  const match = searchProducts(text);
  if (match.kind === 'one') return match.product;
  return match.kind === 'none' && match.near.length === 1 ? match.near[0] : undefined;
}

/**
 * Looks a typed product up: with or without the family's name, by an old name ("NAV", "Marketing"), by the beginning of a name, or
 * by a misspelling (that one only as a guess). A name that covered several ("CRM", "AX") gives all. Never throws.
 */
export function searchProducts(text: unknown): ProductMatch {
  const cleaned = cleanText(text, { max: 200 });
  if (cleaned.kind === 'bad' || answerWord(cleaned.text) !== undefined) return { kind: 'none', near: [] };
  const match = matchName(index, withoutFamily(cleaned.text));
  if (match.kind === 'one') return { kind: 'one', product: match.item };
  return match.kind === 'several' ? { kind: 'several', products: match.items } : match;
}

function withoutFamily(name: string): string {
  return name.replace(FAMILY_WORDS, ' ');
}
