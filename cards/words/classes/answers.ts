/** What stands behind what is said to a line or a press. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const answersClasses: ClassesOf<'closed' | 'refusals' | 'notes' | 'problems' | 'trouble'> = {
  closed: {
    unsure: {
      ...ours('heading hint'),
      wishes: layout(
        'trial openToPartner guide setUp export join preferences remindersOff remindersOn support forgetMe privacyNotice aboutMe why',
      ),
    },
    discarded: { ...ours('hint'), ...layout('heading') },
    kept: { ...ours('hint'), ...layout('heading') },
    nothing: { ...ours('hint'), ...layout('heading') },
    nothingKept: { ...ours('hint'), ...layout('heading') },
    forgotten: { ...ours('hint'), ...layout('heading') },
    notForgotten: { ...ours('hint'), ...layout('heading') },
    later: { ...ours('hint'), ...layout('heading') },
    undrawn: { ...ours('hint'), ...layout('heading') },
    refused: { ...ours('hint'), ...layout('heading') },
    notFound: { ...ours('hint'), ...layout('heading') },
    meant: { ...ours('heading hint') },
    several: { ...ours('heading hint') },
    forPartners: { ...ours('hint'), ...layout('heading') },
    unchecked: { ...ours('hint'), ...layout('heading') },
    unserved: { ...ours('hint'), ...layout('heading again') },
    group: { ...ours('hint'), ...layout('heading') },
  },
  refusals: {
    ...ours('notFound tooManyInvitations tooManyPeople invitationClosed joined notForYou tooLate boundToOthers'),
    ...ours('removalOpen noRemoval notYours notPlanned notRunning notPaid noSuchClock alreadyExtended'),
    ...ours('alreadyPaid alreadyEnded alreadyDeleted accountUnknown alreadyRecorded stillOpen notStarted'),
    ...ours('noAdmin notReady notRequested nothingFiled alreadyFiled nothingNew otherAdmin alreadyRequested'),
    adminsFirst: rule('rm.last'),
    partnersTenant: rule('tenant.partnerAddress', 'move.trialEnv'),
  },
  notes: {
    ...ours(
      'modelGuessed quotedKept quotedOther quotedUnknown quotedReminder customerToo partnerShutOut ownRecorded recordsJoined joinedCustomers namedTakenBack reviewed reviewUnsure removalOfAll readFromLine corrected saidBefore noName severalRows otherCompany secondWish smallTalk smallTalkInside questionInside stillOpen removalWithdrawn namedPartner notHere letIn keptOut bindingUndone otherSignIn joined signedIn unserved',
    ),
    ...ours('recordSeen recordClosed'),
    ...ours(
      'setUpNext intentToo noTermEnd readingOnly codeOnCard notNow outdated over askedOtherwise parked beyond unread passedOver edited sticker',
    ),
    ...ours('unknown unknownNear unknownUnquoted nearUnquoted cutTyped cutPressed changed personForgotten'),
    ...ours('helpInside tenantFound tenantNotFound tenantUnknown countryChanged deadEnd checkSale'),
    ...ours('noPartnerPhone noPartnerPartnerId noPartnerMbsNumber noPartnerDomain directoryAway noPartner'),
    ...ours('partnerIdToo partnerIdIfKnown guideUnchecked paidToo domainToo accountToo identityToo nameToo'),
    ...ours('emailToo phoneToo registrationToo kindToo recurringToo buyingToo editWhich nothingElse'),
    tenantNone: rule('tenant.consumer'),
    ownTenant: rule('tenant.partnerAddress', 'move.trialEnv'),
    handOver: rule('tenant.newAdmin'),
    kindOnly: rule('p.fieldService', 'p.projectOperations', 'p.bc.start'),
    notInCountry: rule('p.customerService'),
    phoneRequiredToo: rule('country.registration'),
  },
  problems: {
    adminOurs: rule('tenant.partnerAddress'),
    ...ours('travelDays inputsLost companyMissing tooLong notADomain unknownSuffix publicMailbox hostedDomain'),
    ...ours('unclearDomain lookAlike addressNotDomain countryMissing countryWord countryNo countryNeeded'),
    ...ours(
      'countryNone countryNear countrySeveral confirmMissing confirmTyped choiceMissing choiceUnknown nobodyElse holidaysUnknown',
    ),
    ...ours('emailMissing notAnEmail sharedMailbox notCustomerDomain contactConsumer nameMissing notAPhone'),
    ...ours('phoneTooShort phoneTooLong phoneInvalid phoneOtherCountry phoneOtherCountryAsked productMissing'),
    ...ours('productUnknown kindMissing termsMissing dateMissing hourMissing hoursBackwards notAZone'),
    ...ours('kindUnknown notADate noSuchDay dateAmbiguous dateFuture dateTooOld endBeforeStart endTooFar'),
    ...ours('notAnAddress notAnId colleagueNear colleagueUnknown colleagueSeveral searchTooShort searchMarks searchMailbox'),
    ...ours('searchSecret companyGone searchMissing partnerNameMissing notAPartnerId partnerIdUnusual'),
    ...ours('notAName notAnAccount notAClaimNumber notARegistration invitedConsumer invitedNotCustomer'),
    ...ours(
      'namedConsumer namedNotCustomer staysTyped invitedShared whomTyped packageTyped scopeMissing claimTyped anotherClaimTyped otherCompanyTyped guideTyped updateTyped removalSure',
    ),
    ...ours('forgetTyped messageTyped ticksMissing reviewTyped overlayTyped'),
    secondTrial: rule('trial.oneApp', 'p.projectOperations', 'paid.cspSeats'),
    consumerMailbox: rule('tenant.consumerLimits'),
    ourAccount: rule('tenant.partnerAddress', 'move.trialEnv'),
    partnerDomain: rule('tenant.partnerAddress', 'move.trialEnv'),
    partnerDomainThere: rule('tenant.partnerAddress', 'move.trialEnv'),
    domainUnchecked: rule('tenant.partnerAddress'),
    phoneMissing: rule('country.registration'),
    registrationMissing: rule('country.registration'),
    adminConsumer: rule('tenant.consumerLimits'),
    adminNotCustomer: rule('tenant.partnerAddress'),
  },
  trouble: { ...ours('tooFast slow storage contested newer unexpected unreadable settingsKept') },
};
