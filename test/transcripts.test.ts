import { silentLog } from '../src/log/log';
import { storyStage } from './dialogs/story-stage';
import { transcripts } from './kit/transcript';

describe('transcripts', () => {
  // Failures are the very story of some; elsewhere they are printed.
  transcripts('test/transcripts', ({ name }) => storyStage(name.startsWith('storage') ? { log: silentLog } : {}));
});
