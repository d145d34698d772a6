/** The public pages on privacy and terms, where an operator has no text of its own: `# ` begins a heading, `- ` a line of a list. */

import type { WordTree } from '../tree';

const MODEL =
  'A line that the app does not understand may be sent to a language model at {model}, which sorts it: without links, mail addresses, numbers, secrets and codes, but with the names and other words you wrote, and only for organizations whose operator agreed to it.';

/** That in English. */
export const pages = {
  pages: {
    home: `# Partner Concierge

A chat app in Microsoft Teams that keeps the dates and the tasks of a Dynamics 365 trial in sight, for the partner and for the customer. There is nothing to do on this page: say “hello” to the app in Teams.

- What it keeps, and for how long: {site}/privacy
- Terms of use: {site}/terms
- Help: {contact}`,
    nobody: 'whoever set this app up in your organization',
    privacy: `# Privacy

Partner Concierge is a chat app that keeps the record of Dynamics 365 trials for a partner and its customer. This page says what it keeps, where, for how long, and how to have it removed.

# What it keeps

- Of you, as Microsoft Teams reports it: your name, your account’s id, your sign-in name, your mail address, your language and your time zone.
- What you enter about a trial: company, domain, country, product, dates, and the name, work mail and phone number of whom to reach.
- Who did what on a trial, and when.
- Forms you have not finished, and what reminders you want.

Passwords, card numbers, keys and one-time codes are taken out of what is typed before anything is kept. No data is used for advertising or given to anybody who is not named here.

# Who sees it

- People of the partner that keeps a trial.
- People of the customer who were invited to that trial.
- Whoever operates this app, and Microsoft, which runs Teams and the storage for them.

To find out whose tenant a domain belongs to, the domain alone is looked up at Microsoft.{hasModel, select, yes {

${MODEL}} other {}}

# For how long

- Unfinished forms: {forms} days after your last message.
- The chat’s memory, settings included: {chats} days after your last message.
- Names, addresses and phone numbers of a customer’s contacts: {contacts} days after the end of the trial.
- Trials and what was done on them: until the company that keeps them is removed.

# Your rights

Write “forget me” to the app: it says what goes and what stays, and asks once. Write “export” for a file of the trials you may see. For anything else ask {contact}.`,
    model: `# What may go to a language model

${MODEL}`,
    terms: `# Terms of use

Partner Concierge helps a partner and its customer to keep the dates, tasks and agreements of a Dynamics 365 trial together.

- It is a record and a reminder. What counts is what Microsoft’s own portals show and what your agreements say; look there before you decide.
- Enter only what you may share with the other side of the trial, and no passwords, card numbers or other secrets.
- Act only for companies that you may act for. Who did what is kept.
- It is offered as it is, without a warranty, as far as the law allows.

Questions go to {contact}.`,
  },
} satisfies WordTree;
