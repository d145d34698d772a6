/** `npm run manifest`: writes the package of a real installation, or, where that is asked for, the sample of the project. */

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { madeFolder } from '../src/bounds/made-folder';
import { archiveName, example, manifestText, packageFiles, projectVersion } from './app-package';
import { readOrder, type Order } from './order';
import { pagesTaken } from './teams-manifest';

// Compiled, this file is in <output folder>/manifest/.
const root = join(__dirname, '..', '..');
const samples = join(root, 'manifest');

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  if (order.kind === 'help') tell(order.said);
  else if (order.kind === 'refused') refuse(order.because);
  else if (order.kind === 'sample') writeSample();
  else await writePackage(order);
}

function writeSample(): void {
  writeFileSync(join(samples, 'manifest.json'), manifestText({ ...example, version: projectVersion(root) }));
  const { appId, domain, publisher } = example;
  tell(`Wrote manifest/manifest.json, the sample of this project: app id ${appId}, ${domain}, ${publisher}.`);
  tell('Nobody can upload it. A package is made with --app-id, --domain and --publisher.');
}

async function writePackage({ installation, folder }: Extract<Order, { readonly kind: 'package' }>): Promise<void> {
  const target = resolve(root, folder);
  if (target === samples) {
    refuse('--out: the folder manifest has the sample of the project, which would be overwritten. Name another one.');
    return;
  }
  const files = packageFiles({ ...installation, version: projectVersion(root) }, root);
  if (!(await isWritten(target, files))) return;
  tell(`Wrote ${join(target, archiveName)}. Upload it in the Teams admin center, or in Teams under Apps, Manage your apps.`);
  tell(`In it: app id ${installation.appId}, publisher ${installation.publisher}, and these pages:`);
  for (const [page, address] of pagesTaken(installation)) tell(`  ${page.padEnd(8)} ${address}`);
}

/** Whether the files stand in the folder now; where they can't, that is said. */
async function isWritten(target: string, files: Readonly<Record<string, Uint8Array>>): Promise<boolean> {
  try {
    await madeFolder(target);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(target, name), bytes);
    return true;
  } catch (error) {
    refuse(
      `--out: ${target} can’t be written as a folder (${(error as NodeJS.ErrnoException).code ?? 'no reason given'}). Name another one.`,
    );
    return false;
  }
}

function refuse(because: string): void {
  process.stderr.write(`${because}\n`);
  process.exitCode = 1;
}

function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

void main();
