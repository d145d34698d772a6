/** A subject has one name: its folder, its words, its templates, its transcripts and the picture of the house call it alike. */

import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..', '..');
const subjects = readdirSync(join(ROOT, 'dialogs'), { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'engine')
  .map(({ name }) => name);

/** The one card of privacy is drawn as the start card is. */
const WITHOUT_TEMPLATES = ['privacy'];

describe('subjects', () => {
  it('are found', () => {
    ok(subjects.length > 6 && subjects.includes('hand-over'));
  });

  for (const subject of subjects)
    it(`${subject} is called so everywhere`, () => {
      const places = [
        `dialogs/${subject}/index.ts`,
        `cards/words/en/${subject}.ts`,
        ...(WITHOUT_TEMPLATES.includes(subject) ? [] : [`cards/templates/${subject}`]),
        `test/transcripts/${subject}`,
      ];
      deepEqual(
        places.filter((place) => !existsSync(join(ROOT, place))),
        [],
      );
      ok(
        new RegExp(`subjects [^/]*dialogs/<subject>/[^/]*\\b${subject}\\b`, 'u').test(
          readFileSync(join(ROOT, 'docs/house.md'), 'utf8'),
        ),
      );
    });
});
