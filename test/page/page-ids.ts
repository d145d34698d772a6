/** What the partner page of 2017 tells, by an id of ours: the words of the bot that stand for it today, and what those words have to say. */

/** One of them. */
export interface PageId {
  readonly id: string;
  /** The heading it stands under there. */
  readonly where: Section;
  /** What it is, in a few words of ours. */
  readonly about: string;
  /** The words of the bot that stand for it; a transcript that names the id shows all of them. */
  readonly said: readonly string[];
  /** What a line that people see says: the meaning, whatever the words are called. */
  readonly says: RegExp;
}

/** The headings of the page; `words` are its old names. */
export type Section =
  ('signUp' | 'record' | 'transfer' | 'admin' | 'delegate' | 'request') | ('removal' | 'billing' | 'user' | 'words');

type Rows = readonly (readonly [name: string, about: string, said: string, says: RegExp])[];

const signUp: Rows = [
  ['help', 'a partner signs a customer up', 'signUp.start.new', /I sign the customer up now/],
  ['account', 'signs up with one’s own account or the customer’s', 'signUp.identity.account', /account that signs up/],
  ['length', 'how long it runs', 'facts.env.standard30', /runs 30 days/],
  ['amount', 'with how many licences and how much storage', 'unconfirmed.p.storage', /How many licences and how much storage/],
  ['activate', 'can be paid at any time', 'update.activated.environmentHint', /I note the purchase/],
  ['convert', 'what has to be done for it to stay', 'facts.trial.convert', /convert a trial to production/],
  [
    'customerAccount',
    'with the customer’s account nothing is transferred',
    'signUp.identity.hint',
    /nothing is transferred later/,
  ],
  ['page', 'where to sign up', 'launch.hint', /Open the page and copy/],
  ['country', 'the right country', 'signUp.country.warning', /country can’t be changed later/],
  ['billedThere', 'the country counts for billing', 'signUp.billingAddress.warningEffect', /bills in this country’s currency/],
  [
    'noAddress',
    'no billing address there, no activation',
    'signUp.country.warningEffect',
    /Without a billing address.*can’t be activated/,
  ],
  [
    'terms',
    'terms are accepted for the customer',
    'signUp.terms.hint',
    /accepts Microsoft’s terms of service on behalf of the customer/,
  ],
  ['mails', 'mails tell when it is ready', 'launch.advice', /tells you when the trial is ready/],
  ['forward', 'the mails are forwarded to the customer', 'launch.advice', /forwards the mails to/],
];

const record: Rows = [
  [
    'designate',
    'one’s company becomes partner of record',
    'credit.search.heading credit.file.cporNow.heading',
    /File a claim for/,
  ],
  ['benefit', 'what a partner of record does for the customer', 'credit.yours.cporNow.three', /can help you with what it sees/],
  [
    'sees',
    'a partner of record sees how the products are used',
    'credit.yours.cporNow.two',
    /then sees your usage of these products/,
  ],
  ['fee', 'a fee can be claimed once it is paid', 'credit.file.planned.hint', /can be filed once the subscription is paid/],
  ['incentive', 'what asks for money', 'credit.activity.hint', /asks for an incentive/],
  ['byCustomer', 'a customer that signed up itself can designate too', 'credit.buying.heading', /How does your company buy/],
  ['page', 'where it is done', 'credit.file.cporNow.one', /Open Partner Center, then Incentives, Customer claims/],
  ['account', 'as whom to sign in there', 'credit.file.cporNow.hint', /Incentives admin role files it in Partner Center/],
  ['organization', 'more than one organization: which', 'credit.organization.heading', /Which subscription of/],
  ['search', 'search for the company', 'credit.search.hint', /Search by company name/],
  ['productLine', 'the product line', 'credit.copy.solution', /Solution area \(once: product line\)/],
  [
    'searchBy',
    'by name, phone or the 10-digit number',
    'credit.search.hint',
    /company name.*phone number.*10-digit MBS authorization number/,
  ],
  ['associate', 'pick it and associate', 'credit.pick.heading credit.file.cporNow.next', /\[I filed the claim\]/],
];

const transfer: Rows = [
  ['steps', 'what is to be done until the customer owns it', 'recipes.title.newTenant', /Hand the new tenant over to/],
  [
    'call',
    'support transfers what another account signed up',
    'ownership.package.heading ownership.package.hint',
    /into a support request/,
  ],
  ['money', 'a billing admin can spend money', 'ownership.billingAdmin.warning', /can spend the customer’s money/],
  [
    'subscription',
    'a billing admin may change the subscription',
    'ownership.billingAdmin.warningEffect',
    /may change the subscription/,
  ],
  ['release', 'a billing admin may change the release', 'ownership.billingAdmin.warningEffect', /subscription or release/],
  ['licences', 'a billing admin may buy licences', 'ownership.billingAdmin.warningEffect', /buy licences/],
  ['storage', 'a billing admin may buy storage', 'ownership.billingAdmin.warningEffect', /licences and storage/],
  ['skip', 'the customer’s own account: nothing to do', 'ownership.notNeeded.heading', /Nothing has to be handed over/],
  [
    'handOver',
    'an account that can be handed over; never with its password',
    'notes.handOver',
    /Never send a password to anyone/,
  ],
  ['address', 'the address of who takes over', 'ownership.billingAdmin.heading', /Who at .* takes over/],
  ['oneAdmin', 'every organization needs a billing admin', 'ownership.billingAdmin.hint', /Every organization needs one/],
  ['account', 'the account that signed up', 'ownership.lines.signUpKnown', /Sign-up account, account id and company name known/],
  [
    'company',
    'the company name tells which of several accounts',
    'ownership.package.hint',
    /Of several accounts the company name tells which/,
  ],
  [
    'card',
    'already paid: the card is asked for on the phone',
    'ownership.package.paid',
    /have the payment card ready for the call\. Don’t send it here/,
  ],
];

const admin: Rows = [
  ['signIn', 'sign in with the account that signed up', 'recipes.who.signer', /administrator who signed up/],
  ['create', 'add the user', 'recipes.newTenant.one.what', /add .* as a user with a licence/],
  ['role', 'the role System Administrator', 'recipes.newTenant.three.what', /System Administrator/],
  [
    'alsoBilling',
    'the same person is billing admin',
    'ownership.billingAdmin.hint',
    /becomes system administrator and billing administrator/,
  ],
  ['signedIn', 'has signed in before the transfer', 'recipes.newTenant.two.what', /accept the invitation, sign in/],
];

const delegate: Rows = [
  ['page', 'where it is done', 'recipes.places.billingAccounts', /\[Open Billing accounts -> https/],
  ['signIn', 'sign in with the account that signed up', 'recipes.who.signer', /administrator who signed up/],
  ['whichAccount', 'select the company’s account', 'ownership.account.heading', /Which billing account of/],
  [
    'add',
    'add the new billing admin',
    'recipes.newTenant.three.what',
    /make .* an owner of the billing account \(once: account delegate\)/,
  ],
  ['owner', 'with access to the account itself', 'recipes.newTenant.three.what', /owner of the billing account/],
];

const request: Rows = [
  ['contact', 'contact support', 'ownership.package.heading', /Ask support for the transfer/],
  [
    'account',
    'say the sign-up account and the account id',
    'ownership.package.text',
    /Signed up with: .*@|Account or subscription id: \S/,
  ],
  ['admin', 'say who the new admin is', 'ownership.package.text', /shall be its global administrator/],
  ['promote', 'ask for the promotion', 'ownership.package.text', /once called initial user and primary administrator/],
  ['accepted', 'the new admin has accepted before', 'ownership.lines.signedIn', /has signed in and accepted the invitation/],
  ['demoted', 'the old account is demoted', 'ownership.package.text', /account that signed up shall then be demoted/],
];

const removal: Rows = [
  ['optional', 'all of it is optional', 'removal.warnings.optional', /None of this is a must/],
  ['reach', 'what a partner can reach', 'removal.hint', /Roles, billing access or a user/],
  ['byCustomer', 'the customer does it', 'removal.hint', /takes a Billing or Global Administrator of the company/],
  ['charged', 'access that stays is charged', 'removal.warnings.licence', /look whether it stays on the bill/],
];

const billing: Rows = [
  ['page', 'where it is done', 'removal.pages.billingRolesRemoved', /\[Open Billing accounts -> https/],
  ['signIn', 'as whom the customer does it', 'removal.hint', /Billing or Global Administrator of the company/],
  [
    'whichAccount',
    'the account of this subscription',
    'removal.tasks.billingRolesRemoved',
    /open the account of this subscription/,
  ],
  [
    'remove',
    'remove the delegates',
    'removal.tasks.billingRolesRemoved',
    /remove the partner’s roles \(once called account delegates\)/,
  ],
  ['confirm', 'confirm the removal', 'removal.tasks.rolesRemoved', /confirm with Yes/],
  ['twoPeople', 'two people keep access', 'removal.warnings.twoPeople', /at least two of your own people with billing access/],
  ['add', 'add somebody where there is one only', 'removal.tasks.twoOwnAdmins', /add whoever is missing/],
  ['information', 'check what stands on the account', 'removal.see.billingRolesRemoved', /account’s own details are right/],
];

const user: Rows = [
  ['signIn', 'as whom the customer signs in', 'removal.warnings.ownAccount', /Never disable the account you are signed in with/],
  ['disable', 'disable the partner’s user', 'removal.tasks.userBlocked', /Block the sign-in of the partner’s user/],
];

const words: Rows = [
  ['customerSource', 'CustomerSource', 'legacy.customerSource.now', /CustomerSource is closed/],
  ['mbsNumber', 'MBS authorization number', 'legacy.mbsNumber.now', /MBS authorization number only finds a company/],
  ['productLine', 'product line', 'legacy.productLine.now', /product line is called solution area/],
  ['advisorFee', 'Software Advisor (CSA) fee', 'legacy.advisorFee.now', /Software Advisor \(CSA\) fee has become I can’t say/],
  ['delegate', 'account delegate', 'legacy.delegate.now', /Account delegates are people with a role/],
  ['addDelegate', 'adding an account delegate', 'legacy.addDelegate.now', /An account delegate is a person with a role/],
  ['billingSite', 'Billing and Account Management', 'legacy.billingSite.now', /site is now the Microsoft 365 admin center/],
  [
    'initialUser',
    'initial user, primary administrator',
    'legacy.initialUser.now',
    /called global administrator and billing account owner/,
  ],
  ['liveId', 'Windows Live ID, Microsoft account', 'legacy.liveId.now', /Today a work account signs up/],
];

const sections: Readonly<Record<Section, Rows>> = {
  signUp,
  record,
  transfer,
  admin,
  delegate,
  request,
  removal,
  billing,
  user,
  words,
};

/** All ids, in the order of the page; the old words come last. */
export const pageIds: readonly PageId[] = Object.entries(sections).flatMap(([where, rows]) =>
  rows.map(([name, about, said, says]) => ({
    id: `${where}.${name}`,
    where: where as Section,
    about,
    said: said.split(' '),
    says,
  })),
);
