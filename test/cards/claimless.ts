/** Sentences with a digit, a number word or a word such as "never" that say nothing of Microsoft: each with the reason why it needs no fact. */

/** By reason, the ids with blanks between. */
export const claimless: Readonly<Record<string, string>> = {
  '“one” stands for a thing, and is no number': [
    'signUp.start.missing ready.started.domain myTrials.none.hint whichTrial.hint update.clock.missing',
    'update.startCorrected.hint update.handTo.unknown update.handed.hint ourTrials.hint ourTrials.which.hint',
    'credit.pick.heading credit.pick.missing credit.organization.other credit.outcome.missing',
    'credit.outcome.claimExample ownership.account.other removal.scope.missing removal.checklist.waits removal.statement.heading removal.which.hint access.list.hint',
    'invitation.fresh invitations.hint join.stranger.hint asker.because.unproven reminder.digest.hint',
    'preferences.language.missing secrets.field.card secrets.field.password secrets.field.token secrets.field.code',
    'busy.heading closed.several.hint closed.unsure.hint refusals.tooManyInvitations refusals.invitationClosed notes.otherSignIn',
    'notes.unknown notes.unknownUnquoted notes.identityToo notes.buyingToo problems.hostedDomain',
    'problems.unclearDomain problems.lookAlike problems.countrySeveral problems.choiceMissing problems.choiceUnknown',
    'problems.hoursBackwards problems.colleagueUnknown problems.colleagueSeveral problems.overlayTyped',
    'commands.signUp.description commands.trial.description',
  ].join(' '),
  'names what somebody noted of a trial': [
    'told.said.heading told.said.hint',
    'signUp.buying.lineNotSure trial.state.deleted trial.entry.deleted update.deleted.heading update.deleted.hint',
    'ourTrials.signIn.partners ownership.short.twoPeople removal.names.twoOwnAdmins removal.names.guestDeleted',
    'removal.rows.twoOwnAdmins removal.rows.relationshipEnded told.removalCompleted.hint',
    'invitations.state.expired buttons.partnerTenant buttons.deleted refusals.alreadyDeleted refusals.stillOpen',
    'commands.deleted.title commands.deleted.description',
  ].join(' '),
  'an example of how something is written': [
    'ready.started.environmentExample ready.started.subscriptionExample credit.byHand.partnerIdExample',
    'credit.organization.example ownership.account.example problems.travelDays problems.hourMissing problems.notADate',
    'problems.dateAmbiguous problems.notAnAddress problems.notAnId problems.notAPartnerId why.topics.hint',
  ].join(' '),
  'names a date of the record, or asks for one': [
    'ready.ends.heading ready.ends.hint ready.ends.environment ready.ends.environmentToo ready.ends.subscription',
    'ready.ends.subscriptionToo ready.ends.line ready.ends.otherLine trial.over.convertedInTime',
    'trial.attention.endsSoon trial.attention.notConverted trial.attention.convertedInTime trial.attention.noEndDate',
    'trial.attention.recurringBillingOn trial.attention.none trial.environmentEnds trial.subscriptionEnds',
    'trial.next.noEndDate update.expired.next export.columns.ends reminder.ends.heading',
    'reminder.endedPaid.heading preferences.kind.ends journeys.expired.title journeys.expired.about',
    'refusals.noSuchClock refusals.alreadyExtended why.topics.term term.heading term.endsOn term.line term.wanted.cancel',
    'trial.termEnds trial.entry.termNoted trial.entry.endNoted reminder.termEnds.heading reminder.termEnded.heading',
    'reminder.termEnded.hint buttons.termNoted buttons.endNoted journeys.termNoted.title journeys.termNoted.about',
    'journeys.endNoted.title journeys.endNoted.about notes.intentToo notes.noTermEnd commands.termNoted.description',
    'commands.endNoted.title commands.endNoted.description',
  ].join(' '),
  'what happens to answers and to this chat': [
    'review.recordedEffect forgetMe.hint cancel.hint startOver.hint closed.forgotten.hint closed.notForgotten.heading',
    'notes.parked trouble.slow',
  ].join(' '),
  'a limit or a rule of this bot’s own': [
    'takesOver.confirm.hint problems.staysTyped',
    'accessReview.all.hint notes.reviewed notes.removalOfAll commands.removalOfAll.description',
    'export.hint export.off.hint ownership.blocked ownership.seen ownership.blocks.onlyOnePartnerUser',
    'ownership.package.blocked.hint removal.mind.twoOwnAdmins removal.checklist.waitsForAdmins',
    'invite.whom.hint invitation.text.linked invitation.text.typed invitation.text.valid join.wait.hint',
    'join.full.hint asker.late reminder.three reminder.noTime.hint preferences.hint told.invitationAsked.hint',
    'buttons.invitationRenewed frame.problems refusals.tooManyPeople refusals.tooLate refusals.notReady notes.letIn',
    'problems.countryNeeded problems.dateFuture problems.dateTooOld problems.endBeforeStart',
    'problems.endTooFar problems.searchTooShort',
  ].join(' '),
  'what this bot can’t do just now': [
    'trial.rule.endUnknown credit.byHand.hintAway credit.byHand.hintCustomerAway join.unchecked.heading closed.unchecked.heading',
    'closed.unserved.heading notes.directoryAway notes.guideUnchecked trouble.storage',
  ].join(' '),
  'a rule for people’s safety, whatever Microsoft says': [
    'ownership.lines.payment told.transferRequested.hint secrets.typed.card',
    'secrets.typed.password secrets.typed.token secrets.typed.code secrets.pressed.card secrets.pressed.password',
    'secrets.pressed.token secrets.pressed.code',
  ].join(' '),
  'what was called so once': 'removal.scope.billing',
  'put together with tasks, each of which has its own facts':
    'removal.task removal.confirm.sure removal.warnings.optional removal.warnings.final',
  '“once” says when, or how often somebody is asked': [
    'removal.checklist.theirsToo removal.already access.noTrials.hint invitation.text.admin join.closed.hint',
    'reminder.signInAsked.hint home.customer.hint notes.countryChanged problems.sharedMailbox',
    'problems.notCustomerDomain problems.phoneOtherCountryAsked problems.invitedConsumer problems.invitedNotCustomer',
    'problems.invitedShared problems.packageTyped trouble.tooFast trouble.contested',
  ].join(' '),
  'about apps in Teams, not about a product, a price or a period': 'invitation.text.notThere',
  'what is usual, as a question; how long one is, is not confirmed': 'problems.partnerIdUnusual',
};
