/** Every card template by its name. A template holds what is between a card's hint and its buttons; `frame.json` is the rest. */

import access from './templates/access.json';
import collapsed from './templates/collapsed.json';
import frame from './templates/frame.json';
import notice from './templates/notice.json';
import home from './templates/home.json';
import help from './templates/help.json';
import guidance from './templates/guidance.json';
import myTrials from './templates/my-trials.json';
import trial from './templates/trial.json';
import launch from './templates/launch.json';
import start from './templates/sign-up.start.json';
import customer from './templates/sign-up.customer.json';
import country from './templates/sign-up.country.json';
import billingAddress from './templates/sign-up.billing-address.json';
import noAddress from './templates/sign-up.no-address.json';
import identity from './templates/sign-up.identity.json';
import contact from './templates/sign-up.contact.json';
import product from './templates/sign-up.product.json';
import buying from './templates/sign-up.buying.json';
import terms from './templates/sign-up.terms.json';
import review from './templates/review.json';
import started from './templates/ready.started.json';
import ends from './templates/ready.ends.json';
import creditBought from './templates/credit.bought.json';
import creditByHand from './templates/credit.by-hand.json';
import creditBuying from './templates/credit.buying.json';
import creditFile from './templates/credit.file.json';
import creditGuide from './templates/credit.guide.json';
import creditOrganization from './templates/credit.organization.json';
import creditOutcome from './templates/credit.outcome.json';
import creditPick from './templates/credit.pick.json';
import creditSearch from './templates/credit.search.json';
import invitation from './templates/invitation.json';
import invitations from './templates/invitations.json';
import inviteColleague from './templates/invite.colleague.json';
import ownership from './templates/ownership.json';
import ownershipAccount from './templates/ownership.account.json';
import ownershipAdmin from './templates/ownership.billing-admin.json';
import ownershipPackage from './templates/ownership.package.json';
import preferencesHours from './templates/preferences.hours.json';
import preferencesKinds from './templates/preferences.kinds.json';
import preferencesLanguage from './templates/preferences.language.json';
import reminder from './templates/reminder.json';
import removalChecklist from './templates/removal.checklist.json';
import removalConfirm from './templates/removal.confirm.json';
import removalScope from './templates/removal.scope.json';
import updateActivated from './templates/update.activated.json';
import updateClock from './templates/update.clock.json';
import updateDomain from './templates/update.domain-corrected.json';
import updateHandTo from './templates/update.hand-to.json';
import updateStart from './templates/update.start-corrected.json';

/** The card around every card. The string `SLOT` stands where the template goes, `FIELDS` where wrong inputs are named. */
export const frameTemplate: object = frame;

/** The templates by the name a card's content carries, which is also where its words stand. */
export const templates = {
  collapsed,
  notice,
  home,
  help,
  guidance,
  myTrials,
  trial,
  launch,
  review,
  'signUp.start': start,
  'signUp.customer': customer,
  'signUp.country': country,
  'signUp.billingAddress': billingAddress,
  'signUp.noAddress': noAddress,
  'signUp.identity': identity,
  'signUp.contact': contact,
  'signUp.product': product,
  'signUp.buying': buying,
  'signUp.terms': terms,
  'ready.started': started,
  'ready.ends': ends,
  'credit.search': creditSearch,
  'credit.pick': creditPick,
  'credit.byHand': creditByHand,
  'credit.bought': creditBought,
  'credit.buying': creditBuying,
  'credit.file': creditFile,
  'credit.guide': creditGuide,
  'credit.organization': creditOrganization,
  'credit.outcome': creditOutcome,
  invitation,
  invitations,
  'invite.colleague': inviteColleague,
  ownership,
  'ownership.account': ownershipAccount,
  'ownership.billingAdmin': ownershipAdmin,
  'ownership.package': ownershipPackage,
  'preferences.hours': preferencesHours,
  'preferences.kinds': preferencesKinds,
  'preferences.language': preferencesLanguage,
  reminder,
  'removal.scope': removalScope,
  'removal.confirm': removalConfirm,
  'removal.checklist': removalChecklist,
  access,
  'update.activated': updateActivated,
  'update.clock': updateClock,
  'update.handTo': updateHandTo,
  'update.startCorrected': updateStart,
  'update.domainCorrected': updateDomain,
} as const satisfies Readonly<Record<string, readonly object[]>>;

/** A card that can be shown. */
export type CardName = keyof typeof templates;
