/** Where the lines of the sets are read: the day, the zone and the form of the shared set's README. */

import type { LineContext, Model } from '../../dialogs/engine/reader/intents';
import type { Line } from './families';

/** What a line is read in. */
export function contextOf(line: Line, model?: Model): LineContext {
  const { state, journey = '', step = '' } = line.context;
  const asked = state === 'none' ? undefined : { journey, step, ...(state === 'overlay' ? { over: step as 'cancel' } : {}) };
  return {
    side: line.side,
    today: '2026-11-28',
    locale: line.lang === 'en' ? 'en-GB' : line.lang,
    trials: line.trials,
    country: 'DE',
    company: 'Contoso Consulting',
    contact: 'Nancy Anderson',
    ...(asked ? { asked } : {}),
    ...(model ? { model } : {}),
  };
}
