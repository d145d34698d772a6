/** Imports point down the floors of the house (CONTRIBUTING), and never in a circle. */

import { deepStrictEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { floorBreaches } from './kit/floors/floor-breaches';
import { importCycles } from './kit/floors/import-cycles';
import type { Sources } from './kit/floors/source-imports';

/** Tenants and object ids compared in one breath, with `===` or `!==`. */
const COMPARES_PERSONS =
  /(?:tenantId [!=]== [\w.?]*(?:tenantId|tenant) (?:&&|\|\|) [\w.?]*personId|personId [!=]== [\w.?]*personId (?:&&|\|\|) [\w.?]*tenantId) [!=]==/u;

/** Tenants compared with the one that keeps a record, or its partner looked up by that one. */
const DECIDES_SIDE =
  /(?<!typeof [\w.?]*)partnerTenantId [!=]==|[!=]== [\w.?]*partnerTenantId|partners[\w.]*\.(?:get|has)\([\w.?]*partnerTenantId/u;

describe('floors', () => {
  const sources = readSources(top(__dirname), ['src', 'dialogs', 'cards', 'manifest']);

  it('finds the sources', () => {
    ok(sources.has('src/domain/record/trial.ts'), 'src/domain/record/trial.ts is not among the sources');
  });

  it('imports point down only', () => {
    deepStrictEqual(floorBreaches(sources), []);
  });

  it('persons are compared in one place', () => {
    const byHand = [...sources].filter(([file, text]) => file !== 'src/domain/people/person.ts' && COMPARES_PERSONS.test(text));
    deepStrictEqual(
      byHand.map(([file]) => `${file} compares persons by hand: isSame of src/domain/people/person.ts does`),
      [],
    );
  });

  it('the side of a trial is decided in one place', () => {
    const byHand = [...sources].filter(([file, text]) => file !== 'src/domain/record/side-on.ts' && DECIDES_SIDE.test(text));
    deepStrictEqual(
      byHand.map(([file]) => `${file} decides whose side somebody is on: sideOn of src/domain/record/side-on.ts does`),
      [],
    );
  });

  it('no file imports itself by way of others', () => {
    deepStrictEqual(importCycles(sources), []);
  });
});

// The tests run from an output folder; the sources stand beside package.json.
function top(dir: string): string {
  return existsSync(join(dir, 'package.json')) ? dir : top(dirname(dir));
}

function readSources(root: string, rooms: readonly string[]): Sources {
  const files = rooms.filter((room) => existsSync(join(root, room))).flatMap((room) => sourceFiles(root, room));
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function sourceFiles(root: string, room: string): readonly string[] {
  const names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${room}/${name.replaceAll('\\', '/')}`);
}
