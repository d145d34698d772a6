/** How a trial comes into the customer's hands: a recipe for each place it can live in. Data; the words are `recipes.<recipe>.<step>`. */

import type { FactId } from '../catalog/facts/facts';
import type { ProductId } from '../catalog/product-table';

/** Where a trial lives, by whose work account signed up, as it is stored. */
export type RecipeHome = 'customer' | 'partner' | 'handOver';

/** The recipes. `customer`, `newTenant`: where it lives there; the others: out of the partner's own tenant. */
export type RecipeId = 'customer' | 'newTenant' | 'startAgain' | 'migrate' | 'transfer';

/** Who does a step; the words name the company. */
export type RecipeRole =
  | 'partner'
  | 'signer'
  | 'newAdmin'
  | 'customerAdmin'
  | 'billingOwner'
  | 'customerSignUp'
  | 'ourInternalAdmin'
  | 'theirInternalAdmin';

/** Where a step is done. */
export type RecipePlace = 'users' | 'environments' | 'billingAccounts' | 'entraRoles' | 'products' | 'centralAdmin';

/** One step of a recipe: who does it, where, and what bears it out. What is done and how it is seen are words. */
export interface RecipeStep {
  readonly id: 'one' | 'two' | 'three' | 'four' | 'five' | 'six';
  readonly who: RecipeRole;
  readonly where?: RecipePlace | readonly RecipePlace[];
  readonly facts: readonly [FactId, ...FactId[]];
}

/** The steps of each recipe, in their order. A step is seen to have worked before the next begins. */
export const recipes: Readonly<Record<RecipeId, readonly RecipeStep[]>> = {
  customer: [
    { id: 'one', who: 'customerAdmin', where: 'users', facts: ['rm.last'] },
    { id: 'two', who: 'customerAdmin', where: 'environments', facts: ['role.new', 'env.uiPath'] },
    { id: 'three', who: 'billingOwner', where: 'billingAccounts', facts: ['rm.billingType', 'role.oneBilling'] },
  ],
  newTenant: [
    { id: 'one', who: 'signer', where: 'users', facts: ['tenant.newAdmin'] },
    { id: 'two', who: 'newAdmin', facts: ['role.signedIn'] },
    { id: 'three', who: 'signer', where: ['entraRoles', 'billingAccounts'], facts: ['tenant.newAdmin', 'rm.billingType'] },
    { id: 'four', who: 'newAdmin', where: 'entraRoles', facts: ['rm.last'] },
    { id: 'five', who: 'newAdmin', where: 'users', facts: ['rm.user', 'rm.last'] },
  ],
  startAgain: [
    { id: 'one', who: 'partner', where: 'environments', facts: ['trial.ops', 'move.trialEnv'] },
    { id: 'two', who: 'customerSignUp', facts: ['tenant.workAccount'] },
    { id: 'three', who: 'customerAdmin', where: 'users', facts: ['tenant.partnerAddress'] },
    { id: 'four', who: 'partner', where: 'environments', facts: ['move.trialEnv'] },
    { id: 'five', who: 'partner', where: 'environments', facts: ['env.standard30'] },
  ],
  migrate: [
    { id: 'one', who: 'ourInternalAdmin', where: 'environments', facts: ['trial.convert', 'move.trialEnv'] },
    { id: 'two', who: 'customerAdmin', where: 'products', facts: ['move.needs'] },
    { id: 'three', who: 'partner', where: 'users', facts: ['move.needs'] },
    { id: 'four', who: 'ourInternalAdmin', where: 'environments', facts: ['move.needs', 'move.geo'] },
    { id: 'five', who: 'ourInternalAdmin', where: 'environments', facts: ['move.roles'] },
    { id: 'six', who: 'partner', facts: ['move.geo'] },
  ],
  transfer: [
    { id: 'one', who: 'customerAdmin', where: 'products', facts: ['bc.transferNeeds'] },
    { id: 'two', who: 'ourInternalAdmin', where: 'centralAdmin', facts: ['bc.transfer', 'bc.transferAccept'] },
    { id: 'three', who: 'theirInternalAdmin', where: 'centralAdmin', facts: ['bc.transfer', 'bc.transferAccept'] },
    { id: 'four', who: 'theirInternalAdmin', where: 'centralAdmin', facts: ['bc.transfer'] },
  ],
};

/** Products whose environments can't be moved to another tenant, whatever is paid for them. */
const NOT_MOVED: readonly string[] = ['finance', 'supplyChain', 'commerce', 'customerInsights'] satisfies readonly ProductId[];

/** The recipes for a trial, the advised one first. `product`: an id, which may be of another release. */
export function recipesFor(home: RecipeHome, product: string): readonly [RecipeId, ...RecipeId[]] {
  if (home === 'customer') return ['customer'];
  if (home === 'handOver') return ['newTenant'];
  if (product === 'businessCentral') return ['startAgain', 'transfer'];
  return NOT_MOVED.includes(product) ? ['startAgain'] : ['startAgain', 'migrate'];
}
