/** A count on a card, "Step 2 of 9", is true from the first that is shown: in all transcripts no form changes of how many steps it is. */

import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transcriptFiles } from '../kit/transcript/transcript-folders';

const FOLDER = 'test/transcripts';
const COUNTED = /^ {2}\| (?<form>.+?) \| .*?Step (?<at>\d+) of (?<of>\d+)/u;

/** Where a form counts on and says another sum than before. */
function changedIn(path: string): readonly string[] {
  const last = new Map<string, { readonly at: number; readonly of: string }>();
  return readFileSync(join(FOLDER, path), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const { form: shown = '', at: step = '0', of = '' } = COUNTED.exec(line)?.groups ?? {};
      const [form = ''] = shown.split(' · ');
      const at = Number(step);
      const before = last.get(form);
      if (form !== '') last.set(form, { at, of });
      const isCounted = form !== '' && before !== undefined && at > before.at && of !== before.of;
      return isCounted ? [`${path}:${index + 1}: ${before.at} of ${before.of}, then ${at} of ${of}`] : [];
    });
}

describe('the count of a form', () => {
  it('never changes its sum as it goes on', () => {
    deepEqual(transcriptFiles(FOLDER).flatMap(changedIn), []);
  });
});
