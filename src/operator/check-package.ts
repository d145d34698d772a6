/** Whether the app package people installed is the one of this bot. */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Config } from '../settings/config';
import { NO_GUID } from '../settings/stand-ins';
import type { Finding } from './finding';
import { checkWords } from './check-words';
import { fileWords } from './file-words';
import { jsonFile } from './json-file';

const manifestShape = z.looseObject({
  version: z.string(),
  bots: z.array(z.looseObject({ botId: z.string(), commandLists: z.array(z.unknown()).optional() })).min(1),
});

/** Compares the manifest of a package with the settings and with the version of this release. */
export async function comparePackage({ app }: Config, path: string | undefined): Promise<Finding> {
  const what = 'package';
  if (path === undefined) return { what, state: 'left out', said: checkWords.noPackage };
  const manifest = await readManifest(path);
  if (typeof manifest === 'string') return { what, state: 'bad', said: manifest };
  const botId = manifest.bots[0]?.botId.toLowerCase();
  if (botId === NO_GUID) return { what, state: 'bad', said: checkWords.sample };
  if (app && botId !== app.id) return { what, state: 'bad', said: checkWords.otherBot };
  const release = await ownVersion();
  if (release !== undefined && manifest.version !== release)
    return { what, state: 'bad', said: checkWords.otherVersion(manifest.version, release) };
  return app ? { what, state: 'good', said: checkWords.inStep } : { what, state: 'left out', said: checkWords.noId };
}

/** The manifest, or why there is none. */
async function readManifest(path: string): Promise<z.infer<typeof manifestShape> | string> {
  const file = await jsonFile(path);
  if (file.kind === 'archive') return checkWords.isPackage(path);
  if (file.kind !== 'read') return fileWords.unread(path, file);
  return manifestShape.safeParse(file.value).data ?? checkWords.unreadable(path);
}

/** The version of package.json beside which it was started. */
async function ownVersion(): Promise<string | undefined> {
  const text = await readFile('package.json', 'utf8').catch(() => '{}');
  return z.object({ version: z.string() }).safeParse(JSON.parse(text)).data?.version;
}
