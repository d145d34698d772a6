/** What no schema says of our template, as rules: each answers its complaints, none for a good template. */

import { objectOf, objectsOf, textOf, type JsonObject } from '../kit/json';
import { callsIn, evaluate, expressionIn, parseExpression, type ArmFunction } from './expressions';
import { filled, functionsFor, resolved, textsOf, type Template } from './template';

/** A rule: a template, and the parameters it is deployed with. */
export type Rule = (template: Template, given: JsonObject) => readonly string[];

/** Each parameter and variable that is used is declared, and the other way round. */
export const namesAreDeclared: Rule = (template) => {
  const used = { parameters: usedBy(template, 'parameters'), variables: usedBy(template, 'variables') };
  return (['parameters', 'variables'] as const).flatMap((kind) => [
    ...missingIn(used[kind], Object.keys(template[kind])).map((name) => `${kind}('${name}') is not declared`),
    ...missingIn(Object.keys(template[kind]), used[kind]).map((name) => `${kind}('${name}') is not used`),
  ]);
};

/** What a resource waits for is a resource of the template; and it waits for each one that it names or asks. */
export const dependenciesExist: Rule = (template, given) => {
  const ids = resolved(template, given).map(idOf);
  const functions: Functions = { ...functionsFor(template, given), copyIndex: () => 0 };
  return template.resources.flatMap(({ dependsOn = [], ...resource }) => {
    const waitsFor = (filled(dependsOn, functions) as readonly unknown[]).map(textOf);
    const own = idOf(objectOf(filled(resource, functions)));
    return [
      ...missingIn(waitsFor, ids).map((id) => `${own} waits for ${id}, which is not there`),
      ...missingIn([...namedBy(resource, functions), ...askedBy(resource, functions)], waitsFor).map(
        (id) => `${own} does not wait for ${id}`,
      ),
    ];
  });
};

type Functions = Readonly<Record<string, ArmFunction>>;

/** Ids of resources that stand in its values. */
function namedBy(resource: JsonObject, functions: Functions): readonly string[] {
  const texts = textsOf(filled(resource, functions)).map(([, text]) => text);
  return texts.filter((text) => /^\/subscriptions\/s\/resourceGroups\/g\/providers\/[^/]+\/[^/]+\/[^/]+$/u.test(text));
}

/** Ids of resources whose state its expressions ask for: Azure does not wait for them by itself where the id is made by hand. */
function askedBy(resource: JsonObject, functions: Functions): readonly string[] {
  const asking = callsOf(resource).filter(({ name }) => ['reference', 'listKeys'].includes(name));
  return asking.flatMap(({ args: [id] }) => (id === undefined ? [] : [textOf(evaluate(id, functions))]));
}

/** No two resources have the same id. */
export const idsDiffer: Rule = (template, given) => {
  const ids = resolved(template, given).map(idOf);
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands there twice`);
};

/** Secrets stand in the vault: nothing here looks like one, and each one that is named is fetched from there by identity. */
export const secretsStayInTheVault: Rule = (template, given) => {
  const { secrets, env } = containerOf(template, given);
  const known = secrets.map(({ name }) => textOf(name));
  const fetched = secrets.filter(({ value, keyVaultUrl, identity }) => value !== undefined || !keyVaultUrl || !identity);
  const references = env.flatMap(({ secretRef }) => (secretRef === undefined ? [] : [textOf(secretRef)]));
  return [
    ...fetched.map(({ name }) => `the secret ${textOf(name)} does not come from the vault`),
    ...missingIn(references, known).map((name) => `secretRef ${name} is none of the secrets`),
    ...missingIn(known, references).map((name) => `the secret ${name} is not used`),
    ...textsOf(template)
      .filter(([, text]) => looksSecret(text))
      .map(([place]) => `${place} looks like a secret`),
  ];
};

/** Storage, vault, registry and bot take no keys. */
export const keysAreOff: Rule = (template, given) => {
  const wanted: readonly (readonly [type: string, property: string, value: boolean])[] = [
    ['Microsoft.Storage/storageAccounts', 'allowSharedKeyAccess', false],
    ['Microsoft.Storage/storageAccounts', 'allowBlobPublicAccess', false],
    ['Microsoft.KeyVault/vaults', 'enableRbacAuthorization', true],
    ['Microsoft.KeyVault/vaults', 'enablePurgeProtection', true],
    ['Microsoft.ContainerRegistry/registries', 'adminUserEnabled', false],
    ['Microsoft.BotService/botServices', 'disableLocalAuth', true],
  ];
  const all = resolved(template, given);
  return wanted.flatMap(([type, property, value]) =>
    all
      .filter((resource) => resource['type'] === type && objectOf(resource['properties'])[property] !== value)
      .map(() => `${type} has no ${property}: ${String(value)}`),
  );
};

/** The container of the bot: its secrets, its environment, its probes. */
export function containerOf(template: Template, given: JsonObject) {
  const app = resolved(template, given).find(({ type }) => type === 'Microsoft.App/containerApps');
  const { configuration, template: revision } = objectOf(app?.['properties']);
  const [container = {}] = objectsOf(objectOf(revision)['containers']);
  return {
    secrets: objectsOf(objectOf(configuration)['secrets']),
    ingress: objectOf(objectOf(configuration)['ingress']),
    graceSeconds: Number(objectOf(revision)['terminationGracePeriodSeconds']),
    env: objectsOf(container['env']),
    probes: objectsOf(container['probes']),
    mounts: objectsOf(container['volumeMounts']),
    volumes: objectsOf(objectOf(revision)['volumes']),
  };
}

/** The id Azure gives a resource with its expressions replaced. */
export function idOf(resource: JsonObject): string {
  const [provider = '', ...types] = textOf(resource['type']).split('/');
  const names = textOf(resource['name']).split('/');
  const scope = textOf(resource['scope']) || '/subscriptions/s/resourceGroups/g';
  return `${scope}/providers/${[provider, ...types.flatMap((type, at) => [type, names[at]])].join('/')}`;
}

function usedBy(template: Template, name: string): readonly string[] {
  const calls = callsOf(template).filter((call) => call.name === name);
  return calls.flatMap(({ args: [first] }) => (first?.kind === 'literal' ? [String(first.value)] : []));
}

function callsOf(value: unknown): ReturnType<typeof callsIn> {
  const expressions = textsOf(value).flatMap(([, text]) => expressionIn(text) ?? []);
  return expressions.flatMap((text) => callsIn(parseExpression(text)));
}

function missingIn(wanted: readonly string[], there: readonly string[]): readonly string[] {
  return [...new Set(wanted.filter((one) => !there.includes(one)))];
}

/** 24 signs and more of letters, digits and the marks of keys, with all kinds among them; no id, name or expression is so. */
function looksSecret(text: string): boolean {
  if (expressionIn(text) !== undefined) return false;
  return /AccountKey=|SharedAccessSignature=|sig=/u.test(text) || text.split(/[\s,;]+/u).some(isRandom);
}

function isRandom(word: string): boolean {
  const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/iu.test(word);
  return (
    !isGuid &&
    /^[\w+/=~.-]{24,}$/u.test(word) &&
    [/[a-z]/u, /[A-Z]/u, /\d/u].every((kind) => kind.test(word)) &&
    !word.includes('.')
  );
}
