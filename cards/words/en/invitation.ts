/** What is said about invitations, and about who is let in. */

import type { WordTree } from '../tree';

/** That in English. */
export const invitation = {
  invite: {
    line: 'Invited',
    whom: {
      heading: 'Invite {admin}?',
      hint: 'In Teams the new administrator of {company} sees how the trial stands, confirms having signed in, and may ask for the removal of your access. I write the text; you send it.',
      admin: 'Write the invitation',
      colleague: 'Invite somebody else',
    },
    colleague: {
      heading: 'Who at {company} is invited?',
      hint: 'The person sees how this trial stands, and may ask for the removal of your access.',
      name: 'Name',
      nameExample: 'Jo Berry',
      nameMissing: 'Type the person’s name.',
      email: 'Work e-mail',
      emailMissing: 'Type the work e-mail address.',
    },
    confirm: {
      heading: 'Invite {name}?',
      hint: 'In Teams this person sees how the trial of {company} stands, and may ask for the removal of your access. I write the text; you send it.',
      next: 'Write the invitation',
    },
  },
  invitation: {
    context: 'Invitation · {company}',
    heading: 'Send this to {name}',
    hint: '{email, select, none {One press opens a mail with it. I send nothing.} other {One press opens a mail to {email}. I send nothing.}}',
    until: 'Until {date}',
    mail: 'Mail it',
    chat: 'Send it in Teams',
    subject: 'The Dynamics 365 trial of {company}',
    help: 'App not there?',
    helpHint: 'Who allows it; the code',
    fresh: 'I keep no code. Opened again, this shows another one; the ones before work too, until one of them is used.',
    text: {
      hello: 'Hello {name},\n\nfollow the Dynamics 365 trial of {company} in Teams, with the bot Partner Concierge.',
      admin: 'You become its administrator: sign in to it, then press “I have signed in”. You can have our access removed.',
      colleague: 'You see there how it stands, and can have our access removed.',
      partner:
        'Hello {name},\n\nwith this invitation your company sees the record that we keep of our own Dynamics 365 trial, in Teams, with the bot Partner Concierge. We can close it at any time.',
      linked: '1. Open this link and press Send in Teams:\n{link}\n2. If nothing is typed there, type: {line}',
      typed: '1. In Teams open Apps, find Partner Concierge, open its chat.\n2. Type: {line}',
      valid: 'The code works once, until {until}, with your work account.',
      sign: '{sender}, {partner}',
      signOwn: '{sender}, {company}',
      notThere:
        'Is the app not there? A Teams administrator of your company allows it in the Teams admin center:\n- Teams apps, Manage apps: upload the package we send you on request, or allow the app.\n- The app’s users and groups, or Permission policies: allow it for you.\n- Setup policies: install it for you, if people can’t add apps themselves.',
    },
    closed: {
      heading: 'This invitation is closed',
      hint: 'It was accepted, taken back, or is too old. The list shows how it stands.',
    },
  },
  invitations: {
    heading: 'Invited to the trial of {company}',
    hint: 'Open one to send it again or to take it back.',
    another: 'Invite somebody else',
    openOne: 'Invitation of {name}',
    overOne: 'Past invitation of {name}',
    asks: 'Typed the code of {invited} on {date}; not let in yet',
    mayJoin: 'May join in place of {invited}, since {date}; has not joined yet',
    openAsker: 'Look at {name}',
    none: {
      heading: 'Nobody is invited to the trial of {company} yet',
      hint: 'With an invitation the customer’s people see in Teams how the trial stands.',
    },
    noneSent: {
      heading: 'People of {company} are in already',
      hint: 'They came without an invitation of yours. You can still invite somebody else.',
    },
    state: {
      open: 'Invited on {date}, not accepted yet; open until {until}',
      redeemed: 'Accepted by {name} on {date}',
      revoked: 'Taken back',
      expired: 'Never accepted; closed since {until}',
    },
    takeOut: {
      heading: 'Take the access of {name} back?',
      hint: '{name} sees the trial of {company} no more, and is told. The company stays bound; what {name} did stays in the record. A sign-in that only {name} confirmed counts no more.',
      one: 'Access of {name}',
      leave: 'Leave it as it is',
    },
    takeBack: {
      heading: 'Take the invitation of {name} back?',
      hint: 'None of its codes works any more. What {name} was sent stays with {name}.',
      leave: 'Leave it open',
    },
  },
  join: {
    heading: 'Do you have an invitation?',
    hint: 'Type “join” and the code that is in it. Capitals, spaces and dashes don’t matter.',
    wait: {
      heading: 'Please wait a little',
      hint: 'Many codes were tried. You can try again in {minutes, plural, one {a minute} other {# minutes}}. Copying the code keeps it free of slips.',
    },
    ownRecord: {
      heading: 'The code is for a partner of yours',
      hint: 'Your own company keeps this record. A colleague who is on it lets you in: “somebody else takes over”, or “joins me”.',
    },
    notPartner: {
      heading: 'The code is for a partner company',
      hint: 'Your company is not among the partners that I know. Whoever runs me adds it; then type the code again.',
    },
    notMember: {
      heading: 'The code works in your own company’s Teams',
      hint: 'You are a guest here. Switch to the company you work for, and type the code there.',
    },
    closed: {
      heading: 'That code opens nothing',
      hint: 'It may have a typo, be used, taken back, or too old. Copy it once more, or ask the partner for a new invitation.',
    },
    partnerTenant: {
      heading: 'This invitation is for the customer',
      hint: 'Your company is the partner of this trial, so nothing was opened. Send the text to the person it is for; the code still works.',
    },
    full: {
      heading: 'This trial is open to no more people',
      hint: '30 people of your company see it already, and it takes no more. Nothing was opened, and the code still works. Ask one of them, or whoever sent it, for what you need.',
    },
    stranger: {
      heading: 'This code is for somebody else',
      hint: 'Your company is not the one it was sent to, so nothing was opened, and the code still works. If it is meant for you, ask whoever sent it to let you in.',
    },
    unchecked: {
      heading: 'I can’t check your company right now',
      hint: 'Microsoft does not tell me just now whose domain the invitation is for. The code still works: type it again in a few minutes. If it stays like this, ask whoever sent it to let you in.',
    },
  },
  asker: {
    heading: 'Shall {name} see the trial of {company}?',
    hint: 'This person typed a code you sent, and nothing proves that it was meant for them. Say yes only if you know them: the trial is then bound to their company. Nobody else can use your yes.',
    late: 'The seven days to answer are over. If it is the right person, they can type the code again while it is open.',
    answered: 'You can change your mind until it is used.',
    name: 'Name in Teams',
    domain: 'Signs in with',
    noDomain: 'not known',
    tenant: 'Microsoft tenant',
    tried: 'Tried',
    triedOn: 'The code of {name}, on {date}',
    why: 'Why it is not proven',
    said: 'Answered',
    because: {
      otherTenant: 'The customer’s domain belongs to another Microsoft tenant.',
      unproven: 'Microsoft names no tenant for the customer’s domain, and the sign-in name has another one.',
      unchecked: 'Microsoft could not be asked at that moment.',
    },
    answers: { yes: 'Yes, by {name} on {date}', no: 'No, by {name} on {date}' },
    gone: {
      heading: 'Nobody waits here any more',
      hint: 'The invitation was accepted or taken back meanwhile. The trial’s invitations show how it stands.',
    },
  },
  binding: {
    context: 'Who is in · {company}',
    heading: 'Take the trial of {company} back from this company?',
    hint: 'For when the wrong company got in. Nobody of this tenant sees the trial any more, and they are told. What they asked for that is not settled is taken back: a removal, a partner of record they named, their word for the sign-in, and what they said of its dates. What happened stays in the record. Then correct the domain, if it is wrong, and invite the right person.',
    tenant: 'Microsoft tenant',
    since: 'Bound',
    people: 'Who sees the trial there',
    leave: 'Leave it as it is',
    how: {
      trialDomain: 'on {date} by {name}: Microsoft names this tenant for {domain}',
      invitedDomain: 'on {date} by {name}: Microsoft names this tenant for the invited address',
      signInName: 'on {date} by {name}, whose sign-in name has the domain',
      inviter: 'on {date} by {name}, who let somebody in',
      unknown: 'how and by whom was not kept',
    },
    none: {
      heading: '{company} is bound to no tenant',
      hint: 'Nobody of the customer sees the trial. Invite somebody: who accepts, and is proven to be of the customer, binds it.',
    },
  },
} satisfies WordTree;
