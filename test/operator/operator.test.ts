/** The operator command line: what it understands, what it says, what it does, and how it ends. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { MovedClock } from '../../src/app/moved-clock';
import { readConfig, readIsLocal, readMisspelt } from '../../src/settings/config';
import { allOfStorage, StorageUnavailable, type StorageService, type StorageTrouble } from '../../src/storage/unavailable';
import { CodedError } from '../../src/domain/errors';
import type { StoredItem } from '../../src/domain/record/item-storage';
import { createLog } from '../../src/log/log';
import type { Desk } from '../../src/operator/command';
import { findCommand, operatorCommands } from '../../src/operator/commands';
import { openDesk } from '../../src/operator/open-desk';
import { runOperator } from '../../src/operator/run';
import type { Happened } from '../../src/outbox/overview';
import { sampleTrial } from '../domain/record/trial-samples';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { CUSTOMER, nora, openPlanted, PARTNER, plantChat, plantTrial, robin } from '../privacy/planted';

const OTHER = '44444444-4444-4444-8444-444444444444';
const FIRST = '55555555-5555-4555-8555-555555555555';
const NOBODYS = '99999999-9999-4999-8999-999999999999';
const SECOND = '66666666-6666-4666-8666-666666666666';

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

  it('tells of a command to whoever asks as other command lines have it', async () => {
    for (const [line, usage] of [
      ['--help', 'directory import'],
      ['erase --help', 'erase person'],
      ['directory import --help', 'directory import'],
      ['check -h', 'check'],
    ] as const) {
      const printed: string[] = [];
      const code = await runOperator({
        line: line.split(' '),
        open: () => Promise.reject<Desk>(new CodedError('STORAGE_UNAVAILABLE', 'opened')),
        tell: (text) => printed.push(text),
      });
      assert.equal(code, 0, line);
      assert.match(printed.join('\n'), new RegExp(`^  ${usage}`, 'mu'), line);
    }
  });

  it('names each service of a storage that is away, and each that refuses', async () => {
    const said = async (...works: readonly Promise<unknown>[]): Promise<string> => {
      const told: string[] = [];
      const open = async (): Promise<Desk> => {
        await allOfStorage(works);
        throw new Error('opened');
      };
      const code = await runOperator({ line: ['partners'], open, tell: (text) => told.push(text) });
      return `${code} ${told.join(' ')}`;
    };
    const trouble = (reason: StorageTrouble, service: StorageService): Promise<unknown> =>
      Promise.reject(new StorageUnavailable(reason, service, undefined));
    const next = ' "check" says which setting leads there. What was begun goes on when you give the same command again.';
    assert.equal(
      await said(trouble('away', 'table'), trouble('away', 'queue'), trouble('away', 'table')),
      `1 That did not work: the table service gives no usable answer, and the queue service gives no usable answer.${next}`,
    );
    assert.equal(
      await said(trouble('away', 'table'), Promise.resolve(), trouble('refused', 'queue')),
      `1 That did not work: the queue service refuses it, and the table service gives no usable answer.${next}`,
    );
    await assert.rejects(said(trouble('away', 'table'), Promise.reject(new Error('a bug'))), /a bug/);
  });

  const cases: readonly (readonly [line: string, outcome: string])[] = [
    ['', '2 Say what to do.'],
    ['help dance', '2 There is no command "dance".'],
    ['__proto__', '2 There is no command "__proto__".'],
    ['erase', '2 "erase" needs more words.'],
    ['chekc', '2 There is no command "chekc". Did you mean "check"?'],
    [`partners join ${PARTNER}`, '2 A tenant id is a GUID, such as 11111111-1111-4111-8111-111111111111.'],
    [`partners join ${PARTNER} ${PARTNER}`, '2 These are the same tenant twice.'],
    [`partners leave ${PARTNER} now`, '2 "now" is one word too many.'],
    ['erase everything', '2 "erase" needs more words.'],
    ['partners now', '2 "now" is one word too many.'],
    ['partners add Contoso', '2 A tenant id is a GUID, such as 11111111-1111-4111-8111-111111111111.'],
    [`partners add ${PARTNER}`, '2 Say the name of the company after the tenant id.'],
    [`partners add ${PARTNER} \u202E\u200B`, '2 Say the name of the company after the tenant id.'],
    [`partners remove ${PARTNER} ${PARTNER}`, `2 "${PARTNER}" is one word too many.`],
    [`erase person ${PARTNER} robin`, '2 An object id is a GUID, such as aaaaaaaa-0000-4000-8000-000000000001.'],
    [`erase person ${PARTNER} ${robin.personId} --yes please`, '2 "please" is one word too many.'],
    [
      `erase person ${PARTNER} nora@adventure-works.com`,
      '2 That is an e-mail address, and not an object id: "erase address" forgets whom somebody named by it.',
    ],
    ...['--dryrun', '--dry-run'].map(
      (dry) =>
        [
          `erase person ${PARTNER} ${robin.personId} ${dry}`,
          `2 There is no option "${dry}" here: without --yes nothing is done, and it is only said what would be.`,
        ] as const,
    ),
    ['erase address nora', '2 That is not an e-mail address. It looks like jo@adventure-works.com.'],
    ['erase tenant --yes', '2 A tenant id is a GUID, such as 11111111-1111-4111-8111-111111111111.'],
    ['outbox until', '2 A day looks like 2026-04-17; “today” and “tomorrow” are days, too.'],
    ['outbox until someday', '2 A day looks like 2026-04-17; “today” and “tomorrow” are days, too.'],
    ['outbox until 2026-04-17 12:00', '2 "12:00" is one word too many.'],
    ['outbox replay all', '2 A trial id is a GUID, such as 33333333-3333-4333-8333-333333333333.'],
    ['outbox replay --dry-run all', '2 A trial id is a GUID, such as 33333333-3333-4333-8333-333333333333.'],
    ['retention --dry', '2 There is no option "--dry" here. Did you mean "--dry-run"?'],
    ['retention --dryrun', '2 There is no option "--dryrun" here. Did you mean "--dry-run"?'],
    [`erase person ${PARTNER} ${robin.personId} --yse`, '2 There is no option "--yse" here. Did you mean "--yes"?'],
    [`partners add ${PARTNER} Woodgrove --dry-run`, '2 There is no option "--dry-run" here.'],
    [`directory own-add ${PARTNER} partnerId=4391507 name=Contoso --yes`, '2 There is no option "--yes" here.'],
    [`partners ad ${PARTNER} Woodgrove`, '2 There is no command "partners ad". Did you mean "partners add"?'],
    ['directory improt file.csv', '2 There is no command "directory improt". Did you mean "directory import"?'],
    ['outbox re', '2 There is no command "outbox re". Did you mean "outbox resend" or "outbox replay"?'],
    ['erase persn', '2 There is no command "erase persn". Did you mean "erase person"?'],
    ['help partnres', '2 There is no command "partnres". Did you mean "partners"?'],
    ['help directory improt', '2 There is no command "directory improt". Did you mean "directory import"?'],
    ['outbox now', '2 "now" is one word too many.'],
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

  it('names a slip in the name of a setting where the settings open no storage, and no value', async () => {
    const told: string[] = [];
    const env = {
      BOT_MODE: 'local',
      PARTNER_TENANTS: PARTNER,
      AZURE_STORAGE_CONECTION_STRING: 'planted',
      SUPORT_CONTACT: 'planted',
    };
    const code = await runOperator({
      line: ['partners'],
      open: () => new Promise<Desk>(() => readConfig(env)),
      tell: (text) => told.push(text),
      surroundings: { misspelt: () => readMisspelt(env), isLocal: () => readIsLocal(env) },
    });
    const text = told.join('\n');
    assert.equal(code, 1);
    assert.match(text, /AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT: missing; set one$/mu);
    assert.match(text, /^AZURE_STORAGE_CONECTION_STRING: no such setting; did you mean AZURE_STORAGE_CONNECTION_STRING\?$/mu);
    assert.match(text, /^SUPORT_CONTACT: no such setting; did you mean SUPPORT_CONTACT\?$/mu);
    assert.match(text, /finds the demo only while it runs \(npm start\)\. “Against the demo”/u);
    assert.doesNotMatch(text, /planted/u);
  });

  it('says nothing of a demo that does not run where its storage is named', async () => {
    const told: string[] = [];
    const env = { BOT_MODE: 'local', PARTNER_TENANTS: PARTNER, SUPPORT_CONTACT: 'a b', AZURE_STORAGE_ACCOUNT: 'contosobot' };
    await runOperator({
      line: ['partners'],
      open: () => new Promise<Desk>(() => readConfig(env)),
      tell: (text) => told.push(text),
      surroundings: { misspelt: () => readMisspelt(env), isLocal: () => readIsLocal(env) },
    });
    assert.match(told.join('\n'), /SUPPORT_CONTACT: malformed/u);
    assert.doesNotMatch(told.join('\n'), /demo/u);
  });

  it('shows how to use the command that a slip led away from', async () => {
    const told: string[] = [];
    await runOperator({
      line: ['partners', 'ad'],
      open: () => Promise.reject<Desk>(new Error()),
      tell: (text) => told.push(text),
    });
    assert.match(told.join('\n'), /Did you mean "partners add"\?\nUse: partners add <tenant id> <name>$/);
  });

  it('lists every command when one is not understood', async () => {
    const told: string[] = [];
    await runOperator({ line: ['?'], open: () => Promise.reject<Desk>(new Error()), tell: (text) => told.push(text) });
    for (const { usage } of operatorCommands) assert.ok(told[1]?.includes(`  ${usage} `), usage);
  });

  it('takes commands of others into the same table', () => {
    const counts = { name: 'counts', usage: 'counts', meaning: '', read: () => ({ kind: 'bad', because: '' }) as const };
    assert.deepEqual(findCommand(['counts', 'now'], [...operatorCommands, counts]), { command: counts, rest: ['now'] });
  });

  describe('on a storage', () => {
    let azurite: Azurite;
    before(async () => {
      azurite = await startAzurite();
    });
    after(() => azurite.close());

    function settings(): NodeJS.ProcessEnv {
      return {
        BOT_MODE: 'local',
        AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
        PARTNER_TENANTS: `${PARTNER}=Contoso Consulting`,
        LOG_LEVEL: 'warn',
      };
    }

    const said = { out: '', err: '' };
    /** The tables are there after the first command; each of the others would ask again. */
    let opened: Promise<Desk> | undefined;

    function desk(): Promise<Desk> {
      return (opened ??= openDesk({
        config: readConfig(settings()),
        clock: { now: () => new Date() },
        log: createLog('warn', { write: (line) => void (said.err += line) }),
        print: (line) => Promise.resolve(void (said.out += `${line}\n`)),
        tell: (sentence) => Promise.resolve(void (said.err += `${sentence}\n`)),
      }));
    }

    async function operator(...words: readonly string[]): Promise<Ended> {
      Object.assign(said, { out: '', err: '' });
      const code = await runOperator({ line: words, open: desk, tell: (sentence) => (said.err += `${sentence}\n`) });
      return { code, ...said };
    }

    it('lists, adds and removes partner tenants', async () => {
      assert.deepEqual(await operator('partners'), { code: 0, out: `${PARTNER}  Contoso Consulting\n`, err: '' });
      const added = await operator('partners', 'add', OTHER.toUpperCase(), 'Woodgrove', 'Bank');
      assert.deepEqual(added, { code: 0, out: 'Listed. Every running bot knows it within a minute.\n', err: '' });
      assert.match(
        (await operator('partners', 'add', OTHER, 'Woodgrove Bank')).out,
        /^It is listed already, as Woodgrove Bank; n/,
      );
      assert.match((await operator('partners', 'add', PARTNER, 'Contoso Consulting')).out, /^It is listed already, as Contoso/);
      assert.match(
        (await operator('partners', 'add', OTHER, 'Woodgrove')).out,
        /^It was listed already, as Woodgrove Bank; now it/,
      );
      assert.match((await operator('partners', 'remove', PARTNER)).out, /refuses its people from then on\.\n$/);
      assert.equal((await operator('partners')).out, `${OTHER}  Woodgrove\n`);
      const asked = await operator('partners', 'remove', SECOND);
      assert.deepEqual([asked.code, /would keep it out .*Add --yes to do it\.\n$/u.test(asked.out)], [3, true], asked.out);
      assert.match((await operator('partners', 'remove', SECOND, '--yes')).out, /was not listed\. From now on it is kept out/);
      const again = await operator('partners', 'remove', SECOND);
      assert.deepEqual([again.code, /was kept out before and stays so, .*nothing was changed/u.test(again.out)], [0, true]);
      for (const [more, code] of [
        [[], 3],
        [['--dry-run'], 0],
        [['--dry-run', '--yes'], 0],
      ] as const) {
        const last = await operator('partners', 'remove', OTHER, ...more);
        assert.deepEqual([last.code, /It is the last one: then no tenant is a partner/u.test(last.out)], [code, true]);
      }
      assert.equal((await operator('partners')).out, `${OTHER}  Woodgrove\n`);
      assert.match((await operator('partners', 'rename', OTHER, 'Woodgrove Bank')).out, /now it is called Woodgrove Bank/);
      assert.match(
        (await operator('partners', 'remove', OTHER, '--yes')).out,
        /\nThat was the last one: no tenant is a partner now, .*\n$/,
      );
      assert.equal((await operator('partners')).out, 'No tenant is listed as a partner.\n');
      await operator('partners', 'add', OTHER, 'Woodgrove Bank');
    });

    it('joins two tenants and parts them, with a dry run before each, and names who would lack an owner', async () => {
      await operator('partners', 'add', FIRST, 'Litware');
      const unlisted = await operator('partners', 'join', FIRST, SECOND);
      assert.deepEqual([unlisted.code, unlisted.out.slice(0, 30)], [1, 'Not listed as a partner: 66666']);
      await operator('partners', 'add', SECOND, 'Woodgrove Bank');
      const dry = await operator('partners', 'join', FIRST, SECOND, '--dry-run');
      assert.match(dry.out, /^This would make one partner of .*: their people would see 0 trials together\. Without --dry-run/u);
      assert.doesNotMatch((await operator('partners')).out, /joined with/);
      assert.match((await operator('partners', 'join', FIRST, SECOND)).out, /^One partner now: .* within a minute/u);
      assert.match((await operator('partners', 'join', SECOND, FIRST)).out, /^That is how it stands already/);
      assert.match((await operator('partners')).out, new RegExp(`${FIRST}  Litware  joined with ${SECOND}`, 'u'));
      const { trials } = await openPlanted(azurite.connectionString);
      const owner = { tenantId: SECOND, personId: robin.personId };
      const trial = sampleTrial({ id: 'dddddddd-0000-4000-8000-000000000077', partnerTenantId: FIRST, owner });
      const { id } = trial;
      const head = { id: 'made', at: '2026-04-14T09:00:00.000Z', by: owner, tenantId: FIRST, trialId: id, people: [] };
      await trials.record({ ...head, code: 'created', trial });
      const would = await operator('partners', 'leave', SECOND, '--dry-run');
      assert.match(would.out, /^This would part .*\n1 trial is looked after by somebody of the other side/u);
      assert.ok(would.out.includes(`${FIRST}  ${id}`), would.out);
      assert.match((await operator('partners', 'leave', SECOND)).out, /stands alone now/);
      assert.match((await operator('partners', 'leave', SECOND)).out, /^That is how it stands already/);
      assert.doesNotMatch((await operator('partners')).out, /joined with/);
      await operator('partners', 'join', FIRST, SECOND);
      const wouldPart = await operator('partners', 'remove', FIRST, '--dry-run');
      assert.match(wouldPart.out, new RegExp(`^This would list .*\nIt is one partner with ${SECOND}: their people would`, 'u'));
      assert.match((await operator('partners')).out, /joined with/);
      const parted = await operator('partners', 'remove', FIRST);
      assert.match(parted.out, new RegExp(`\nIt was one partner with ${SECOND}: their people see none`, 'u'));
      await operator('partners', 'remove', SECOND);
    });

    it('says what it would erase, erases with --yes, and exports who did what', async () => {
      const { trials, state } = await openPlanted(azurite.connectionString);
      const trial = await plantTrial(trials, robin, 1);
      await plantChat(state, nora);
      const asked = await operator('erase', 'person', CUSTOMER, nora.personId);
      assert.equal(asked.code, 3);
      assert.match(
        asked.out,
        /^This would erase the person .*: 1 chat or other item, 5 rows of the record, 3 rows with names\. .*--yes/,
      );
      assert.notEqual(await trials.person(nora), undefined);
      const erased = await operator('erase', 'person', CUSTOMER, nora.personId, '--yes');
      assert.deepEqual(
        [erased.code, erased.out.split(':')[0]],
        [0, `Erased the person ${nora.personId} of the tenant ${CUSTOMER}`],
      );
      assert.equal(await trials.person(nora), undefined);
      const nothing = `Nothing is kept of the person ${nora.personId} of the tenant ${CUSTOMER}: it was erased before, or never there. If you expected something, look at what you typed again.\n`;
      const again = await operator('erase', 'person', CUSTOMER, nora.personId, '--yes');
      assert.deepEqual([again.code, again.out], [0, nothing]);
      const lookedAgain = await operator('erase', 'person', CUSTOMER, nora.personId);
      assert.deepEqual([lookedAgain.code, lookedAgain.out], [0, nothing], 'there is nothing to confirm');
      const unknown = await operator('audit', OTHER);
      assert.deepEqual([unknown.code, unknown.out], [0, '']);
      assert.match(unknown.err, /^Nothing is recorded of this tenant as a partner/);
      assert.match((await operator('mentions')).out, /^No row was missing in the index\. It knows/);
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
      assert.equal((await operator('retention', '--dry-run')).out, 'Nothing was kept long enough to be removed.\n');
      assert.equal((await operator('retention')).out, 'Nothing was kept long enough to be removed.\n');
    });

    it('counts the outbox, tells what would go out, and puts back what was set aside', async () => {
      const { trials, due, state } = await openPlanted(azurite.connectionString);
      const trial = await plantTrial(trials, robin, 3);
      const day = new Date().toISOString().slice(0, 10);
      const done = { sent: 4, becameUncertain: 1, unknown: 1, postponed: 0, undeliverable: 0, stale: 0, setAside: 1 };
      const tally: StoredItem & Happened & { v: 1 } = { v: 1, done, paused: { conversations: 2, tenants: 0, everything: false } };
      await state.write({ [`tally/${day}/one`]: { ...tally }, [`tally/${day}/two`]: { ...tally } });
      for await (const row of due.dueUntil(new Date()))
        if (row.trialId === trial.id && row.kind === 'reminder') await due.deadLetter(row, 'bug', new Date());
      assert.match(
        (await operator('outbox')).out,
        /due {8}\d\non its way 0\nrefused {4}0\nin doubt {3}0\nuncertain {2}0\nset aside {2}1\npaused {5}2 conversations, 0 tenants\n.*, up to a minute late:\nsent {7}8\nunknown {4}2\n(?:.*\n){4}set aside that day {2}2\n$/,
      );
      assert.match(
        (await operator('outbox', 'aside')).out,
        new RegExp(`reminder  bug  trial ${trial.id}  person ${robin.personId}`),
      );
      const looked = await operator('outbox', 'replay', trial.id, '--dry-run');
      assert.match(
        looked.out,
        /reminder {2}bug .*\n1 message would be put back, and sent at once, .*; what has nothing left to tell would be dropped as outdated\. Without --dry-run it is done\.\n$/,
      );
      assert.equal(
        (await operator('outbox', 'replay', NOBODYS, '--dry-run')).out.slice(0, 40),
        'Nothing is known of a trial of that id. ',
      );
      assert.equal((await operator('outbox', 'resend', '--dry-run')).out, 'Nothing is uncertain.\n');
      assert.equal((await operator('outbox', 'resend')).out, 'Nothing is uncertain.\n');
      assert.match(
        (await operator('outbox', 'replay')).out,
        /^1 message is back in turn\. A running bot sends it within half a minute, as a new card at the end .* outdated\. “outbox aside” lists/,
      );
      assert.equal((await operator('outbox', 'replay')).out, 'Nothing was set aside.\n');
      assert.equal((await operator('outbox', 'aside')).out, 'Nothing was set aside.\n');
      const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
      const planned = await operator('outbox', 'until', soon);
      assert.deepEqual([planned.code, planned.err], [0, '']);
      assert.match(planned.out, new RegExp(`^20.*  trial ${trial.id}  person .*  not reached: neverMet$`, 'm'));
    });

    it('leads on where tenant and person are swapped, and takes nothing, with and without --yes', async () => {
      const { trials, state } = await openPlanted(azurite.connectionString);
      await plantTrial(trials, robin, 7);
      await plantChat(state, robin);
      await operator('partners', 'remove', PARTNER);
      for (const listed of [false, true]) {
        if (listed) await operator('partners', 'add', PARTNER, 'Contoso Consulting');
        for (const more of [[], ['--yes']]) {
          const swapped = await operator('erase', 'person', robin.personId, PARTNER, ...more);
          const next = `Give: erase person ${PARTNER} ${robin.personId}\n`;
          assert.deepEqual([swapped.code, swapped.out.slice(-next.length)], [1, next], `${listed} ${more.join()}`);
        }
      }
      for (const who of [robin, nora])
        for (const more of [[], ['--yes']]) {
          const next = `Give: erase person ${who.tenantId} ${who.personId}\n`;
          const person = await operator('erase', 'tenant', who.personId, ...more);
          assert.deepEqual([person.code, person.out.slice(-next.length)], [1, next], more.join());
        }
      assert.notEqual(await trials.person(robin), undefined);
      for (const what of [
        ['tenant', NOBODYS],
        ['address', 'nobody@adventure-works.com'],
        ['person', OTHER, NOBODYS],
      ])
        for (const more of [[], ['--yes']]) {
          const unknown = await operator('erase', ...what, ...more);
          assert.deepEqual([unknown.code, unknown.out.slice(0, 18)], [0, 'Nothing is kept of'], [...what, ...more].join(' '));
          assert.doesNotMatch(unknown.out, /of everybody/);
        }
    });

    it('is a process: results on standard output, settings that are wrong by name, 1 as exit code', async () => {
      const [ahead, complained] = await Promise.all([
        spawned({ ...settings(), TIME_TRAVEL_DAYS: '20' }, 'outbox', '--json'),
        spawned({ AZURE_STORAGE_CONNECTION_STRING: 'AccountKey=planted' }, 'partners'),
      ]);
      assert.deepEqual([ahead.code, ahead.err], [0, '']);
      assert.equal(complained.code, 1);
      assert.match(complained.err, /MicrosoftAppId: missing/);
      assert.doesNotMatch(complained.err, /planted/);
      const { on } = JSON.parse(ahead.out) as { readonly on: string };
      assert.equal(on, new MovedClock(20).now().toISOString().slice(0, 10), 'it goes by the clock of the bot');
      assert.match(complained.err, /“Where to run it” in docs\/operate\.md/);
    });
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a process of its own, with these settings and no others. */
async function spawned(settings: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...settings };
  const child = spawn(process.execPath, [join(__dirname, '../../src/operator/index.js'), ...words], { env });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}
