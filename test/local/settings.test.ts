/** What `npm start` makes of its environment. The bot is asked in this process, but where it is looked how it is asked. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askBot, type AskBot } from '../../src/local/bot-settings';
import { botEnvironment, playgroundEnvironment, readSettings, type LocalSettings } from '../../src/local/settings';
import { saidOfSettings } from '../../src/settings/asked';

const refused: readonly (readonly [NodeJS.ProcessEnv, RegExp])[] = [
  [{ PORT: 'abc' }, /^PORT has to be a number from 1 to 65535\. Try PORT=3978 npm start\.$/],
  [{ PARTNER_PORT: '70000' }, /^PARTNER_PORT has to be a number/],
  [{ CUSTOMER_PORT: '3978' }, /three different numbers/],
  [{ PLAYGROUNDS: 'maybe' }, /^PLAYGROUNDS is either on or off/],
];

/** As the process would answer. */
const askHere: AskBot = (env, own, kept) => {
  const { stops, remarks } = saidOfSettings([...own, '--kept', ...kept], env);
  return { troubles: stops, remarks };
};

function read(env: NodeJS.ProcessEnv): LocalSettings {
  return readSettings(env, [], askHere);
}

describe('the settings of npm start', () => {
  it('need nothing', () => {
    const { botPort, partnerPort, customerPort, dataFolder, playgrounds } = read({});
    assert.deepEqual([botPort, partnerPort, customerPort, playgrounds], [3978, 56150, 56151, true]);
    assert.equal(dataFolder, join(process.cwd(), '.data'));
  });

  for (const [env, sentence] of refused) {
    it(`refuse ${JSON.stringify(env)}`, () => {
      assert.throws(() => read(env), { name: 'LocalProblem', message: sentence });
    });
  }

  it('are refused in one go, those of the bot among them', () => {
    const env = {
      PORT: 'abc',
      PARTNER_PORT: '70000',
      CUSTOMER_PORT: '0',
      PLAYGROUNDS: 'maybe',
      SUPPORT_CONTACT: 'planted',
      FAILPOINT: 'planted',
      TIME_TRAVEL_DAYS: '401',
    };
    assert.throws(
      () => read(env),
      ({ message }: Error) => {
        const named = message.split('\n').map((line) => /^\w+/.exec(line)?.[0]);
        assert.deepEqual(named, Object.keys(env));
        assert.doesNotMatch(message, /planted/);
        return true;
      },
    );
  });

  it('are asked for in a process of its own, which says the same', () => {
    const pagesFolder = mkdtempSync(join(tmpdir(), 'pages-'));
    for (const env of [
      { SUPPORT_CONTACT: 'planted', FAILPOINT: 'planted', TIME_TRAVEL_DAYS: '401', PGES_FOLDER: 'x' },
      { BOT_MODE: 'local', PARTNER_TENANTS: 'planted', AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' },
      { PATH: '/bin', BOT_MODE: 'local', PAGES_FOLDER: pagesFolder },
    ]) {
      const said = askBot(env, ['PARTNER_PORT'], ['MicrosoftAppId', 'PARTNR_PORT']);
      assert.deepEqual(said, askHere(env, ['PARTNER_PORT'], ['MicrosoftAppId', 'PARTNR_PORT']));
      assert.ok(said.troubles.length + said.remarks.length > 1);
    }
    rmSync(pagesFolder, { recursive: true });
  });

  it('name one that is misspelt, and go on', () => {
    const env = {
      SUPORT_CONTACT: 'planted',
      PLAYGROUND: 'off',
      CUSTMER_PORT: '1',
      DATA_DIR: 'x',
      PARTNER_PORT: '9',
      COLLECTOR_PORT: '8',
    };
    assert.deepEqual(read(env).remarks, [
      'SUPORT_CONTACT: no such setting; did you mean SUPPORT_CONTACT?',
      'PLAYGROUND: no such setting; did you mean PLAYGROUNDS?',
      'CUSTMER_PORT: no such setting; did you mean CUSTOMER_PORT?',
      'DATA_DIR: no such setting; did you mean DATA_FOLDER?',
    ]);
  });

  it('name what the demo has of its own, and a slip there as well', () => {
    const env = { AZURE_STORAGE_ACOUNT: 'planted', MicrosoftAppPasword: 'planted', NODE_ENV: 'production', PORT: '4000' };
    assert.deepEqual(read(env).remarks, [
      'AZURE_STORAGE_ACOUNT: no such setting; did you mean AZURE_STORAGE_ACCOUNT?',
      'MicrosoftAppPasword: no such setting; did you mean MicrosoftAppPassword?',
    ]);
    const used = { BOT_MODE: 'local', AZURE_STORAGE_ACCOUNT: 'planted', MicrosoftAppId: 'planted', PARTNER_TENANTS: 'planted' };
    const [said, ...more] = read(used).remarks;
    assert.deepEqual(more, []);
    assert.match(said ?? '', /^Not used here, for the demo has its own: /);
    assert.deepEqual(said?.split(': ')[1]?.slice(0, -1).split(', ').toSorted(), [
      'AZURE_STORAGE_ACCOUNT',
      'MicrosoftAppId',
      'PARTNER_TENANTS',
    ]);
  });

  it('say where no page of one’s own is in PAGES_FOLDER', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pages-'));
    const said = (PAGES_FOLDER: string): string => read({ PAGES_FOLDER }).remarks.join();
    const served = /, so people read the bot’s own text on \/privacy and \/terms\. Look at the path again\.$/;
    assert.match(said(join(folder, 'mistyped')), /^PAGES_FOLDER: there is no such folder/);
    assert.match(said(join(folder, 'mistyped')), served);
    assert.match(said(folder), /^PAGES_FOLDER: privacy\.txt and terms\.txt are not in it/);
    writeFileSync(join(folder, 'terms.txt'), 'Ours.');
    assert.equal(said(folder), '');
    // With a file in its place no bot starts, so nothing else is started either.
    for (const file of [join(folder, 'terms.txt'), join(folder, 'terms.txt', 'sub')])
      assert.throws(() => said(file), {
        message:
          /PAGES_FOLDER: it is a file, or stands in one, and has to be a folder\. Name the folder the texts lie in\. Mend it/,
      });
    rmSync(folder, { recursive: true });
  });

  it('give the bot nothing of production, and the Playground nothing of its own variables', () => {
    const env = { PATH: '/bin', microsoftappid: 'x', AZURE_STORAGE_ACCOUNT: 'x', NODE_ENV: 'production', BOT_ENDPOINT: 'x' };
    const bot = botEnvironment(read({}), { connectionString: 'c', discoveryUrl: 'd' }, env);
    assert.deepEqual(
      [bot['PATH'], bot['microsoftappid'], bot['AZURE_STORAGE_ACCOUNT'], bot['NODE_ENV']],
      ['/bin', undefined, undefined, undefined],
    );
    const playground = playgroundEnvironment(env);
    assert.deepEqual(
      [playground['PATH'], playground['BOT_ENDPOINT'], playground['TEAMSAPPTESTER_BROWSER']],
      ['/bin', undefined, 'none'],
    );
  });
});
