/** The chat windows of `npm start`; both of them are looked at in `playground.faults.ts`. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { adventureWorks, contosoConsulting, type DemoCompany } from '../../src/local/companies';
import { findPlayground } from '../../src/local/playground';
import { allGone, makePlace, StartedLauncher } from './started-launcher';
import { longIt } from '../kit/sweep';

interface Members {
  readonly members: readonly { readonly aadObjectId: string; readonly tenantId: string }[];
}

describe('the chat windows', () => {
  // Where none is installed it is left out, and that is told.
  const define = findPlayground() === undefined ? it.skip : longIt;
  define('are two real Playgrounds with the demo companies, and go away with the launcher', async () => {
    const at = await makePlace({ PLAYGROUNDS: 'on' });
    const launcher = new StartedLauncher(at);
    try {
      await launcher.says(/Press Ctrl-C to stop/);
      const [partner = '', customer = ''] = [...launcher.said.matchAll(/http:\/\/localhost:\d+/g)].map(([url]) => url);
      assert.deepEqual(await currentUser(partner, contosoConsulting), contosoConsulting.user.aadObjectId);
      assert.deepEqual(await currentUser(customer, adventureWorks), adventureWorks.user.aadObjectId);
      assert.match(launcher.said, /type {2}sign up/);
      assert.doesNotMatch(launcher.said, /unexpectedly/);

      const family = launcher.family();
      assert.equal(family.length, 4);
      assert.equal(await launcher.ends('SIGTERM'), 0);
      await allGone(family);
      assert.match(readFileSync(join(at.dataFolder, 'playground', 'partner', '.m365agentsplayground.yml'), 'utf8'), /Kim Akers/);
    } finally {
      await launcher.ends('SIGTERM');
      at.remove();
    }
  });

  it('are left out when the package is not installed', () => {
    assert.equal(findPlayground(join(parse(tmpdir()).root, 'nowhere', 'nowhere.js')), undefined);
  });
});

async function currentUser(url: string, company: DemoCompany): Promise<string | undefined> {
  const response = await fetch(`${url}/_connector/v3/conversations/${company.personalChatId}/pagedmembers`);
  const { members } = (await response.json()) as Members;
  assert.ok(members.every(({ tenantId }) => tenantId === company.tenantId));
  return members[0]?.aadObjectId;
}
