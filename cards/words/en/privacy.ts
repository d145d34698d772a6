/** What is said about what is kept of a person, and about what should not be typed here. */

import type { WordTree } from '../tree';

/** That in English. */
export const privacy = {
  forgetMe: {
    heading: 'Shall I forget you?',
    hint: 'It can’t be undone. If you write to me later, we start afresh.',
    chat: 'I delete our chat’s memory: open and kept forms, your settings, and where to reach you.',
    name: 'Everywhere else I take out your account and your addresses in the domain you sign in with, and the full name and phone number beside them. What a form has about you is asked again.',
    record:
      'Trials stay with the companies that need them as proof of what was agreed; you appear there as “an erased person”, in texts as “[…]”.',
    alone:
      'A name, a number or another address alone stays: it may be somebody else’s. Whoever runs this bot can look for those.',
    teams: 'The messages in this chat stay in Teams until you delete them there.',
    yes: 'Forget me',
    no: 'Keep everything',
  },
  privacyNotice: {
    heading: 'What I keep, and for whom',
    hint: 'Your name and addresses as Teams reports them, what you enter about a trial, and who did what on it.',
    seen: 'Seen by people of the partner that keeps the trial, by people of the customer who were invited to it, and by whoever operates me.',
    kept: 'Unfinished forms go after {forms} days, the chat’s memory after {chats}; contacts of a customer go {contacts} days after the trial’s end.',
    secrets: 'Passwords, card numbers and keys are taken out of what you type before I keep anything.',
    ask: '“forget me” says what I delete of you, and asks. “export” gives you a file. Anything else: ask {contact}.',
    page: 'Read the whole page',
  },
  aboutMe: {
    heading: 'Partner Concierge {version}',
    hint: 'If something doesn’t work: tell {contact} which version this is, and what you did.',
  },
  whoAmI: {
    heading: {
      partner: '{isNamed, select, yes {You are {name}, of a partner} other {You are of a partner}}',
      customer: '{isNamed, select, yes {You are {name}, of a customer} other {You are of a customer}}',
      guest: '{isNamed, select, yes {You are {name}, a guest here} other {You are a guest here}}',
      unknown: 'I could not check who you are',
    },
    hint: 'I go by what Teams says of you. Nothing that is typed or pressed here changes it.',
    signIn: 'Signs in with',
    company: 'Company',
    tenant: 'Microsoft tenant',
    may: 'You may',
    wrong: 'If that is wrong',
    notTold: 'Teams doesn’t say',
    companies: {
      partner: 'A partner without a name here, {domain}',
      customer: 'The one of {domain}',
      unnamed: 'Teams doesn’t say its name',
    },
    mays: {
      partner: 'sign trials up, keep your company’s trials, invite customers, hand over',
      customer: 'see trials that were opened to you, keep your company’s own, ask for the removal of a partner’s access',
      guest: 'read the guidance; records are open to you in a chat with me in your own company',
      unknown: 'read the guidance, until Teams tells me who you are',
    },
    wrongs: {
      partner:
        'Name and sign-in: ask whoever manages your company’s accounts. A partner or not: ask {contact} to change the list of partners.',
      customer:
        'Name and sign-in: ask whoever manages your company’s accounts. Your company is a partner? Ask {contact} to list it, with this tenant.',
      guest: 'Switch in Teams to the company you work for, and write to me there.',
      unknown: 'Type “who am I” again in a minute.',
    },
  },
  secrets: {
    typed: {
      card: 'That looked like a card number, so I did not use your message and kept nothing of it. I never need one. Please delete the message: point at it, open “…” and choose Delete. On a phone, press and hold it.',
      password:
        'That looked like a password, so I did not use your message and kept nothing of it. I never need one. Please delete the message: point at it, open “…” and choose Delete. On a phone, press and hold it. Then change that password.',
      token:
        'That looked like a key, a token or a connection string, so I did not use your message and kept nothing of it. I never need one. Please delete the message: point at it, open “…” and choose Delete. On a phone, press and hold it. Then have it replaced by a new one.',
      code: 'That looked like a one-time code, so I did not use your message and kept nothing of it. I never need one. Please delete the message: point at it, open “…” and choose Delete. On a phone, press and hold it.',
    },
    pressed: {
      card: 'What you filled in looked like a card number, so I removed it and kept nothing of it. I never need one.',
      password: 'What you filled in looked like a password, so I removed it and kept nothing of it. I never need one.',
      token:
        'What you filled in looked like a key, a token or a connection string, so I removed it and kept nothing of it. I never need one.',
      code: 'What you filled in looked like a one-time code, so I removed it and kept nothing of it. I never need one.',
    },
    field: {
      card: 'Removed: it looks like a card number. Fill this in without one.',
      password: 'Removed: it looks like a password. Fill this in without one.',
      token: 'Removed: it looks like a key or a token. Fill this in without one.',
      code: 'Removed: it looks like a one-time code. Fill this in without one.',
    },
  },
} satisfies WordTree;
