/** What is kept, which release this is, and what is shown at the end of "forget me". */

import { button, titled } from '../../cards/engine/buttons';
import { privacyCard } from '../../cards/privacy';
import { noticeCard } from '../../cards/views';
import { closed } from '../chat/views';
import type { ViewForAnyone } from '../engine/view';

/** The person was forgotten. */
export const forgotten: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say }) => ({ content: noticeCard(say, 'closed.forgotten', {}, [button(say, 'home')]) }),
};

/** Nothing was forgotten. */
export const notForgotten: ViewForAnyone = closed('closed.notForgotten');

/** What is kept, with the page that says more where there is one. */
export const privacyNotice: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, service: { keeps, contact, privacyPage } }) => {
    const page = privacyPage === undefined ? [] : [{ url: privacyPage, title: say.plain('privacyNotice.page') }];
    const buttons = [...page, titled(say, 'forgetMe', 'forgetMe.yes', { secondary: true }), button(say, 'home')];
    return { content: privacyCard(say, keeps, contact, buttons) };
  },
};

/** The release, and whom to tell when something does not work. */
export const aboutMe: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, service: { version, contact = say.plain('pages.nobody') } }) => ({
    content: noticeCard(say, 'aboutMe', { version, contact }, [button(say, 'help'), button(say, 'home')]),
  }),
};
