/** The operator command line: what it understands, what it says, what it does, and how it ends. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CodedError } from '../../src/domain/errors';
import { findCommand, operatorCommands, type Desk } from '../../src/operator/commands';
import { runOperator } from '../../src/operator/run';
import { startAzurite, type Azurite } from '../kit/azurite';
import { CUSTOMER, nora, openPlanted, PARTNER, plantChat, plantTrial, robin } from '../privacy/planted';

const OTHER = '44444444-4444-4444-8444-444444444444';

describe('the operator command line', () => {
  /** The exit code and what is said of a line that must not touch anything. */
  async function understood(line: string): Promise<string> {
    const told: string[] = [];
    const open = () => Promise.reject<Desk>(new CodedError('STORAGE_UNAVAILABLE', 'opened'));
    const code = await runOperator({
      line: line.split(' ').filter((word) => word !== ''),
      open,
      tell: (text) => told.push(text),
    });
    return `${code} ${told[0]?.split('\n')[0] ?? ''}`;
  }

  const cases: readonly (readonly [line: string, outcome: string])[] = [
    ['', '2 Say what to do.'],
    ['help', '2 There is no command "help".'],
    ['__proto__', '2 There is no command "__proto__".'],
    ['erase', '2 There is no command "erase".'],
    ['erase everything', '2 There is no command "erase".'],
    ['partners now', '2 "now" is one word too many.'],
    ['partners add Contoso', '2 A tenant id is a GUID, such as 11111111-1111-4111-8111-111111111111.'],
    [`partners add ${PARTNER}`, '2 Say the name of the company after the tenant id.'],
    [`partners remove ${PARTNER} ${PARTNER}`, `2 "${PARTNER}" is one word too many.`],
    [`erase person ${PARTNER} robin`, '2 An object id is a GUID, such as aaaaaaaa-0000-4000-8000-000000000001.'],
    [`erase person ${PARTNER} ${robin.personId} --yes please`, '2 "please" is one word too many.'],
    ['erase address nora', '2 That is not an e-mail address. It looks like jo@adventure-works.com.'],
    ['erase tenant --yes', '2 A tenant id is a GUID, such as 11111111-1111-4111-8111-111111111111.'],
    ['audit', '2 A tenant id is a GUID, such as 11111111-1111-4111-8111-111111111111.'],
    [
      `audit ${PARTNER}`,
      '1 That did not work (STORAGE_UNAVAILABLE). What was begun goes on when you give the same command again.',
    ],
  ];
  for (const [line, outcome] of cases) {
    it(`"${line}": ${outcome}`, async () => {
      assert.equal(await understood(line), outcome);
    });
  }

  it('lists every command when one is not understood', async () => {
    const told: string[] = [];
    await runOperator({ line: ['?'], open: () => Promise.reject<Desk>(new Error()), tell: (text) => told.push(text) });
    for (const { usage } of operatorCommands) assert.ok(told[1]?.includes(`  ${usage} `), usage);
  });

  it('takes commands of others into the same table', () => {
    const counts = { name: 'counts', usage: 'counts', meaning: '', read: () => ({ kind: 'bad', because: '' }) as const };
    assert.deepEqual(findCommand(['counts', 'now'], [...operatorCommands, counts]), { command: counts, rest: ['now'] });
  });

  describe('on a storage', function () {
    this.timeout(120_000);
    let azurite: Azurite;
    before(async () => {
      azurite = await startAzurite();
    });
    after(() => azurite.close());

    async function operator(...words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
      const env = {
        PATH: process.env['PATH'],
        BOT_MODE: 'local',
        AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
        PARTNER_TENANTS: `${PARTNER}=Contoso Consulting`,
        LOG_LEVEL: 'warn',
      };
      const child = spawn(process.execPath, [join(__dirname, '../../src/operator/index.js'), ...words], { env });
      const said = { out: '', err: '' };
      child.stdout.on('data', (chunk) => (said.out += String(chunk)));
      child.stderr.on('data', (chunk) => (said.err += String(chunk)));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, ...said };
    }

    it('lists, adds and removes partner tenants', async () => {
      assert.deepEqual(await operator('partners'), { code: 0, out: `${PARTNER}  Contoso Consulting\n`, err: '' });
      const added = await operator('partners', 'add', OTHER.toUpperCase(), 'Woodgrove', 'Bank');
      assert.deepEqual(added, { code: 0, out: 'Listed. Every running bot knows it within a minute.\n', err: '' });
      assert.match((await operator('partners', 'add', OTHER, 'Woodgrove Bank')).out, /^That is how it stands already/);
      assert.match((await operator('partners', 'remove', PARTNER)).out, /refuses its people from then on/);
      assert.equal((await operator('partners')).out, `${OTHER}  Woodgrove Bank\n`);
    });

    it('says what it would erase, erases with --yes, and exports who did what', async () => {
      const { trials, state } = await openPlanted(azurite.connectionString);
      const trial = await plantTrial(trials, robin, 1);
      await plantChat(state, nora);
      const asked = await operator('erase', 'person', CUSTOMER, nora.personId);
      assert.equal(asked.code, 3);
      assert.match(
        asked.out,
        /^This would erase the person .*: 1 chat or other item, 4 rows of the record, 3 rows with names\. .*--yes/,
      );
      assert.notEqual(await trials.person(nora), undefined);
      const erased = await operator('erase', 'person', CUSTOMER, nora.personId, '--yes');
      assert.deepEqual(
        [erased.code, erased.out.split(':')[0]],
        [0, `Erased the person ${nora.personId} of the tenant ${CUSTOMER}`],
      );
      assert.equal(await trials.person(nora), undefined);
      const audit = await operator('audit', PARTNER);
      const lines = audit.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.deepEqual(
        lines.map((line) => [line['trial'], line['code']]),
        ['created', 'adminNamed', 'signInConfirmed', 'useNoted'].map((code) => [trial.id, code]),
      );
      assert.match(JSON.stringify(lines[2]), /erased-/);
      assert.equal(
        (await operator('retention')).out,
        'Removed the forms of 0 chats, 0 chats, 0 links, the contacts of 0 trials.\n',
      );
    });

    it('complains of settings by name, and of a dead storage in a sentence', async () => {
      const child = spawn(process.execPath, [join(__dirname, '../../src/operator/index.js'), 'partners'], {
        env: { PATH: process.env['PATH'], AZURE_STORAGE_CONNECTION_STRING: 'AccountKey=planted' },
      });
      let err = '';
      child.stderr.on('data', (chunk) => (err += String(chunk)));
      assert.deepEqual(await once(child, 'close'), [1, null]);
      assert.match(err, /MicrosoftAppId: missing/);
      assert.doesNotMatch(err, /planted/);
    });
  });
});
