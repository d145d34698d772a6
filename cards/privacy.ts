/** The cards about what is kept of a person. */

import { titled } from './engine/buttons';
import type { Button, CardContent, Link } from './engine/content';
import type { Say } from './engine/words';
import type { KeptDays } from '../src/domain/service/service';

const LINES = ['chat', 'name', 'record', 'alone', 'teams'] as const;

/** What is deleted, what stays and why, and the two ways on. */
export function forgetMeCard(say: Say): CardContent {
  return {
    name: 'home',
    params: {},
    said: { heading: say('forgetMe.heading'), hint: say('forgetMe.hint') },
    data: { lines: LINES.map((name) => ({ text: say(`forgetMe.${name}`) })) },
    buttons: [
      titled(say, 'answer', 'forgetMe.yes', { primary: true, sendsInputs: true }),
      titled(say, 'answer', 'forgetMe.no', { args: { keep: 'yes' } }),
    ],
  };
}

/** What is kept, who sees it, for how long, and how it goes. `contact`: whom to ask; nobody where the operator named nobody. */
export function privacyCard(
  say: Say,
  keeps: KeptDays,
  contact: string | undefined,
  buttons: readonly (Button | Link)[],
): CardContent {
  const params = { ...keeps, contact: contact ?? say.plain('pages.nobody') };
  return {
    name: 'home',
    params: {},
    said: { heading: say('privacyNotice.heading'), hint: say('privacyNotice.hint') },
    data: {
      lines: (['seen', 'kept', 'secrets', 'ask'] as const).map((name) => ({ text: say(`privacyNotice.${name}`, params) })),
    },
    buttons,
  };
}
