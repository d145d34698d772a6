/** What stands behind what is said about invitations. */

import { layout, ours, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const invitationClasses: ClassesOf<'invite' | 'invitation' | 'invitations' | 'join' | 'asker' | 'binding'> = {
  invite: {
    ...layout('line'),
    whom: { ...ours('heading hint'), ...layout('admin colleague') },
    colleague: { ...ours('heading hint nameMissing emailMissing'), ...layout('name nameExample email') },
    confirm: { ...ours('heading hint'), ...layout('next') },
  },
  invitation: {
    ...ours('hint fresh'),
    ...layout('context heading until mail chat subject help helpHint'),
    text: { ...ours('hello partner admin colleague linked typed valid notThere'), ...layout('sign signOwn') },
    closed: { ...ours('hint'), ...layout('heading') },
  },
  invitations: {
    ...ours('hint'),
    ...layout('heading another openOne overOne asks mayJoin openAsker'),
    noneSent: { ...ours('heading hint') },
    none: { ...ours('hint'), ...layout('heading') },
    state: { ...layout('open redeemed revoked expired') },
    takeOut: { ...ours('heading hint'), ...layout('one leave') },
    takeBack: { ...ours('heading hint'), ...layout('leave') },
  },
  join: {
    ...ours('heading hint'),
    wait: { ...ours('hint'), ...layout('heading') },
    ownRecord: { ...ours('heading hint') },
    notPartner: { ...ours('heading hint') },
    notMember: { ...ours('hint'), ...layout('heading') },
    closed: { ...ours('hint'), ...layout('heading') },
    partnerTenant: { ...ours('hint'), ...layout('heading') },
    full: { ...ours('hint'), ...layout('heading') },
    stranger: { ...ours('hint'), ...layout('heading') },
    unchecked: { ...ours('hint'), ...layout('heading') },
  },
  asker: {
    ...ours('heading hint late answered'),
    ...layout('name domain noDomain tenant tried triedOn why said'),
    because: { ...ours('otherTenant unproven unchecked') },
    answers: { ...layout('yes no') },
    gone: { ...ours('hint'), ...layout('heading') },
  },
  binding: {
    ...ours('heading hint'),
    ...layout('context tenant since people leave'),
    how: { ...ours('invitedDomain'), ...layout('trialDomain signInName inviter unknown') },
    none: { ...ours('hint'), ...layout('heading') },
  },
};
