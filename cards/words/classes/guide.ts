/** What stands behind what is said of each kind of trial as it is. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const guideClasses: ClassesOf<'guide' | 'setUp'> = {
  guide: {
    ...ours('hint askedOf'),
    ...layout('heading context open asked'),
    topics: { ...layout('start needs length extension idle copies licences storage afterEnd bill') },
    start: {
      hub: rule('trial.hub'),
      insights: rule('trial.hub', 'p.customerInsights'),
      sales: rule('p.sales'),
      customerService: rule('p.customerService'),
      central: rule('p.bc.start'),
      operations: rule('p.projectOperations'),
      finance: rule('p.finance', 'env.subNeeds'),
      supplyChain: rule('p.supplyChain', 'env.subNeeds'),
      commerce: rule('p.commerce', 'env.subNeeds'),
      guides: rule('p.guides'),
      order: rule('paid.cspSeats'),
      premium: rule('p.bc.premium'),
    },
    needs: {
      app: rule('tenant.workAccount', 'trial.oneApp'),
      insights: rule('tenant.workAccount', 'p.customerInsights', 'trial.oneApp'),
      account: rule('tenant.workAccount'),
      admin: rule('env.subNeeds'),
      operations: rule('p.projectOperations', 'env.three'),
      order: rule('paid.cspSeats', 'mca.attest'),
      premium: rule('p.bc.premium', 'mca.attest'),
    },
    length: {
      standard: rule('env.standard30'),
      subscription: rule('env.subEnd'),
      fieldService: rule('p.fieldService'),
      insights: rule('p.customerInsights'),
      central: rule('p.bc.evaluation'),
      operations: rule('p.projectOperations'),
      guides: rule('p.guides'),
      order: rule('paid.cspSeats'),
      premium: rule('p.bc.premium'),
    },
    extension: {
      standard: rule('env.extend'),
      subscription: rule('env.subExtend'),
      central: rule('p.bc.extendSelf', 'p.bc.extendPartner'),
      operations: rule('p.projectOperations', 'env.subExtend'),
      premium: rule('p.bc.premium'),
    },
    idle: {
      app: rule('idle.app14'),
      sales: rule('idle.app14', 'p.sales'),
      insights: rule('p.customerInsights'),
      central: rule('p.bc.idle45'),
    },
    copies: { standard: rule('trial.ops'), subscription: rule('trial.ops') },
    licences: { subscription: rule('env.subEnd'), order: rule('paid.cspSeats') },
    afterEnd: { standard: rule('env.standard30'), subscription: rule('paid.m365'), central: rule('p.bc.deleted') },
    bill: {
      standard: rule('paid.viral'),
      central: rule('paid.bc'),
      subscription: rule('paid.m365'),
      order: rule('paid.cspDefault', 'paid.cspToggle', 'paid.cspCancel7'),
    },
  },
  setUp: {
    ...ours('hint rest'),
    ...layout('heading context open'),
    admins: { what: rule('rm.last'), ...ours('seen') },
    users: { what: rule('users.licensed'), ...ours('seen') },
    roles: { what: rule('users.role'), ...ours('seen') },
    base: { what: rule('env.base'), ...ours('seen') },
    keep: { what: rule('trial.ops'), ...ours('seen') },
    who: { partner: layout('admin we'), customer: layout('admin we'), own: layout('admin we') },
    places: { ...layout('users environments') },
  },
};
