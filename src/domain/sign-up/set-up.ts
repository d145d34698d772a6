/** What is set up for the customer's organization once a trial is ready: a checklist. The words are `setUp.<id>`. */

import type { FactId } from '../catalog/facts/facts';
import type { ProductId } from '../catalog/product-table';

/** One line of it: where it is done, and what bears it out. */
export interface SetUpStep {
  readonly id: 'admins' | 'users' | 'roles' | 'base' | 'keep';
  readonly who: 'admin' | 'we';
  readonly where?: 'users' | 'environments';
  readonly facts: readonly [FactId, ...FactId[]];
}

const ADMINS: SetUpStep = { id: 'admins', who: 'admin', where: 'users', facts: ['rm.last'] };
const USERS: SetUpStep = { id: 'users', who: 'admin', where: 'users', facts: ['users.licensed'] };
const ROLES: SetUpStep = { id: 'roles', who: 'admin', where: 'environments', facts: ['users.role'] };
const BASE: SetUpStep = { id: 'base', who: 'we', where: 'environments', facts: ['env.base'] };
const KEEP: SetUpStep = { id: 'keep', who: 'we', facts: ['trial.ops'] };

/** Products whose roles, languages and currencies are set elsewhere, on pages that were not read. */
const OTHERS: readonly string[] = ['businessCentral', 'finance', 'supplyChain', 'commerce'] satisfies readonly ProductId[];

/** The lines for a product (an id, which may be of another release), and whether there is more that is not known. */
export function setUpOf(product: string): { readonly steps: readonly SetUpStep[]; readonly isAll: boolean } {
  if (OTHERS.includes(product)) return { steps: [USERS, ADMINS], isAll: false };
  return { steps: [USERS, ROLES, BASE, ADMINS, KEEP], isAll: true };
}
