/** Every task, warning and tip of the partner page of 2017, and every line of it that has a consequence, by an id of ours. */

/** One of them. */
export interface PageId {
  readonly id: string;
  /** The heading it stands under there. */
  readonly where: 'signUp' | 'record' | 'transfer' | 'admin' | 'delegate' | 'request' | 'removal' | 'billing' | 'user' | 'words';
  /** What it is, in a few words of ours. */
  readonly about: string;
  /** The words of the bot that stand for it; a transcript that names the id shows them. */
  readonly said: string;
}

type Rows = readonly (readonly [name: string, about: string, said: string])[];

const signUp: Rows = [
  ['account', 'signs up with one’s own account or the customer’s', 'signUp.identity.account'],
  ['length', 'how long it runs, and with what', 'signUp.product.tried.hint'],
  ['activate', 'can be paid at any time', 'update.activated.environmentHint'],
  ['customerAccount', 'with the customer’s account nothing is transferred', 'signUp.identity.hint'],
  ['country', 'the right country, for billing', 'signUp.country.warning'],
  ['noAddress', 'no billing address there, no activation', 'signUp.country.warningEffect'],
  ['terms', 'terms are accepted for the customer', 'signUp.terms.hint'],
  ['mails', 'mails tell when it is ready; forward them', 'launch.advice'],
];

const record: Rows = [
  ['designate', 'one’s company becomes partner of record', 'credit.search.heading'],
  ['fee', 'a fee can be claimed once it is paid', 'credit.file.planned.hint'],
  ['byCustomer', 'a customer that signed up itself can designate too', 'credit.buying.heading'],
  ['page', 'where it is done', 'credit.file.cporNow.one'],
  ['account', 'as whom to sign in there', 'credit.file.cporNow.hint'],
  ['organization', 'more than one organization: which', 'credit.organization.heading'],
  ['search', 'search for the company', 'credit.search.hint'],
  ['productLine', 'the product line', 'credit.copy.solution'],
  ['searchBy', 'by name, phone or the 10-digit number', 'credit.search.hint'],
  ['associate', 'pick it and associate', 'credit.pick.heading'],
];

const transfer: Rows = [
  ['call', 'support transfers what another account signed up', 'ownership.package.heading'],
  ['subscription', 'a billing admin may change the subscription', 'ownership.billingAdmin.warningEffect'],
  ['release', 'a billing admin may change the release', 'ownership.billingAdmin.warningEffect'],
  ['licences', 'a billing admin may buy licences', 'ownership.billingAdmin.warningEffect'],
  ['storage', 'a billing admin may buy storage', 'ownership.billingAdmin.warningEffect'],
  ['skip', 'the customer’s own account: nothing to do', 'ownership.notNeeded.heading'],
  ['handOver', 'an account that can be handed over; never with its password', 'notes.handOver'],
  ['address', 'the address of who takes over', 'ownership.billingAdmin.heading'],
  ['oneAdmin', 'every organization needs a billing admin', 'ownership.billingAdmin.hint'],
  ['account', 'the account that signed up', 'ownership.lines.signUpKnown'],
  ['company', 'the company name tells which of several accounts', 'ownership.package.hint'],
  ['card', 'already paid: the card is asked for on the phone', 'ownership.package.paid'],
];

const admin: Rows = [
  ['signIn', 'sign in with the account that signed up', 'recipes.who.signer'],
  ['create', 'add the user, give the role', 'recipes.newTenant.one.what'],
  ['role', 'the role System Administrator', 'recipes.newTenant.three.what'],
  ['alsoBilling', 'the same person is billing admin', 'ownership.billingAdmin.hint'],
  ['signedIn', 'has signed in before the transfer', 'recipes.newTenant.two.what'],
];

const delegate: Rows = [
  ['page', 'where it is done', 'recipes.newTenant.three.what'],
  ['signIn', 'sign in with the account that signed up', 'recipes.who.signer'],
  ['whichAccount', 'select the company’s account', 'ownership.account.heading'],
  ['add', 'add the new billing admin', 'recipes.newTenant.three.what'],
  ['owner', 'with access to the account itself', 'recipes.newTenant.three.what'],
];

const request: Rows = [
  ['contact', 'contact support', 'ownership.package.heading'],
  ['account', 'say the sign-up account and the account id', 'ownership.package.text'],
  ['admin', 'say who the new admin is', 'ownership.package.text'],
  ['promote', 'ask for the promotion', 'ownership.package.text'],
  ['accepted', 'the new admin has accepted before', 'ownership.blocks.notAttested'],
  ['demoted', 'the old account is demoted', 'ownership.package.text'],
];

const removal: Rows = [
  ['optional', 'all of it is optional', 'removal.warnings.optional'],
  ['byCustomer', 'the customer does it', 'removal.hint'],
  ['charged', 'access that stays is charged monthly', 'removal.warnings.licence'],
];

const billing: Rows = [
  ['page', 'where it is done', 'removal.pages.billingRolesRemoved'],
  ['whichAccount', 'the account of this subscription', 'removal.tasks.billingRolesRemoved'],
  ['remove', 'remove the delegates', 'removal.tasks.billingRolesRemoved'],
  ['confirm', 'confirm the removal', 'removal.tasks.rolesRemoved'],
  ['twoPeople', 'two people keep access', 'removal.warnings.twoPeople'],
  ['add', 'add somebody where there is one only', 'removal.tasks.twoOwnAdmins'],
  ['information', 'check what stands on the account', 'removal.tasks.billingRolesRemoved'],
];

const user: Rows = [
  ['signIn', 'as whom the customer signs in', 'removal.warnings.ownAccount'],
  ['disable', 'disable the partner’s user', 'removal.tasks.userBlocked'],
];

const words: Rows = [
  ['customerSource', 'CustomerSource', 'legacy.customerSource.now'],
  ['mbsNumber', 'MBS authorization number', 'legacy.mbsNumber.now'],
  ['productLine', 'product line', 'legacy.productLine.now'],
  ['advisorFee', 'Software Advisor (CSA) fee', 'legacy.advisorFee.now'],
  ['delegate', 'account delegate', 'legacy.delegate.now'],
  ['addDelegate', 'adding an account delegate', 'legacy.addDelegate.now'],
  ['billingSite', 'Billing and Account Management', 'legacy.billingSite.now'],
  ['initialUser', 'initial user, primary administrator', 'legacy.initialUser.now'],
  ['liveId', 'Windows Live ID, Microsoft account', 'legacy.liveId.now'],
];

const sections = { signUp, record, transfer, admin, delegate, request, removal, billing, user, words };

/** All ids, in the order of the page; the old words come last. */
export const pageIds: readonly PageId[] = Object.entries(sections).flatMap(([where, rows]) =>
  rows.map(([name, about, said]) => ({ id: `${where}.${name}`, where: where as keyof typeof sections, about, said })),
);
