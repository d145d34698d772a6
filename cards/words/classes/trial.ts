/** What stands behind what is said of recorded trials. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const trialClasses: ClassesOf<'trial' | 'myTrials' | 'whichTrial' | 'update' | 'ourTrials' | 'export' | 'timeTravel'> = {
  trial: {
    ...layout('askedOfYou takes'),
    ...layout('heading context timeline status product country domain tenant contact phone account signedUp'),
    ...layout('buying recurring owner environment subscription started environmentEnds subscriptionEnds'),
    ...layout('ownership signIn paidSince termEnds termWanted credit claim creditFor partner removal lives notReached uncertain'),
    ...layout('uncertainNews asking termsLine differs workedOut ruleChanged'),
    ...ours('difference'),
    rule: { ...ours('end endUnknown'), ...layout('now credit term'), routes: { ...layout('cpor cspOrder pal otherwise') } },
    state: { ...layout('planned running active expired abandoned deleted otherwise') },
    over: { ...ours('convertedInTime'), ...layout('ended billed') },
    attention: {
      ...layout('notLaunched endsSoon ended billed notConverted convertedInTime noEndDate recurringBillingOn'),
      ...layout('none'),
    },
    partnerTenant: {
      ours: rule('tenant.partnerAddress', 'move.trialEnv'),
      theirs: rule('tenant.partnerAddress', 'move.trialEnv'),
    },
    terms: { ...layout('by') },
    next: {
      ...layout('notLaunched endsSoon billed convertedInTime noEndDate notReached uncertain asking removal claim'),
      ...layout('handOver none'),
      recurringBillingOn: rule('paid.m365', 'paid.cspToggle'),
      ended: rule('env.standard30', 'retention.max'),
      notConverted: rule('trial.convert', 'env.standard30'),
    },
    asked: { ...layout('signIn removal review') },
    duration: { ...ours('here notPublished') },
    entry: {
      ...ours('askerAnswered removalTaskSettled messagesUncertain'),
      ...layout('created ready adminNamed lineConfirmed signInSeen transferRequested transferCompleted'),
      ...layout('transferNotNeeded creditNoted creditSettled invited invitationRenewed invitationRevoked'),
      ...layout('invitationRedeemed invitationRefused invitationAsked bindingUndone signInConfirmed'),
      ...layout('accessReviewed removalRequested removalWithdrawn notReached reminded messagesCertain reminderSnoozed'),
      ...layout(
        'reminderDone remindersStopped remindersResumed useNoted extended activated termNoted endNoted converted expired',
      ),
      ...layout('abandoned deleted startCorrected domainCorrected handed handedTo archived unarchived otherwise joined'),
    },
  },
  myTrials: { ...ours('heading hint'), whose: { ...layout('named own') }, none: { ...ours('hint'), ...layout('heading') } },
  whichTrial: { ...ours('heading hint'), none: { ...ours('hint'), ...layout('heading') } },
  update: {
    ...layout('leave'),
    transferCompleted: { ...ours('heading hint'), ...layout('next') },
    clock: { ...ours('heading hint missing'), ...layout('label environment subscription') },
    extended: {
      ...ours('heading'),
      ...layout('next'),
      hint: rule('env.extend', 'env.subExtend'),
      centralHint: rule('p.bc.extendSelf', 'p.bc.extendPartner'),
    },
    activated: {
      ...ours('heading hint sinceMissing routeMissing'),
      ...layout('since route cspUs cspOther web enterprise unknown'),
      environmentHint: rule('env.standard30', 'trial.convert'),
    },
    converted: { ...ours('heading'), ...layout('next'), hint: rule('trial.convert', 'env.uiPath') },
    expired: { ...ours('heading'), ...layout('next'), hint: rule('env.standard30', 'retention.max') },
    abandoned: { ...ours('heading hint'), ...layout('next') },
    deleted: { ...ours('heading hint'), ...layout('next') },
    startCorrected: { ...ours('heading hint missing'), ...layout('label next') },
    domainCorrected: { ...ours('heading hint missing'), ...layout('label example next') },
    handTo: {
      ...ours('heading hint unknown already missing'),
      ...layout('label example next'),
      nobody: { ...ours('hint'), ...layout('heading') },
    },
    handed: { ...ours('heading hint'), ...layout('next') },
    archived: { ...ours('heading hint'), ...layout('next') },
    unarchived: { ...ours('heading hint'), ...layout('next') },
  },
  ourTrials: {
    ...ours('hint'),
    ...layout('context heading unnamed'),
    own: { ...ours('hint'), ...layout('heading') },
    which: { ...ours('heading hint') },
    signIn: { ...ours('partners'), ...layout('admin open otherwise') },
    none: { ...ours('hint'), ...layout('heading') },
    closed: { ...ours('hint'), ...layout('heading') },
  },
  export: {
    ...ours('hint'),
    ...layout('heading save running'),
    off: { ...ours('hint'), ...layout('heading') },
    columns: {
      ...layout(
        'partner people removal review company status product country domain tenant started ends paidSince credit owner environment',
      ),
      ...layout('subscription'),
    },
  },
  timeTravel: { ...ours('hint'), ...layout('context heading stop back') },
};
