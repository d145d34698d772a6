import { AppStage } from './kit/app-stage';
import { transcripts } from './kit/transcript';

describe('transcripts', function () {
  this.timeout(30_000);
  transcripts('test/transcripts', () => new AppStage());
});
