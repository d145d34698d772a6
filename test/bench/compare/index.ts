/**
 * Measures the bot beside others: `npm run bench`. `-- --rounds 5 --turns 320 --only ours,stock-memory --json figures.json`.
 * Not a test; `docs/benchmark.md` says what is measured and how to read it.
 */

import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PREPARED_FILE } from '../../../src/prepared/packed';
import { startBlobAccount } from './blob-account';
import { resultsOf } from './figures';
import { installPeers } from './install';
import { measureStarts, measureTurns, type Bench, type Extent } from './measure';
import { allPeers, type Peer } from './peers';
import { report } from './report';

const FOLDER = '.bench';
const BOT = join(__dirname, '..', '..', '..', 'src');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      turns: { type: 'string', default: '320' },
      only: { type: 'string', default: '' },
      json: { type: 'string', default: `${FOLDER}/figures.json` },
    },
  });
  const peers = chosen(allPeers(resolve(installPeers(FOLDER))), values.only);
  const extent = { rounds: Number(values.rounds), turns: Number(values.turns) };
  // As a step of the image does.
  execFileSync(process.execPath, [join(BOT, 'prepare.js')], { stdio: 'inherit' });
  const blobs = await startBlobAccount();
  const results = await measured(peers, extent, { blobs, tell: (line) => process.stderr.write(`${line}\n`) });
  await blobs.stop();
  rmSync(join(BOT, PREPARED_FILE));
  writeFileSync(values.json, `${JSON.stringify({ ...machine(), ...extent, results }, undefined, 2)}\n`);
  console.log(report(results).join('\n'));
  console.log(`\n${JSON.stringify(machine())}; all figures: ${values.json}`);
}

async function measured(peers: readonly Peer[], extent: Extent, bench: Bench) {
  const starts = await measureStarts(peers, extent, bench);
  return resultsOf(peers, starts, await measureTurns(peers, extent, bench));
}

function chosen(peers: readonly Peer[], only: string): readonly Peer[] {
  const names = only.split(',').filter((name) => name !== '');
  return names.length === 0 ? peers : peers.filter(({ name }) => names.includes(name));
}

/** What the figures depend on beside the bots. */
function machine() {
  const [load] = loadavg();
  return { at: new Date().toISOString(), node: process.version, processors: cpus().length, load };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
