import { silentLog } from '../src/log/log';
import { heightsOfLiveCards } from './cards/live-heights';
import { storyStage } from './dialogs/story-stage';
import type { AppStageOptions } from './kit/stage/app-stage';
import { PATIENT } from './kit/stage/patience';
import { transcripts } from './kit/transcript/transcript';

describe('transcripts', () => {
  // Failures are the very story of some, which wait for what hangs; elsewhere they are printed.
  const failing: AppStageOptions = {
    log: silentLog,
    tablesCanFail: true,
    parts: { timeLimits: { ...PATIENT, storage: 3_000 } },
  };
  transcripts('test/transcripts', ({ name, lines }) => {
    if (name.startsWith('storage')) return storyStage(failing);
    return storyStage({
      tablesCanFail: lines.some(({ source }) => /^\* the (?:storage|record) (?:is|hangs|loses)/u.test(source)),
    });
  });

  heightsOfLiveCards();
});
