/** What stands behind the recipes by which a trial comes into the customer’s hands. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const recipesClasses: ClassesOf<'recipes'> = {
  recipes: {
    ...layout('step seen back'),
    yours: ours('heading hint'),
    title: { ...layout('newTenant startAgain migrate transfer'), customer: rule('rm.last') },
    instead: layout('customer newTenant startAgain migrate transfer'),
    hint: {
      customer: rule('tenant.workAccount'),
      newTenant: rule('tenant.newAdmin', 'tenant.consumer'),
      startAgain: rule('tenant.partnerAddress', 'move.trialEnv'),
      migrate: rule('move.trialEnv', 'move.needs', 'tenant.partnerAddress'),
      transfer: rule('bc.transferAccept'),
    },
    who: layout(
      'partner signer newAdmin someAdmin signUpAccount theirTenant customerAdmin billingOwner customerSignUp ourInternalAdmin theirInternalAdmin',
    ),
    places: layout('users environments billingAccounts entraRoles products centralAdmin'),
    customer: {
      one: { what: rule('rm.last'), ...ours('seen') },
      two: { what: rule('role.new', 'env.uiPath'), ...ours('seen') },
      three: { what: rule('rm.billingType', 'role.oneBilling'), ...ours('seen') },
    },
    newTenant: {
      one: { what: rule('tenant.newAdmin'), ...ours('seen') },
      two: { what: rule('role.signedIn'), ...ours('seen') },
      three: { what: rule('tenant.newAdmin', 'rm.billingType'), ...ours('seen') },
      four: { what: rule('rm.last'), ...ours('seen') },
      five: { what: rule('rm.user', 'rm.last'), seen: rule('rm.last') },
    },
    startAgain: {
      one: { what: rule('trial.ops', 'move.trialEnv'), ...ours('seen') },
      two: { what: rule('tenant.workAccount'), ...ours('seen') },
      three: { what: rule('tenant.partnerAddress'), ...ours('seen') },
      four: { what: rule('move.trialEnv'), ...ours('seen') },
      five: { what: rule('env.standard30'), ...ours('seen') },
    },
    migrate: {
      one: { what: rule('trial.convert', 'move.trialEnv'), ...ours('seen') },
      two: { what: rule('move.needs'), ...ours('seen') },
      three: { what: rule('move.needs'), ...ours('seen') },
      four: { what: rule('move.needs', 'move.geo'), ...ours('seen') },
      five: { what: rule('move.roles'), ...ours('seen') },
      six: { what: rule('move.geo'), ...ours('seen') },
    },
    transfer: {
      one: { what: rule('bc.transferNeeds'), ...ours('seen') },
      two: { what: rule('bc.transfer', 'bc.transferAccept'), ...ours('seen') },
      three: { what: rule('bc.transfer', 'bc.transferAccept'), ...ours('seen') },
      four: { what: rule('bc.transfer'), ...ours('seen') },
    },
  },
};
