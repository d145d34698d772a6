import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { facts } from '../../../src/domain/catalog/facts/facts';
import { sources } from '../../../src/domain/catalog/facts/sources';
import { portals } from '../../../src/domain/catalog/portals';

/** Addresses of the portals people work in; start pages of trials stand with their products. */
const PORTAL = /https:\/\/(?:admin|partner|entra|portal|lcs|businesscentral)\.[a-z.]*(?:microsoft|dynamics|office|azure)\.com/;
const HERE = ['dialogs', 'cards', 'src/domain'];
const PAGES = ['src/domain/catalog/portals.ts', 'src/domain/catalog/facts'];

describe('the portals', () => {
  it('each rest on a fact that was read in a page, on a day', () => {
    for (const { url, fact } of Object.values(portals)) {
      ok(url.startsWith('https://'), url);
      ok(sources[facts[fact].source].title !== '' && facts[fact].readOn !== '', fact);
    }
  });

  it('are the only addresses of portals in cards, dialogs and the domain', () => {
    const files = HERE.flatMap(filesIn).filter((file) => !PAGES.some((page) => file.startsWith(page)));
    ok(files.length > 100);
    const strays = files.filter((file) => !file.endsWith('.sample.json') && PORTAL.test(readFileSync(file, 'utf8')));
    deepEqual(strays, []);
  });

  it('finds an address that stands elsewhere', () => {
    ok(
      PORTAL.test("'https://admin.powerplatform.microsoft.com/environments'") && PORTAL.test('https://entra.microsoft.com/#view'),
    );
    ok(!PORTAL.test('https://learn.microsoft.com/partner-center') && !PORTAL.test('https://trials.dynamics.com'));
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
