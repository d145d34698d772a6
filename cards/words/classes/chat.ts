/** What stands behind what is said in every chat. */

import { layout, ours, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const chatClasses: ClassesOf<
  | 'buttons'
  | 'frame'
  | 'journeys'
  | 'home'
  | 'help'
  | 'people'
  | 'cancel'
  | 'startOver'
  | 'resume'
  | 'formLeft'
  | 'busy'
  | 'collapsed'
> = {
  buttons: {
    ...ours('home access'),
    ...layout('next support back later startOver cancel help edit editLine cancelJourney change open openTrial takeOverTrial'),
    ...layout('choose chooseTrial openReminder myTrials continue launch signUp ready keep discard resume guidance removal more'),
    ...layout('signUpPage credit creditSettled transfer ownership ownershipSteps toTrial toTheTrial reminders'),
    ...layout('partnerTenant transferRequested transferCompleted requestText signInSeen signInConfirmed restConfirmed'),
    ...layout('adminReplaced transferWithdrawn invitationUndone newsStopped newsResumed'),
    ...layout('otherAdmin haveSignedIn invite inviteAdmin invitations invitationRenewed takeBack invitationRevoked asker'),
    ...layout('letIn keepOut enter binding bindingUndone ourTrials extended activated termNoted endNoted converted expired'),
    ...layout('corrections companyCorrected contactCorrected productCorrected accountCorrected purchaseCorrected'),
    ...layout('abandoned deleted startCorrected domainCorrected handed handTo archived unarchived openJourney'),
    ...layout('takesOver weBought weExtended itEnded'),
    ...layout('openTask removalTasks removalNext removalDone removalAdminsDone removalNotNeeded removalNotChecked'),
    ...layout('accessReview removalOfAll removalOfAllAsked removalMore removalGuide removalAsked removalSeen removalWithdrawn'),
  },
  frame: { ...ours('problems doubts'), ...layout('step answered editing day shown summary show hide fold toldApart') },
  journeys: {
    signUp: { ...layout('title about') },
    credit: { ...layout('title about') },
    ourCredit: { ...layout('title about') },
    ourClaim: { ...layout('title about') },
    creditGuide: { ...layout('title about') },
    creditSettled: { ...layout('title about') },
    preferences: { ...layout('title about') },
    transfer: { ...layout('title about') },
    transferRequested: { ...layout('title about') },
    signUpKnown: { ...layout('title about') },
    transferCompleted: { ...layout('title about') },
    invite: { ...layout('title about') },
    forgetMe: { ...layout('title about') },
    ready: { ...layout('title about') },
    extended: { ...layout('title about') },
    activated: { ...layout('title about') },
    termNoted: { ...layout('title about') },
    endNoted: { ...layout('title about') },
    converted: { ...layout('title about') },
    expired: { ...layout('title about') },
    abandoned: { ...layout('title about') },
    deleted: { ...layout('title about') },
    startCorrected: { ...layout('title about') },
    domainCorrected: { ...layout('title about') },
    transferWithdrawn: { ...layout('title about') },
    companyCorrected: { ...layout('title about') },
    purchaseCorrected: { ...layout('title about') },
    contactCorrected: { ...layout('title about') },
    productCorrected: { ...layout('title about') },
    accountCorrected: { ...layout('title about') },
    handTo: { ...layout('title about') },
    ownTrial: { ...layout('title about') },
    openToPartner: { ...layout('title about') },
    takesOver: { ...layout('title about') },
    handed: { ...layout('title about') },
    archived: { ...layout('title about') },
    unarchived: { ...layout('title about') },
    removal: { ...layout('title about') },
    removalWithdrawn: { ...layout('title about') },
  },
  home: {
    ...layout('next'),
    form: { ...ours('what hint'), ...layout('otherwise') },
    partner: { ...ours('heading hint one two three') },
    partnerAtWork: { ...ours('heading hint') },
    customer: { ...ours('hint one two three'), ...layout('heading') },
    customerWith: { ...ours('heading hint') },
    customerClosed: { ...ours('heading hint one two') },
    operators: { ...ours('heading hint one two three') },
    guest: { ...ours('heading hint one two') },
    unknown: { ...ours('heading hint one two') },
  },
  help: {
    ...layout('line'),
    sides: {
      partner: { ...ours('hint'), ...layout('heading') },
      customer: { ...ours('hint'), ...layout('heading') },
      guest: { ...ours('hint'), ...layout('heading') },
      unknown: { ...ours('hint'), ...layout('heading') },
    },
    topics: {
      ...layout('trials changed corrections people credit handOver access customerToo messages forms chat'),
    },
    withoutRecord: { ...ours('removal credit') },
    partner: {
      ...ours(
        'ourTrials trial join credit creditSettled support removal access openToPartner accessReview removalOfAll signInConfirmed handTo',
      ),
    },
    customer: {
      ...ours('signUp myTrials ourTrials trial guide setUp export extended activated endNoted expired termNoted converted'),
      ...ours('corrections companyCorrected productCorrected domainCorrected startCorrected purchaseCorrected'),
      ...ours('abandoned deleted archived unarchived join openToPartner handTo handed credit creditSettled signInConfirmed'),
      ...ours('removal access reminders newsStopped newsResumed support'),
    },
  },
  people: { ...layout('erased') },
  cancel: { ...ours('heading hint') },
  startOver: { ...ours('heading hint'), ...layout('yes') },
  resume: { ...ours('hint hintNew'), ...layout('heading') },
  formLeft: { ...ours('heading hint') },
  busy: { ...ours('hint hintWish'), ...layout('heading finish keep') },
  collapsed: { ...ours('moved elsewhere kept done closed'), ...layout('heading here') },
};
