/** `npm run manifest`: without options it writes the committed manifest anew; with them, the package of a real installation. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { archiveName, example, manifestText, packageFiles, projectVersion } from './app-package';
import { readOrder } from './order';

// Compiled, this file is in <output folder>/manifest/.
const root = join(__dirname, '..', '..');

function main(): void {
  const order = readOrder(process.argv.slice(2));
  const version = projectVersion(root);
  if (order.kind === 'refused') {
    process.stderr.write(`${order.because}\n`);
    process.exitCode = 1;
  } else if (order.kind === 'help') {
    tell(order.said);
  } else if (order.kind === 'committed') {
    writeFileSync(join(root, 'manifest', 'manifest.json'), manifestText({ ...example, version }));
    tell('Wrote manifest/manifest.json.');
  } else {
    const folder = resolve(root, order.folder);
    write(folder, packageFiles({ ...order.installation, version }, root));
    tell(`Wrote ${join(folder, archiveName)}. Upload it in the Teams admin center, or in Teams under Apps, Manage your apps.`);
  }
}

function write(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}

function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

main();
