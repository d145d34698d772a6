/** What is said unasked: reminders, and news of what the other side did. */

import type { WordTree } from '../tree';

/** That in English. */
export const reminders = {
  reminder: {
    context: 'Reminder · {company}',
    snooze: 'Remind me again',
    one: 'Tomorrow',
    three: 'In three days',
    seven: 'In a week',
    more: 'More',
    done: 'Don’t remind me of this',
    stop: 'No more reminders about this trial',
    stopAll: 'No more reminders at all',
    instead: 'I could not reach {name}, so I tell you.',
    facts: {
      company: 'Company',
      product: 'Product',
      date: 'Date',
      begun: 'Begun or recorded on',
      paid: 'Paid or recorded on',
      asked: 'Counted from',
      deletedOn: 'Data may be deleted from',
    },
    actions: {
      ready: 'It is ready',
      extended: 'It was extended',
      activated: 'It is paid now',
      termNoted: 'Note the term',
      converted: 'It is in production now',
      trial: 'Open the trial',
      used: 'We used it',
      credit: 'Partner of record',
      creditSettled: 'Outcome of the claim',
      transfer: 'Hand over',
      attest: 'I have signed in',
      removal: 'Open the removal',
      accessReview: 'Answer now',
      ownership: 'Open the hand-over',
      invitations: 'Open the invitations',
    },
    digest: {
      context: 'Reminders',
      heading: '{count, plural, one {# thing needs you} other {# things need you}}',
      hint: 'The most urgent come first. Open one to see what to do.',
      tomorrow: 'All again tomorrow',
      done: 'Don’t remind me of these',
    },
    snoozed: {
      heading: 'I remind you again on {date}',
      hint: 'Until then I am quiet about this. The trial stays in “my trials”.',
    },
    noTime: {
      heading: 'That would be too late',
      hint: 'The day comes before then, so I can’t put it off that long. Pick fewer days, or act now.',
    },
    finished: {
      heading: 'No more reminders of this',
      hint: 'Nothing is noted on the trial: what was done, such as a claim or a purchase, you note there. If a date changes, I start anew.',
    },
    newsStopped: {
      heading: 'No more news about this trial',
      hint: 'I tell you no more what others did there. Where nobody else is told, you still are. Type “news again” and the customer’s name to have it back.',
    },
    newsResumed: {
      heading: 'News about this trial again',
      hint: 'I tell you what others did there.',
    },
    stopped: {
      heading: 'No more reminders about this trial',
      hint: 'The trial stays in “my trials”, where its dates are shown. Type “reminders” to see what you set.',
    },
    used: {
      heading: 'Noted: the trial is used',
      hint: 'Its days without use count from today again. Some trials end early when nobody uses them.',
    },
    over: { heading: 'This is settled', hint: 'Nothing about it is open any more. The trial shows how it stands.' },
    autoBilling: {
      heading: 'The trial of {company} turns into a bill on {date}',
      hint: 'Recurring billing is on. {side, select, customer {If you don’t want to pay, have it switched off before that day: by the partner who sells it, or in the Microsoft 365 admin center, under Billing, Your products.} other {Tell the customer, or have it switched off before that day: in Partner Center where a partner sells it, otherwise in the Microsoft 365 admin center, under Billing, Your products.}}',
    },
    autoBillingUnknown: {
      heading: 'Will {company} be billed on {date}?',
      hint: 'Nobody noted whether recurring billing is on. {side, select, customer {Ask the partner who sells it, or look in the Microsoft 365 admin center, under Billing, Your products.} other {Look in Partner Center where a partner sells it, otherwise in the Microsoft 365 admin center, under Billing, Your products.}}',
    },
    orderRenews: {
      heading: 'The trial of {company} becomes a paid subscription on {date}',
      hint: 'It was ordered in Partner Center with 25 licences; vendors report that it renews for 12 months. {side, select, customer {Ask your partner what that costs. Only the partner can change licences and term there, or switch auto-renew off.} other {Tell the customer what that costs. Set licences and term there as a scheduled change, or switch auto-renew off.}}',
    },
    turnedPaid: {
      heading: 'Was the trial of {company} to become paid on {date}?',
      hint: 'For 7 days after that it can still be cancelled in Partner Center. {side, select, customer {Ask your partner whether it is paid now.} other {Look there, and note that it is paid, or that it ended.}}',
    },
    termEnds: { heading: 'The paid term of {company} ends on {date}', hint: '{wanted} {next} {change}' },
    termUnwanted: {
      heading: 'The subscription of {company} renews on {date}, and something else is wanted',
      hint: '{wanted} {next} {change}',
    },
    termEnded: {
      heading: 'The paid term of {company} was to end on {date}',
      hint: '{after} {side, select, customer {Ask whoever sold it for the new end.} other {Note the new end, or that it is over.}}',
    },
    ends: {
      heading: 'The trial of {company} ends on {date}',
      hint: 'Buy it, extend it where that is possible, or let it go.',
    },
    ended: {
      heading: 'The trial of {company} ended on {date}',
      hint: 'Buy it or let it go. Its data is deleted some time after the end.',
    },
    endedRenewing: {
      heading: 'The trial of {company} was to be billed from {date} on',
      hint: 'Recurring billing was on. {side, select, customer {Look at your next bill, or ask your partner.} other {Look whether it is paid now, and note it.}}',
    },
    endedPaid: {
      heading: 'The paid term of {company} was to end on {date}',
      hint: 'Recurring billing was off. That alone may not end it: look whether it was renewed, goes on by the month, or was cancelled. You see it in {side, select, customer {} other {Partner Center or in }}the Microsoft 365 admin center, under Billing, Your products.',
    },
    notConverted: {
      heading: 'The environment of {company} ends on {date}, paid or not',
      hint: 'A trial environment is disabled and deleted at its end unless it is converted to production: in the Power Platform admin center, under Manage, Environments. That takes at least 1 GB of free capacity, and may take hours.',
    },
    convertedInTime: {
      heading: 'Was the environment of {company} converted in time?',
      hint: 'Its end was {date}. Look in the Power Platform admin center, under Manage, Environments. {side, select, customer {Tell your partner what you find.} other {Converted, extended or deleted: note it here.}}',
    },
    dataDeleted: {
      heading: 'The data of {company} may be deleted from {date} on',
      hint: 'Buy it or export what is needed before.',
    },
    idle: {
      heading: 'Is the trial of {company} used? It may end on {date}',
      hint: 'An app trial may end early when nobody uses it for 14 days in a row. Use it, and say so here.',
    },
    idleCentral: {
      heading: 'Is the trial of {company} used? It may be deleted on {date}',
      hint: 'Business Central deletes a trial that nobody uses for 45 days. Sign in to it, and say so here.',
    },
    extensionOpens: {
      heading: 'The trial of {company} can be extended until {date}',
      hint: 'Once per clock, by 30 days from its original end. Do it in the admin center, then note it here.',
    },
    removalOpen: {
      heading: '{company} waits for you to give up access',
      hint: 'The removal was asked for on {date}, and some tasks are yours. Open it to see which.',
    },
    removalAsked: {
      heading: 'Some of the partner’s access at {company} is left',
      hint: 'The removal was asked for on {date}, and some tasks are yours. Open it to see which.',
    },
    accessReview: {
      heading: 'Who still has access to the tenant of {company}?',
      hint: '{looked, select, yes {The last look was on {date}.} other {Nobody has answered this here yet.}} Microsoft recommends a look every quarter. Say for each partner whether it is still needed.',
    },
    signUpUnfinished: {
      heading: 'Is the trial of {company} signed up?',
      hint: 'It was recorded on {date}, and nobody has said that it is ready. Press the button when it is there.',
    },
    adminNotSignedIn: {
      heading: 'Has the new admin of {company} signed in?',
      hint: 'Nobody has said so here, and without it the hand-over can’t be requested. It was asked for on {date}; ask again, or look at the invitation.',
    },
    signInAsked: {
      heading: 'Please sign in to the trial of {company}',
      hint: 'You were named as its admin on {date}. Sign in once, then press the button; your partner can then hand it over.',
    },
    transferNotBegun: {
      heading: 'Who takes over the trial of {company}?',
      hint: 'It was signed up with an account that has to be handed over. Name the customer’s new admin in time.',
    },
    transferOpen: {
      heading: 'Is the trial of {company} handed over?',
      hint: 'The transfer was requested on {date}, and nobody noted that it is done. Ask support; then note it, take the request back, or name another admin who takes over.',
    },
    invitationOpen: {
      heading: 'Nobody answered an invitation to the trial of {company}',
      hint: 'It is open since {date}. Ask whether the text arrived, send it again, or take it back.',
    },
    creditPlanned: {
      heading: 'The claim for {company} can be filed now',
      hint: 'The subscription is paid since {date}, and no claim is noted.',
    },
    creditUndecided: {
      heading: 'What became of the claim for {company}?',
      hint: 'It was filed on {date}. Look in Partner Center, then note the outcome.',
    },
    creditMissing: {
      heading: 'No partner of record is noted for {company}',
      hint: 'Plan it, or note how it was filed.',
    },
  },
  preferences: {
    heading: '{stopped, select, yes {You get no reminders} other {Your reminders}}',
    hint: '{stopped, select, yes {I still tell you what the other side does. Switch them on again whenever you like.} other {I remind you in your working hours, on working days, not on public holidays. What ends before you are back comes earlier.}}',
    hoursLine: 'Hours',
    zoneLine: 'Time zone',
    holidaysLine: 'Public holidays',
    languageLine: 'Language',
    offLine: 'Switched off',
    nextLine: 'Next',
    nextIs: '{company}, {date}',
    none: 'Nothing',
    nothing: {
      stopped: 'Nothing, for you switched reminders off',
      noTrials: 'Nothing, for no trial of yours is recorded here',
      noDates: 'Nothing: no date of your trials comes up',
    },
    change: 'Change',
    resume: 'Remind me again',
    saved: 'Saved.',
    hours: {
      heading: 'When may I remind you?',
      hint: 'Only in these hours, on the working days of your region.',
      from: 'From',
      to: 'Until',
      missing: 'Pick an hour.',
      zone: 'Time zone (optional)',
      zoneExample: 'Europe/Berlin',
      line: 'Hours',
    },
    holidays: {
      heading: 'Whose public holidays do I keep off?',
      hint: 'Only those of a whole country. Days that follow the moon may be off by one.',
      label: 'Public holidays',
      zone: 'Where my time zone is: {country}',
      noZone: 'Where my time zone is: no country',
      example: 'Type a country',
      none: 'None',
      missing: 'Pick one.',
      line: 'Public holidays',
    },
    kinds: {
      heading: 'What may I remind you of?',
      hint: 'Untick what you don’t want to hear of.',
      label: 'Reminders',
      line: 'Reminders',
    },
    language: {
      heading: 'Which language and dates?',
      hint: 'I speak English so far; the dates follow your choice.',
      label: 'Language',
      missing: 'Pick one.',
      line: 'Language',
    },
    kind: {
      autoBilling: 'A trial becomes a bill',
      ends: 'A trial ends',
      ended: 'An ended trial and its data',
      idle: 'A trial is idle',
      extensionOpens: 'A trial can be extended',
      removalOpen: 'Access is not removed yet',
      signUpUnfinished: 'A sign-up is unfinished',
      adminNotSignedIn: 'A new admin’s sign-in',
      transferNotBegun: 'A hand-over has not begun',
      creditPlanned: 'A claim can be filed',
      creditUndecided: 'A claim is undecided',
      turnedPaid: 'A new bill can be cancelled',
      creditMissing: 'No partner of record',
      accessReview: 'Who still has access?',
      transferOpen: 'A transfer is not done',
      invitationOpen: 'An unanswered invitation',
    },
  },
  told: {
    context: '{side, select, partner {{company}} other {{partner}}}',
    refusals: {
      partnerTenant: 'it was tried from your own company',
      otherTenant: 'it was tried from another company than the customer’s',
      notMember: 'it was tried by a guest',
      closed: 'it was used, taken back, or too old',
    },
    invitationRedeemed: {
      heading: '{name} accepted {mine, select, yes {your invitation} other {the invitation by {inviter}}}',
      hint: '{other, select, yes {It was for {invited}. } other {}}{name} now sees the trial of {company}, since {date}.{awaited, select, yes { If this is the new admin, having signed in can be confirmed now.} other {}}',
    },
    invitationAsked: {
      heading: '{name} typed {mine, select, yes {a code of yours} other {a code of {inviter}}} and was not let in',
      hint: 'It is the invitation of {invited}, on {date}. Signs in with: {domain}. Microsoft tenant: {tenant}. {waits, select, yes {Nothing proves that this is {side, select, partner {somebody of {company}} other {the partner who was invited}}. If you know this person, you can let exactly them in, for seven days.} other {That is answered by now, or the code is used or taken back.}}',
    },
    letIn: {
      heading: '{partner} lets you in',
      hint: 'You typed the code of an invitation. Press Join to use it now, or type the code again.',
    },
    keptOut: {
      heading: 'The code stays closed for you',
      hint: 'Whoever sent it says that it is not for you. If that is wrong, ask them for an invitation of your own.',
    },
    bindingUndone: {
      heading: '{partner} took the trial of {company} back from you',
      hint: 'On {date}. It was bound to the wrong company, so you don’t see it any more, and what you asked for there is taken back. If you are the customer, ask them for a new invitation.',
    },
    invitationRefused: {
      heading: 'An invitation of {company} was tried by somebody else',
      hint: 'On {date} {name} tried it: {what}. Nothing was opened. Send the code only to the person it is for, or take it back.',
    },
    signInConfirmed: {
      heading: 'The new admin of {company} has signed in',
      hint: '{name} confirmed it on {date}. Look at the checklist: the transfer may be ready to be requested.',
    },
    removalRequested: {
      heading:
        '{side, select, partner {{company} asks you to give up access} other {{partner} noted your wish to remove its access}}',
      hint: '{side, select, partner {{name} asked for it on {date}: {what}.} other {{name} noted it on {date}: {what}.}} {open, select, yes {Open it to see which tasks are yours.} other {It is settled or taken back by now.}}',
    },
    removalPartDone: {
      heading:
        '{side, select, partner {{company} has done its part of the removal} other {{partner} has done its part of the removal}}',
      hint: '{name} settled the last of these tasks on {date}. {open, select, yes {Yours are left; open the removal to see them.} other {It is settled or taken back by now.}}',
    },
    removalCompleted: {
      heading:
        '{side, select, partner {Every task of the removal at {company} is settled} other {Every task of the removal of {partnerInside} is settled}}',
      hint: '{name} settled the last one on {date}. The statement says who removed what, and what nobody looked at.',
    },
    removalWithdrawn: {
      heading: '{side, select, partner {{company} takes the removal back} other {{partner} takes the removal back}}',
      hint: '{name} withdrew it on {date}. What was removed until then stays removed.',
    },
    transferRequested: {
      heading:
        '{side, select, partner {The transfer of {company} was requested} other {{partner} asked Microsoft to hand the subscription over to you}}',
      hint: '{side, select, partner {{name} sent the request on {date}.{owner, select, you { I ask you later whether it is done.} other {}}} other {{name} sent the request on {date}. Support may call; never give a password to anyone.}}',
    },
    transferCompleted: {
      heading: '{side, select, partner {The trial of {company} is handed over} other {The subscription is handed over}}',
      hint: '{side, select, partner {{name} noted it on {date}.} other {{name} noted it on {date}. Check in the admin center that two of your own people have billing access.}}',
    },
    transferWithdrawn: {
      heading:
        '{side, select, partner {The request for {company} was taken back} other {{partner} took the request to hand over to you back}}',
      hint: '{name} did so on {date}. Nothing goes over until it is sent again.',
    },
    adminReplaced: {
      heading:
        '{side, select, partner {Somebody else takes over at {company}} other {{partner} named another administrator of yours}}',
      hint: '{name} noted on {date} that who was named before has left. The request has to be sent again.',
    },
    takenOut: {
      heading: '{partner} took your access to the trial of {company} back',
      hint: 'On {date}. If that is wrong, ask them for a new invitation.',
    },
    creditNoted: {
      heading: 'Partner of record: {what}',
      hint: '{side, select, partner {{name} of {company} named it on {date}. Open the trial to see what is yours to do.} other {{name} of {partnerInside} noted it on {date}. When a claim is filed, Microsoft tells you; you may decline at any time.}}',
    },
    creditSettled: {
      heading: 'Partner of record: {what}',
      hint: '{side, select, partner {{name} of {company} said so on {date}. Open the trial to see what is next.} other {{name} of {partnerInside} noted it on {date}.}}',
    },
    shutOut: {
      heading: '{company} closed its record to your company',
      hint: 'On {date}. You don’t see it any more, and hear nothing of it. If that is wrong, ask them for an invitation.',
    },
    said: {
      heading:
        '{side, select, partner {{company}} other {{partner}}} says: {what, select, activated {the trial is paid now} extended {the trial was extended} expired {the trial ended} takesOver {somebody else takes over there} colleague {a colleague is asked to join} came {the colleague has come} other {the trial ends on another day}}',
      hint: '{what, select, came {{name} has come on {date}} other {{name} said so on {date}}}. The trial shows it{what, select, activated {; where the two sides say different days, it shows both} extended {; where the two sides say different days, it shows both} other {}}.',
    },
    handedToYou: {
      heading:
        '{owner, select, gone {Nobody looks after {company} now} same {You look after {company} now} other {{name} handed {company} to you}}',
      hint: '{owner, select, gone {{name} handed it over on {date}, and nobody who is still here looks after it. “Take over” makes it yours.} same {{name} handed the trial to you on {date}. Open it to see what is next.} you {That was on {date}. You look after it by now.} other {That was on {date}. Somebody else looks after it by now.}}',
    },
    takenOver: {
      heading:
        '{owner, select, gone {Nobody looks after {company} now} other {{name} took {company} over} same {{name} looks after {company} now}}',
      hint: '{owner, select, same {The trial was taken over on {date}. Its reminders go there from now on.} gone {{name} took it over on {date}, and is not here any more. “Take over” makes it yours.} you {That was on {date}. You look after it by now.} other {That was on {date}. Somebody else looks after it by now.}}',
    },
  },
} satisfies WordTree;
