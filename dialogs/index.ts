/** Every subject there is, and all they have: the only registry. Adding a subject is a folder and a line here. */

import { access } from './access';
import { credit } from './credit';
import { handOver } from './hand-over';
import { chat } from './chat';
import { invitation } from './invitation';
import { privacy } from './privacy';
import type { Journey } from './engine/script';
import { reminders } from './reminders';
import { signUpSubject } from './sign-up';
import type { Commands } from './engine/command';
import type { OnTrial } from './engine/on-trial';
import type { Views } from './engine/view';
import { support } from './support';
import { trial } from './trial';

const allJourneys = {
  ...signUpSubject.journeys,
  ...credit.journeys,
  ...handOver.journeys,
  ...invitation.journeys,
  ...access.journeys,
  ...support.journeys,
  ...trial.journeys,
  ...reminders.journeys,
  ...chat.journeys,
  ...privacy.journeys,
};

const allCommands = {
  ...signUpSubject.commands,
  ...trial.commands,
  ...credit.commands,
  ...handOver.commands,
  ...invitation.commands,
  ...reminders.commands,
  ...access.commands,
  ...support.commands,
  ...privacy.commands,
  ...chat.commands,
};

const allViews = {
  ...chat.views,
  ...signUpSubject.views,
  ...trial.views,
  ...credit.views,
  ...handOver.views,
  ...invitation.views,
  ...reminders.views,
  ...access.views,
  ...support.views,
  ...privacy.views,
};

declare module '../cards/engine/content' {
  interface Verbs {
    readonly ofCommands: keyof typeof allCommands;
  }
}

declare module './engine/names' {
  interface Registered {
    readonly journeys: keyof typeof allJourneys;
    readonly commands: keyof typeof allCommands;
    readonly views: keyof typeof allViews;
  }
}

/** Every journey. */
export const journeys: readonly Journey[] = Object.values(allJourneys);
/** Every command. */
export const commands: Commands = allCommands;
/** Every view. */
export const views: Views = allViews;
/** What every subject adds to the pages of trials. */
export const onTrial: readonly OnTrial[] = [
  signUpSubject.onTrial,
  credit.onTrial,
  handOver.onTrial,
  invitation.onTrial,
  access.onTrial,
  reminders.onTrial,
  support.onTrial,
];
