import { deepEqual, ok } from 'node:assert/strict';
import { findCountry } from '../../../../src/domain/catalog/countries';
import { searchProducts } from '../../../../src/domain/catalog/products';

/** `typed > codes`: one that is meant, several to choose from, `?codes` a guess that is asked about, `-` nothing. */
const COUNTRIES = `Germany > DE|germany > DE|DEUTSCHLAND > DE|Allemagne > DE|de > DE|deu > DE|ドイツ > DE|ألمانيا > DE|Österreich > AT|osterreich > AT|oesterreich > ?AT
the netherlands > NL|Nederland > NL|UK > GB|united kingdom > GB|kingdom united > GB|USA > US|states united > US|United States of America > US|UAE > AE|emirates united arab > AE
new zealand > NZ|zealand new > NZ|zealand > NZ|Czechia > CZ|czech > CZ|Suisse > CH|switzerlnd > ?CH|Swizerland > ?CH IE|germny > ?DE|irland > IE|Cote d’Ivoire > CI|cote divoire > CI
lanka sri > LK|sri lanka > LK|africa south > ZA|south africa > ZA|leone sierra > SL|hong kong > HK|korea > KR|South Korea > KR|guinea new papua > PG|salvador > SV|rica costa > CR|maybe later > -|no idea > -|banana split > -|not sure yet > -`;
const PRODUCTS = `Sales > sales|Dynamics 365 Sales > sales|d365 sales > sales|business central > businessCentral|central business > businessCentral|BC > businessCentral|nav > businessCentral
customer service > customerService|service customer > customerService fieldService projectOperations|field service > fieldService|service field > fieldService|fin > finance|finance > finance|supply chain > supplyChain|chain supply > supplyChain
supply chain management > supplyChain|management supply chain > supplyChain|sals > ?sales|custmer service > ?customerService|insights customer > customerInsights|customer insights > customerInsights
project operations > projectOperations|operations project > projectOperations|commerce > commerce|banana > -|no idea yet > -`;

function lines(text: string): readonly (readonly [typed: string, meaning: string])[] {
  return text.split(/[|\n]/u).map((line) => {
    const at = line.lastIndexOf(' > ');
    return [line.slice(0, at), line.slice(at + 3).trim()];
  });
}

const shown = (guess: boolean, ids: readonly string[]): string =>
  ids.length === 0 ? '-' : `${guess ? '?' : ''}${ids.toSorted().join(' ')}`;

function country(typed: string): string {
  const found = findCountry(typed);
  if (found.kind === 'one') return found.country.iso2;
  const several = found.kind === 'several' ? found.countries : found.near;
  return shown(
    found.kind === 'none',
    several.map(({ iso2 }) => iso2),
  );
}

function product(typed: string): string {
  const found = searchProducts(typed);
  if (found.kind === 'one') return found.product.id;
  const several = found.kind === 'several' ? found.products : found.near;
  return shown(
    found.kind === 'none',
    several.map(({ id }) => id),
  );
}

describe('the search for countries', () => {
  for (const [typed, meaning] of lines(COUNTRIES))
    it(`${typed} > ${meaning}`, () => {
      deepEqual(country(typed), meaning);
    });
});

describe('the search for products', () => {
  for (const [typed, meaning] of lines(PRODUCTS))
    it(`${typed} > ${meaning}`, () => {
      deepEqual(product(typed), meaning);
    });

  it('is measured by enough lines', () => {
    ok(lines(`${COUNTRIES}\n${PRODUCTS}`).length > 70);
  });
});
