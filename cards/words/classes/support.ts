/** What stands behind what is said about support. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const supportClasses: ClassesOf<'support'> = {
  support: {
    ...layout('context'),
    trial: ours('heading hint'),
    lines: {
      central: rule('support.bc', 'support.partner'),
      us: rule('support.csp', 'support.partner'),
      seller: rule('support.csp'),
      contract: rule('support.other'),
      newTenant: rule('tenant.newAdmin', 'support.billing'),
      partnerTenant: rule('tenant.partnerAddress', 'support.billing'),
      customerTenant: rule('tenant.workAccount', 'support.billing'),
      billing: rule('support.billing'),
      environment: rule('support.environment'),
      operations: rule('support.fno'),
      plan: rule('support.plan'),
    },
    ways: {
      ...ours('heading hint'),
      csp: rule('support.csp', 'support.partner'),
      central: rule('support.bc'),
      direct: rule('support.other', 'support.billing'),
      app: rule('support.environment', 'support.plan'),
      contract: rule('support.other'),
    },
    ...ours('bot'),
    places: { ...layout('adminSupport environmentSupport partnerSupport centralAdmin lifecycleServices') },
  },
};
