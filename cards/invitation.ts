/** The cards of invitations: whom to invite, the text to send, and what became of those who were invited. */

import { titled } from './engine/buttons';
import type { Button, CardContent, Link, Params, Row, Section } from './engine/content';
import { shortName } from './engine/short-name';
import { questionButtons } from './sign-up';
import { noticeCard } from './views';
import type { Say } from './engine/words';

type Values<K extends string> = Readonly<Record<K, string>>;

/** One invitation of a trial, already in words. */
export interface InvitationRow {
  readonly name: string;
  readonly state: string;
  /** Absent where nothing can be done with it any more. */
  readonly button?: Button;
}

/** The named admin, or somebody else of the customer: one press. */
export function whomCard(say: Say, params: Values<'company' | 'admin'>, admin: string): CardContent {
  const [, ...others] = questionButtons(say, '', false);
  return noticeCard(say, 'invite.whom', params, [
    titled(say, 'admin', 'invite.whom.admin', { primary: true, args: { admin } }, params),
    titled(say, 'colleague', 'invite.whom.colleague', { args: { admin } }),
    ...others,
  ]);
}

/** Name and address of somebody at the customer. */
export function colleagueCard(
  say: Say,
  values: Values<'name' | 'email'>,
  company: string,
  domain: string,
  back: boolean,
): CardContent {
  return {
    name: 'invite.colleague',
    params: { company },
    data: { values, emailExample: `jo@${domain}` },
    buttons: questionButtons(say, say.plain('buttons.next'), back),
  };
}

/** Who is invited, and what that person gets to see. */
export function inviteConfirmCard(say: Say, params: Params): CardContent {
  return noticeCard(say, 'invite.confirm', params, questionButtons(say, say.plain('invite.confirm.next'), true));
}

/** The text with a fresh code in it, the ways to get it to the person, and folded what helps where it does not work. */
export function invitationCard(
  say: Say,
  params: Values<'name' | 'email'>,
  text: string,
  buttons: readonly (Button | Link)[],
): CardContent {
  const lines = [...say('invitation.text.notThere').split('\n'), say('invitation.fresh')];
  const rows = lines.map((title) => ({ sign: '', title, note: '', state: '' }));
  const help: Section = { title: say('invitation.help'), hint: say('invitation.helpHint'), isFolded: true, rows };
  return { name: 'invitation', params, data: { text }, sections: [help], buttons };
}

/** Everybody who was invited, and what became of it. */
export function invitationsCard(
  say: Say,
  company: string,
  invited: readonly InvitationRow[],
  otherwise: Button,
  buttons: readonly Button[],
): CardContent {
  const rows: readonly Row[] = invited.map(({ name, state, button }) => ({
    shows: { name: say.text(shortName(name)), state: say.text(state), action: button ? say('buttons.open') : '' },
    button: button ?? { ...otherwise, title: say.plain('invitations.overOne', { name }) },
  }));
  return { name: 'invitations', params: { company }, data: {}, rows, buttons };
}
