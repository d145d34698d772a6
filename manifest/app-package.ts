/** The files Teams is given: the manifest beside its icons, and the archive of the three that an administrator uploads. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { createWords } from '../cards/engine/words';
import { teamsManifest, type Installation } from './teams-manifest';

/** The first day an archive can name: two builds of one release are the same bytes. */
const EARLIEST = new Date(1980, 0, 1, 12);

/** The archive's name. */
export const archiveName = 'partner-concierge.zip';

/** The installation that the committed manifest stands for: no bot anywhere has this id. */
export const example = {
  appId: '00000000-0000-0000-0000-000000000000',
  domain: 'example.com',
  publisher: 'Partner Concierge contributors',
} as const;

/** The text of `manifest.json`. */
export function manifestText(installation: Installation): string {
  return `${JSON.stringify(teamsManifest(installation, createWords()('en-GB')), undefined, 2)}\n`;
}

/** The version of the project at `root`, which is the app's version too. */
export function projectVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: unknown };
  if (typeof version !== 'string') throw new Error('package.json has no version');
  return version;
}

/** Every file of the package by its name, the archive among them. The icons are taken from the project at `root`. */
export function packageFiles(installation: Installation, root: string): Readonly<Record<string, Uint8Array>> {
  const icon = (name: string): Uint8Array => readFileSync(join(root, 'manifest', name));
  const files = {
    'manifest.json': strToU8(manifestText(installation)),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  };
  return { ...files, [archiveName]: zipSync(files, { mtime: EARLIEST }) };
}
