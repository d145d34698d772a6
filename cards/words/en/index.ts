/** English, put together. ICU messages: plain, short, active; no blame, no exclamation marks, always a next step. */

import { access } from './access';
import { answers } from './answers';
import { chat } from './chat';
import { credit } from './credit';
import { guide } from './guide';
import { handOver } from './hand-over';
import { invitation } from './invitation';
import { ownTrial } from './own-trial';
import { pages } from './pages';
import { privacy } from './privacy';
import { recipes } from './recipes';
import { reminders } from './reminders';
import { accessReview } from './access-review';
import { signUp } from './sign-up';
import { support } from './support';
import { takesOver } from './takes-over';
import { term } from './term';
import { trial } from './trial';
import { tune } from './tune';
import { typed } from './typed';
import { why } from './why';

/** Everything the bot says in English; a group of words stands in one file only. */
export const english = {
  ...signUp,
  ...guide,
  ...term,
  ...trial,
  ...credit,
  ...handOver,
  ...access,
  ...accessReview,
  ...invitation,
  ...takesOver,
  ...ownTrial,
  ...recipes,
  ...support,
  ...reminders,
  ...privacy,
  ...pages,
  ...chat,
  ...answers,
  ...tune,
  ...typed,
  ...why,
} as const;
