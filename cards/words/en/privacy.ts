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
