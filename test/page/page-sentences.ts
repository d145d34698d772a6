/** Every sentence of the partner page of 2017, in its order, in few words of ours: what carries it today, or why nothing does. */

/** A sentence, and either the ids that carry it or the reason why it must not, or need not, be carried. */
export type PageSentence =
  { readonly sentence: string; readonly carriedBy: readonly string[] } | { readonly sentence: string; readonly left: string };

/** The sentences of the page: text, steps, tips and warnings; without headings and the note above it. */
export const SENTENCES_ON_THE_PAGE = 82;

const announces = 'it announces what follows';

/** Names of ids with blanks between, or a reason in `left`. */
type Row = readonly [sentence: string, by: string] | readonly [sentence: string, by: '', left: string];

const rows: readonly Row[] = [
  // Introduction
  ['a partner can help a customer to sign up', 'signUp.help'],
  [
    'it can set the organization up for the customer',
    '',
    'it says what a partner may do; what it built is saved and taken along by a recipe',
  ],
  ['afterwards one’s company can be designated', 'record.designate'],
  ['a partner of record sees to a good trial', 'record.benefit record.sees'],
  ['the page describes how to sign up for a customer', '', 'it speaks of the page itself'],
  ['and how the customer removes the partner, so as not to be charged', 'removal.charged'],
  // Sign up
  ['with one’s own account or the customer’s', 'signUp.account'],
  ['30 days, 20 licences, 5 GB', 'signUp.length signUp.amount'],
  ['it can be activated at any time', 'signUp.activate signUp.convert'],
  ['with the customer’s account nothing is transferred', 'signUp.customerAccount'],
  ['where to sign up', 'signUp.page'],
  ['note the following', '', announces],
  ['the right country', 'signUp.country'],
  ['it counts for billing', 'signUp.billedThere'],
  ['without a billing address there, no activation', 'signUp.noAddress'],
  ['the terms are accepted for the customer', 'signUp.terms'],
  ['a mail says that it is ready', 'signUp.mails'],
  ['mails help in the first 30 days', 'signUp.mails'],
  ['forward these mails', 'signUp.forward'],
  // Partner of record
  ['designate your company', 'record.designate'],
  ['it helps to give good service', 'record.benefit'],
  ['once it is paid, a fee can be claimed', 'record.fee record.incentive'],
  ['where that fee is explained', 'words.advisorFee'],
  ['a customer that signed up itself can designate too', 'record.byCustomer'],
  ['go to the page in CustomerSource', 'record.page words.customerSource'],
  ['sign in with the account that signed up', 'record.account words.liveId'],
  ['of several organizations select one', 'record.organization'],
  ['search for your company', 'record.search'],
  ['select the product line', 'record.productLine words.productLine'],
  ['by name, phone number or the 10-digit number', 'record.searchBy words.mbsNumber'],
  ['select it and associate', 'record.associate'],
  // Transfer
  ['after the trial a few steps transfer it', 'transfer.steps'],
  ['with another account than the customer’s: ask support', 'transfer.call'],
  ['a billing administrator can spend money', 'transfer.money'],
  ['another subscription', 'transfer.subscription'],
  ['another release', 'transfer.release'],
  ['more licences', 'transfer.licences'],
  ['more storage', 'transfer.storage'],
  ['skip this where the account is the customer’s, or can be handed over', 'transfer.skip transfer.handOver'],
  [
    'give the customer its address and password',
    '',
    'a password passes through nobody: the customer sets its own (transfer.handOver)',
  ],
  ['you need the following', '', announces],
  ['the address of who takes over', 'transfer.address'],
  ['every organization needs a billing administrator', 'transfer.oneAdmin'],
  ['the account that signed up', 'transfer.account'],
  ['the name of the company', 'transfer.account'],
  ['it tells which of several accounts', 'transfer.company'],
  ['once paid, the number of the payment card', 'transfer.card'],
  // Administrator
  ['sign in with the account that signed up', 'admin.signIn'],
  ['create the user and give the role', 'admin.create admin.role'],
  ['the same person is billing administrator', 'admin.alsoBilling'],
  ['see that this person has signed in', 'admin.signedIn'],
  // Delegate
  ['go to the billing site', 'delegate.page words.billingSite'],
  ['sign in with the account that signed up', 'delegate.signIn'],
  ['select the company’s account', 'delegate.whichAccount'],
  ['view the delegates', 'delegate.owner'],
  ['on the page of the delegates', '', announces],
  ['add one', 'delegate.add words.addDelegate'],
  ['enter the new administrator', 'delegate.add'],
  ['confirm it', 'delegate.add'],
  // Request
  ['contact support', 'request.contact'],
  ['say the account that signed up, and the account id', 'request.account'],
  ['say who the new administrator is', 'request.admin'],
  ['ask for the promotion to initial user and primary administrator', 'request.promote words.initialUser'],
  ['the new administrator has accepted before', 'request.accepted'],
  ['the old account is demoted to a delegate', 'request.demoted words.delegate'],
  // Removal
  ['all of it is optional', 'removal.optional'],
  ['a partner has access to subscription and billing', 'removal.reach'],
  ['the customer does it', 'removal.byCustomer'],
  ['access that stays is charged', 'removal.charged'],
  ['to remove access to billing, do this', '', announces],
  ['go to the billing site', 'billing.page'],
  ['sign in as billing administrator', 'billing.signIn'],
  ['select the account of this subscription', 'billing.whichAccount'],
  ['view the delegates', 'billing.whichAccount'],
  ['remove them', 'billing.remove'],
  ['confirm with Yes', 'billing.confirm'],
  ['keep two people with access', 'billing.twoPeople'],
  ['add one where one is missing', 'billing.add'],
  ['look whether the account’s information is right', 'billing.information'],
  ['to disable access to the subscription, do this', '', announces],
  ['sign in as billing administrator', 'user.signIn'],
  ['disable the partner’s user', 'user.disable'],
];

/** They, each with what carries it or why nothing does. */
export const pageSentences: readonly PageSentence[] = rows.map(([sentence, by, left]) =>
  left === undefined ? { sentence, carriedBy: by.split(' ') } : { sentence, left },
);
