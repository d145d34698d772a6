/** The template of infra/ fits the bot: what it sets, grants, asks and waits for is what the bot needs, and nothing else. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { CLOSE_WITHIN_MS } from '../../src/app/life';
import { readConfig } from '../../src/settings/config';
import { settings } from '../../src/settings/settings';
import { isSample } from '../../src/operator/parameter-findings';
import { objectOf, objectsOf, textOf, type JsonObject } from '../kit/json';
import {
  containerOf,
  dependenciesExist,
  idsDiffer,
  keysAreOff,
  namesAreDeclared,
  secretsStayInTheVault,
  type Rule,
} from './rules';
import { AZURE, exampleParameters, filledParameters, readTemplate, resolved, textsOf, type Template } from './template';

const template = readTemplate();
const given: JsonObject = { ...filledParameters(), deployApp: true, image: 'partner-concierge:0.1.0' };

/** Random, in the shape of a storage key. */
const ANY_KEY = randomBytes(64).toString('base64');

const ROLES: Readonly<Record<string, string>> = {
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
  'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6',
  AcrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
};

describe('infra/main.json', () => {
  const rules: Readonly<Record<string, Rule>> = {
    'declares what it uses and uses what it declares': namesAreDeclared,
    'waits for what it names, and that is there': dependenciesExist,
    'has no resource twice': idsDiffer,
    'keeps secrets in the vault': secretsStayInTheVault,
    'switches keys off': keysAreOff,
  };
  for (const [title, rule] of Object.entries(rules))
    it(title, () => {
      deepEqual(rule(template, given), []);
    });

  it('leaves no expression open', () => {
    const open = resolved(template, given).flatMap((one) => textsOf(one).filter(([, text]) => /^\[|undefined|NaN/u.test(text)));
    deepEqual(open, []);
  });

  it('deploys everything but the bot and its alerts at first', () => {
    const first = resolved(template, filledParameters()).map(({ type }) => type);
    const last = resolved(template, given).map(({ type }) => type);
    deepEqual(
      [...new Set(last.filter((type) => !first.includes(type)))],
      [
        'Microsoft.App/containerApps',
        'Microsoft.Insights/actionGroups',
        'Microsoft.Insights/scheduledQueryRules',
        'Microsoft.Insights/metricAlerts',
      ],
    );
  });

  it('makes names Azure takes, from the shortest and the longest name', () => {
    for (const name of ['abc', 'abcdefghij']) deepEqual(badNames({ ...given, name }), []);
  });
});

describe('the environment of the container', () => {
  const { env } = containerOf(template, given);

  it('sets every setting the bot reads in production, and no other', () => {
    const local = ['TIME_TRAVEL_DAYS', 'FAILPOINT'];
    // Keys: on Azure the bot's identity stands for them.
    const other = ['AZURE_STORAGE_CONNECTION_STRING', 'MODEL_KEY'];
    const wanted = settings.map(({ name }) => name).filter((name) => ![...local, ...other].includes(name));
    // The Azure library reads this one: which identity is ours.
    deepEqual(env.map(({ name }) => textOf(name)).sort(), [...wanted, 'AZURE_CLIENT_ID'].sort());
  });

  it('is taken by the bot as it is', () => {
    const values = env.map(({ name, value, secretRef }) => [textOf(name), secretRef ? 'from-the-vault' : textOf(value)] as const);
    const config = readConfig(Object.fromEntries(values));
    equal(config.publicUrl, `https://concierge.${AZURE.domain}`);
    equal(config.port, containerOf(template, given).ingress['targetPort']);
    deepEqual(config.partnerTenants, [{ tenantId: '11111111-1111-4111-8111-111111111111', name: 'Contoso Consulting' }]);
  });

  it('is reached at a host of your own, whose binding a deployment keeps, where one is named', () => {
    const host = { publicHost: 'bot.contoso.com', certificateId: '/subscriptions/s/certificate' };
    const own = { ...given, ...host };
    const { ingress, env: its } = containerOf(template, own);
    deepEqual(ingress['customDomains'], [
      { name: host.publicHost, certificateId: host.certificateId, bindingType: 'SniEnabled' },
    ]);
    equal(its.find(({ name }) => name === 'PUBLIC_URL')?.['value'], 'https://bot.contoso.com');
    const bot = resolved(template, own).find(({ type }) => type === 'Microsoft.BotService/botServices');
    equal(objectOf(bot?.['properties'])['endpoint'], 'https://bot.contoso.com/api/messages');
    // Nothing is said of bindings where there is none.
    equal(containerOf(template, given).ingress['customDomains'], null);
  });

  it('names a folder for snapshots that is mounted', () => {
    const { mounts, volumes } = containerOf(template, given);
    const folder = env.find(({ name }) => name === 'DIRECTORY_SNAPSHOT_FOLDER')?.['value'];
    deepEqual(mounts, [{ volumeName: 'snapshots', mountPath: folder }]);
    deepEqual(
      volumes.map(({ name }) => name),
      ['snapshots'],
    );
  });
});

describe('the identity of the container', () => {
  const granted = resolved(template, given).filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments');
  const roleOf = (one: JsonObject): string => textOf(objectOf(one['properties'])['roleDefinitionId']).split('/').at(-1) ?? '';

  it('has the roles the bot uses, and no other', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    const { secrets } = containerOf(template, given);
    const used = [
      ...('@azure/data-tables' in dependencies ? ['Storage Table Data Contributor'] : []),
      ...('@azure/storage-queue' in dependencies ? ['Storage Queue Data Contributor'] : []),
      ...(secrets.length > 0 ? ['Key Vault Secrets User'] : []),
      'AcrPull',
    ];
    deepEqual(
      granted.map(roleOf),
      used.map((name) => ROLES[name]),
    );
  });

  it('has each under its own name, on the resource it is for', () => {
    deepEqual(
      granted.map((one) => [ROLES[textOf(one['comments'])], /providers\/Microsoft\.(\w+)/u.exec(textOf(one['scope']))?.[1]]),
      granted.map((one, at) => [roleOf(one), ['Storage', 'Storage', 'KeyVault', 'ContainerRegistry'][at]]),
    );
  });
});

describe('the probes of the container', () => {
  const { probes, graceSeconds } = containerOf(template, given);
  const probe = (type: string): JsonObject => objectOf(probes.find((one) => one['type'] === type));
  const pathOf = (type: string): string => textOf(objectOf(probe(type)['httpGet'])['path']);

  it('ask what the bot answers', () => {
    const served = [...readFileSync('src/http/server.ts', 'utf8').matchAll(/server\.get\('([^']+)'/gu)].map(([, path]) => path);
    for (const { type } of probes) ok(served.includes(pathOf(textOf(type))), `${pathOf(textOf(type))} is not served`);
  });

  it('start and kill by the process, and send messages by its readiness', () => {
    deepEqual(['Startup', 'Liveness', 'Readiness'].map(pathOf), ['/healthz', '/healthz', '/readyz']);
  });

  it('give a start half a minute at least, and an answer longer than the bot takes for one', () => {
    ok(Number(probe('Startup')['periodSeconds']) * Number(probe('Startup')['failureThreshold']) >= 30);
    for (const one of probes) ok(Number(one['timeoutSeconds']) > 2, JSON.stringify(one));
  });

  it('leave the end more time than the bot takes for it', () => {
    ok(graceSeconds * 1000 >= 2 * CLOSE_WITHIN_MS);
  });
});

describe('the alerts', () => {
  const alerts = objectsOf(template.variables['alerts']);

  it('read lines that the bot writes, at levels that are on', () => {
    const written = loggedEvents();
    const read = alerts.flatMap(({ events }) => [...textOf(events).matchAll(/'([^']+)'/gu)].map(([, event = '']) => event));
    deepEqual(
      read.filter((event) => !written.includes(event)),
      [],
    );
  });

  it('have a part in the runbook each', () => {
    const runbook = readFileSync('docs/operate.md', 'utf8');
    const names = [...alerts.map(({ name }) => textOf(name)), 'restarts'];
    deepEqual(
      names.filter((name) => !runbook.includes(`\n### Alert: ${name}\n`)),
      [],
    );
    deepEqual(
      [...runbook.matchAll(/^### Alert: (.+)$/gmu)].map(([, name = '']) => name).filter((name) => !names.includes(name)),
      [],
      'these are told of and never come',
    );
  });
});

describe('infra/main.parameters.json', () => {
  it('gives every parameter that has no default, and no unknown one', () => {
    const needed = Object.entries(template.parameters).flatMap(([name, one]) => ('defaultValue' in one ? [] : [name]));
    deepEqual(Object.keys(exampleParameters()).sort(), needed.sort());
  });

  it('holds nobody’s values, each of a kind that `parameters` and the bot find', () => {
    const taken = Object.entries(exampleParameters()).filter(([, value]) => !isSample(textOf(value)));
    deepEqual(taken, []);
  });
});

describe('a fault in the template', () => {
  const workspace = `"[variables('workspaceId')]"`;
  const faults: readonly (readonly [title: string, from: string, to: string, rule: Rule, complaint: RegExp])[] = [
    [
      'a parameter nobody declared',
      "parameters('logLevel')",
      "parameters('logLevle')",
      namesAreDeclared,
      /logLevle.* not declared/,
    ],
    ['a variable nobody uses', '"port":', '"harbour":1,"port":', namesAreDeclared, /harbour.* not used/],
    [
      'a resource that is not there',
      `"dependsOn":[${workspace}]`,
      `"dependsOn":["nowhere"]`,
      dependenciesExist,
      /waits for nowhere/,
    ],
    [
      'one that is asked too early',
      `"dependsOn":[${workspace}]`,
      '"dependsOn":[]',
      dependenciesExist,
      /does not wait for .*-logs/,
    ],
    ['a value for a secret', '"keyVaultUrl"', '"value"', secretsStayInTheVault, /does not come from the vault/],
    ['a secret of another name', '"secretRef":"bot-', '"secretRef":"bott-', secretsStayInTheVault, /bott-password is none/],
    ['a key in the text', '"value":"production"', `"value":"${ANY_KEY}"`, secretsStayInTheVault, /env\/0\/value looks like/],
    ['keys that are on', '"allowSharedKeyAccess":false', '"allowSharedKeyAccess":true', keysAreOff, /allowSharedKeyAccess/],
    ['an alert twice', '"name":"turns-fail"', '"name":"not-ready"', idsDiffer, /concierge-not-ready stands there twice/],
  ];
  for (const [title, from, to, rule, complaint] of faults)
    it(`is named: ${title}`, () => {
      const text = JSON.stringify(template);
      ok(text.includes(from), `${from} is not in the template`);
      const found = rule(JSON.parse(text.replace(from, to)) as Template, given);
      ok(
        found.some((one) => complaint.test(one)),
        found.join('\n'),
      );
    });
});

/** What Azure refuses as a name (its page "resource name rules"). */
function badNames(parameters: JsonObject): readonly string[] {
  const shapes: Readonly<Record<string, RegExp>> = {
    'Microsoft.Storage/storageAccounts': /^[a-z0-9]{3,24}$/u,
    'Microsoft.KeyVault/vaults': /^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/u,
    'Microsoft.ContainerRegistry/registries': /^[A-Za-z0-9]{5,50}$/u,
    'Microsoft.App/containerApps': /^[a-z](?!.*--)[a-z0-9-]{0,30}[a-z0-9]$/u,
    'Microsoft.ManagedIdentity/userAssignedIdentities': /^[A-Za-z0-9][\w-]{2,127}$/u,
    'Microsoft.OperationalInsights/workspaces': /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/u,
    'Microsoft.BotService/botServices': /^[A-Za-z0-9][\w.-]{1,63}$/u,
  };
  const all = resolved(template, parameters);
  return all.flatMap(({ type, name }) => (shapes[textOf(type)]?.test(textOf(name)) === false ? [textOf(name)] : []));
}

/** Every event that a line of the log begins with at the levels warn and error. */
function loggedEvents(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const sources = files.map((name) => readFileSync(`src/${name}`, 'utf8'));
  return sources.flatMap((text) => [...text.matchAll(/log\??\.(?:warn|error)\(\s*'([^']+)'/gu)].map(([, event = '']) => event));
}
