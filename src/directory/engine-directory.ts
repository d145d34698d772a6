/** A directory that is searched in this very thread: for a few companies. */

import type { DirectoryAnswer, FoundCompany, PartnerDirectory, SearchFor } from '../domain/credit/partner-directory';
import type { PartnerCompany } from '../domain/credit/credit';
import { once } from '../domain/text/once';
import type { DirectoryCompany } from './company';
import { Engine, type EngineAnswer } from './engine';
import { IndexBuilder } from './index-builder';

/** How many companies are found unless somebody says. */
export const USUAL_MOST = 5;

/** A few companies, and those among them that are somebody's own. */
export class EngineDirectory implements PartnerDirectory {
  /** Made for the first search. */
  private readonly engine: () => Engine;

  constructor(private readonly companies: readonly (DirectoryCompany & { readonly tenantId?: string })[]) {
    this.engine = once(() => engineOf(companies));
  }

  get isEmpty(): boolean {
    return this.companies.length === 0;
  }

  search(text: string, wanted: SearchFor = {}): Promise<DirectoryAnswer> {
    return Promise.resolve(this.searchNow(text, wanted));
  }

  /** As `search`, at once. Own companies come first, marked; those of other tenants are companies like any other. */
  searchNow(text: string, wanted: SearchFor): DirectoryAnswer {
    return searchIn(this.engine(), text, wanted, new Set(this.ownOf(wanted.tenantId).map(({ partnerId }) => partnerId)));
  }

  find(partnerId: string): Promise<PartnerCompany | undefined> {
    const found = this.engine().byPartnerId(partnerId);
    return Promise.resolve(found && shownOf(found));
  }

  own(tenantId: string): readonly PartnerCompany[] {
    return this.ownOf(tenantId).map((one) => shownOf(one));
  }

  private ownOf(tenantId: string | undefined): readonly DirectoryCompany[] {
    return tenantId === undefined ? [] : this.companies.filter((one) => one.tenantId === tenantId);
  }
}

/** An engine over these companies. */
export function engineOf(companies: readonly DirectoryCompany[]): Engine {
  const builder = new IndexBuilder();
  for (const company of companies) builder.add(company);
  return new Engine(builder.build());
}

/** What an engine finds, as it is shown: own companies first and marked. */
export function searchIn(engine: Engine, text: string, wanted: SearchFor, ownIds: ReadonlySet<string> = NOBODY): DirectoryAnswer {
  const { most = USUAL_MOST, country, customerCountry, place } = wanted;
  const near = { ...(country === undefined ? {} : { country }), ...(customerCountry === undefined ? {} : { customerCountry }) };
  const answer = place === undefined ? engine.search(text, near, most) : engine.searchAt(text, place, near, most);
  return answer.kind === 'none' ? answer : ownFirst(answer, ownIds);
}

const NOBODY: ReadonlySet<string> = new Set();

function ownFirst(answer: Exclude<EngineAnswer, { readonly kind: 'none' }>, ownIds: ReadonlySet<string>): DirectoryAnswer {
  const marked = answer.found.map((one): FoundCompany => ({
    ...shownOf(one),
    ...(ownIds.has(one.partnerId) ? { own: true } : {}),
  }));
  const found = marked.toSorted((one, other) => Number(other.own ?? false) - Number(one.own ?? false));
  return { kind: 'found', term: answer.kind, found };
}

/** What people see of a company. */
export function shownOf({ name, partnerId, city, country, phones = [], mbsNumber }: DirectoryCompany): PartnerCompany {
  const [phone] = phones;
  return {
    name,
    partnerId,
    ...(city === undefined ? {} : { city }),
    ...(country === undefined ? {} : { country }),
    ...(phone === undefined ? {} : { phone }),
    ...(mbsNumber === undefined ? {} : { mbsNumber }),
  };
}
