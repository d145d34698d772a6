/** What the builder of the app package does with its options: the package of a real installation, or, where that is asked for, the sample of the project. */

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { madeFolder } from '../src/bounds/made-folder';
import { archiveName, example, manifestText, packageFiles, projectVersion } from './app-package';
import { readOrder, type Order } from './order';
import { pagesTaken } from './teams-manifest';

/** What is to be said, and whether that is why nothing was written. */
export interface Built {
  readonly said: string;
  readonly isRefused: boolean;
}

const told = (...sentences: readonly string[]): Built => ({ said: lines(sentences), isRefused: false });
const refused = (because: string): Built => ({ said: lines([because]), isRefused: true });

/** Writes what the options ask for; `root` is the folder of the project. */
export async function build(args: readonly string[], root: string): Promise<Built> {
  const order = readOrder(args);
  if (order.kind === 'help') return told(order.said);
  if (order.kind === 'refused') return refused(order.because);
  return order.kind === 'sample' ? writeSample(root) : writePackage(order, root);
}

function writeSample(root: string): Built {
  writeFileSync(join(samplesIn(root), 'manifest.json'), manifestText({ ...example, version: projectVersion(root) }));
  const { appId, domain, publisher } = example;
  return told(
    `Wrote manifest/manifest.json, the sample of this project: app id ${appId}, ${domain}, ${publisher}.`,
    'Nobody can upload it. A package is made with --app-id, --domain and --publisher.',
  );
}

async function writePackage(
  { installation, folder }: Extract<Order, { readonly kind: 'package' }>,
  root: string,
): Promise<Built> {
  const target = resolve(root, folder);
  if (target === samplesIn(root))
    return refused('--out: the folder manifest has the sample of the project, which would be overwritten. Name another one.');
  const files = packageFiles({ ...installation, version: projectVersion(root) }, root);
  const trouble = await troubleWriting(target, files);
  if (trouble !== undefined) return refused(trouble);
  return told(
    `Wrote ${join(target, archiveName)}. Upload it in the Teams admin center, or in Teams under Apps, Manage your apps.`,
    `In it: app id ${installation.appId}, publisher ${installation.publisher}, and these pages:`,
    ...pagesTaken(installation).map(([page, address]) => `  ${page.padEnd(8)} ${address}`),
  );
}

/** Why the files do not stand in the folder; undefined once they do. */
async function troubleWriting(target: string, files: Readonly<Record<string, Uint8Array>>): Promise<string | undefined> {
  try {
    await madeFolder(target);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(target, name), bytes);
    return undefined;
  } catch (error) {
    const { code = 'no reason given' } = error as NodeJS.ErrnoException;
    return `--out: ${target} can’t be written as a folder (${code}). Name another one.`;
  }
}

function samplesIn(root: string): string {
  return join(root, 'manifest');
}

function lines(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${sentence}\n`).join('');
}
