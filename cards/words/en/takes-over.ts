/** A colleague at the customer takes over, or joins. */

import type { WordTree } from '../tree';

/** That in English. */
export const takesOver = {
  takesOver: {
    heading: 'Who at {company} takes over, or joins you?',
    hint: 'Type the name, and the address with which this colleague signs in to Teams. Only that sign-in of your own company is let in; guests are not.',
    line: 'Colleague',
    leaves: 'Takes over from me',
    stays: 'Joins me',
    come: 'Come to it',
    confirm: {
      heading: 'Ask {name}?',
      hint: 'The colleague sees what you see and may ask for the removal of access. If you hand over, you leave once the colleague has come.{told, select, yes { I tell {partner}.} other {}}',
    },
    tell: {
      heading: 'Now tell {name}',
      hint: 'Ask your colleague to write “my trials” to me in Teams by {until}. {linked, select, yes {{link} } other {}}No code is needed: I know the colleague by the sign-in.',
    },
    offered: {
      opens: 'Come to {told, select, yes {the trial with {partner}} other {the record of your company’s own trial}}',
      heading:
        '{leaves, select, yes {{name} asks you to take over} other {{name} asks you to join}} {told, select, yes {the trial with {partner}} other {the record of your own trial}}',
      hint: 'You see how it stands, hear of its dates, and may ask for the removal of {told, select, yes {the} other {a}} partner’s access.',
    },
  },
} satisfies WordTree;
