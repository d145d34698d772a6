/** Every card template by its name. A template holds what is between a card's hint and its buttons; `frame.json` is the rest. */

import access from '../templates/access/access.json';
import collapsed from '../templates/chat/collapsed.json';
import frame from '../templates/engine/frame.json';
import row from '../templates/engine/row.json';
import notice from '../templates/chat/notice.json';
import home from '../templates/chat/home.json';
import help from '../templates/chat/help.json';
import why from '../templates/chat/why.json';
import guidance from '../templates/access/guidance.json';
import myTrials from '../templates/trial/my-trials.json';
import portfolio from '../templates/trial/portfolio.json';
import trial from '../templates/trial/trial.json';
import launch from '../templates/sign-up/launch.json';
import start from '../templates/sign-up/sign-up.start.json';
import customer from '../templates/sign-up/sign-up.customer.json';
import country from '../templates/sign-up/sign-up.country.json';
import billingAddress from '../templates/sign-up/sign-up.billing-address.json';
import noAddress from '../templates/sign-up/sign-up.no-address.json';
import identity from '../templates/sign-up/sign-up.identity.json';
import contact from '../templates/sign-up/sign-up.contact.json';
import product from '../templates/sign-up/sign-up.product.json';
import buying from '../templates/sign-up/sign-up.buying.json';
import message from '../templates/sign-up/sign-up.message.json';
import term from '../templates/sign-up/term.json';
import terms from '../templates/sign-up/sign-up.terms.json';
import review from '../templates/sign-up/review.json';
import started from '../templates/sign-up/ready.started.json';
import ends from '../templates/sign-up/ready.ends.json';
import creditActivity from '../templates/credit/credit.activity.json';
import creditBought from '../templates/credit/credit.bought.json';
import creditByHand from '../templates/credit/credit.by-hand.json';
import creditBuying from '../templates/credit/credit.buying.json';
import creditFile from '../templates/credit/credit.file.json';
import creditGuide from '../templates/credit/credit.guide.json';
import creditOrganization from '../templates/credit/credit.organization.json';
import creditOutcome from '../templates/credit/credit.outcome.json';
import creditPick from '../templates/credit/credit.pick.json';
import creditRefusal from '../templates/credit/credit.refusal.json';
import creditSearch from '../templates/credit/credit.search.json';
import invitation from '../templates/invitation/invitation.json';
import invitations from '../templates/invitation/invitations.json';
import inviteColleague from '../templates/invitation/invite.colleague.json';
import ownership from '../templates/hand-over/ownership.json';
import ownershipAccount from '../templates/hand-over/ownership.account.json';
import ownershipAdmin from '../templates/hand-over/ownership.billing-admin.json';
import recipe from '../templates/hand-over/recipe.json';
import ownershipPackage from '../templates/hand-over/ownership.package.json';
import preferencesHours from '../templates/reminders/preferences.hours.json';
import preferencesKinds from '../templates/reminders/preferences.kinds.json';
import preferencesHolidays from '../templates/reminders/preferences.holidays.json';
import preferencesLanguage from '../templates/reminders/preferences.language.json';
import reminder from '../templates/reminders/reminder.json';
import removalStatement from '../templates/access/removal.statement.json';
import removalConfirm from '../templates/access/removal.confirm.json';
import removalScope from '../templates/access/removal.scope.json';
import support from '../templates/support/support.json';
import updateActivated from '../templates/trial/update.activated.json';
import updateClock from '../templates/trial/update.clock.json';
import updateDomain from '../templates/trial/update.domain-corrected.json';
import updateCompany from '../templates/trial/update.company-corrected.json';
import updateHandTo from '../templates/trial/update.hand-to.json';
import updateStart from '../templates/trial/update.start-corrected.json';

/** The card around every card. The string `SLOT` stands where the template goes, `FIELDS` where wrong inputs are named, `ROWS` where rows of a section stand. */
export const frameTemplate: object = frame;

/** One row of a section. */
export const rowTemplate: object = row;

/** The templates by the name a card's content carries, which is also where its words stand. */
export const templates = {
  collapsed,
  notice,
  home,
  help,
  why,
  guidance,
  support,
  myTrials,
  portfolio,
  trial,
  launch,
  review,
  term,
  'signUp.start': start,
  'signUp.customer': customer,
  'signUp.country': country,
  'signUp.billingAddress': billingAddress,
  'signUp.noAddress': noAddress,
  'signUp.identity': identity,
  'signUp.contact': contact,
  'signUp.product': product,
  'signUp.buying': buying,
  'signUp.message': message,
  'signUp.terms': terms,
  'ready.started': started,
  'ready.ends': ends,
  'credit.refusal': creditRefusal,
  'credit.search': creditSearch,
  'credit.pick': creditPick,
  'credit.byHand': creditByHand,
  'credit.activity': creditActivity,
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
  recipe,
  'preferences.hours': preferencesHours,
  'preferences.kinds': preferencesKinds,
  'preferences.holidays': preferencesHolidays,
  'preferences.language': preferencesLanguage,
  reminder,
  'removal.scope': removalScope,
  'removal.confirm': removalConfirm,
  'removal.statement': removalStatement,
  access,
  'update.activated': updateActivated,
  'update.clock': updateClock,
  'update.handTo': updateHandTo,
  'update.startCorrected': updateStart,
  'update.domainCorrected': updateDomain,
  'update.companyCorrected': updateCompany,
} as const satisfies Readonly<Record<string, readonly object[]>>;

/** A card that can be shown. */
export type CardName = keyof typeof templates;
