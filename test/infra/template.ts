/** The template of infra/ as data, and what becomes of it when Azure puts values into its expressions. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isObject, objectOf, objectsOf, textOf, type JsonObject } from '../kit/json';
import { evaluate, expressionIn, parseExpression, type ArmFunction } from './expressions';

/** A template as it lies in its file. */
export interface Template {
  readonly parameters: Readonly<Record<string, JsonObject>>;
  readonly variables: JsonObject;
  readonly resources: readonly JsonObject[];
  readonly outputs: JsonObject;
}

/** Values that Azure would know. The guid is the one of every resource it makes. */
export const AZURE = {
  guid: 'bbbbbbbb-0000-4000-8000-000000000009',
  domain: 'sunny-sea-01234567.westeurope.azurecontainerapps.io',
};

/** The template in infra/main.json. */
export function readTemplate(): Template {
  const read = objectOf(JSON.parse(readFileSync('infra/main.json', 'utf8')) as unknown);
  return {
    parameters: objectOf(read['parameters']) as Template['parameters'],
    variables: objectOf(read['variables']),
    resources: objectsOf(read['resources']),
    outputs: objectOf(read['outputs']),
  };
}

/** The values of infra/main.parameters.json. */
export function exampleParameters(): JsonObject {
  const read = objectOf(JSON.parse(readFileSync('infra/main.parameters.json', 'utf8')) as unknown);
  return Object.fromEntries(Object.entries(objectOf(read['parameters'])).map(([name, one]) => [name, objectOf(one)['value']]));
}

/** The same parameters, filled in as an operator would. */
export function filledParameters(): JsonObject {
  return {
    ...exampleParameters(),
    botName: 'contoso-partner-concierge',
    appId: 'aaaaaaaa-0000-4000-8000-000000000001',
    partnerTenants: '11111111-1111-4111-8111-111111111111=Contoso Consulting',
    alertMail: 'bot-operators@contoso.com',
  };
}

/** Every text of a value, keys included, with its place. */
export function textsOf(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (Array.isArray(value)) return value.flatMap((one: unknown, at) => textsOf(one, `${place}/${at}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => [[`${place}/${key}`, key] as const, ...textsOf(one, `${place}/${key}`)]);
}

/** The resources as Azure would make them with these parameters: conditions kept, copies made, every expression replaced. */
export function resolved(template: Template, given: JsonObject): readonly JsonObject[] {
  const functions = functionsFor(template, given);
  return template.resources.flatMap((resource) => {
    if (resource['condition'] !== undefined && filled(resource['condition'], functions) !== true) return [];
    const { copy, ...one } = resource;
    const count = copy === undefined ? 1 : Number(filled(objectOf(copy)['count'], functions));
    return Array.from({ length: count }, (_, at) => objectOf(filled(one, { ...functions, copyIndex: () => at })));
  });
}

/** A value with its expressions replaced. */
export function filled(value: unknown, functions: Readonly<Record<string, ArmFunction>>): unknown {
  if (typeof value === 'string') {
    const expression = expressionIn(value);
    return expression === undefined ? value : evaluate(parseExpression(expression), functions);
  }
  if (Array.isArray(value)) return value.map((one) => filled(one, functions));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [String(filled(key, functions)), filled(one, functions)]));
}

/** The functions our expressions use, on a subscription and a group that we make up. */
export function functionsFor({ parameters, variables }: Template, given: JsonObject): Readonly<Record<string, ArmFunction>> {
  const all: Readonly<Record<string, ArmFunction>> = {
    ...TEXT_FUNCTIONS,
    ...ID_FUNCTIONS,
    parameters: (name) => filled(given[String(name)] ?? parameters[String(name)]?.['defaultValue'], all),
    variables: (name) => filled(variables[String(name)], all),
    reference: () => ({
      principalId: AZURE.guid,
      clientId: AZURE.guid,
      customerId: AZURE.guid,
      defaultDomain: AZURE.domain,
      loginServer: 'registry.azurecr.io',
      vaultUri: 'https://vault.vault.azure.net/',
      endpoint: `https://${AZURE.domain}/api/messages`,
    }),
    listKeys: () => ({ primarySharedKey: 'asked of Azure' }),
  };
  return all;
}

const GROUP = '/subscriptions/s/resourceGroups/g';

/** Base 32 and 13 letters long, as Azure's own. */
const uniqueString: ArmFunction = (...args) => createHash('sha256').update(args.join('|')).digest('hex').slice(0, 13);

const TEXT_FUNCTIONS: Readonly<Record<string, ArmFunction>> = {
  format: (pattern, ...args) => textOf(pattern).replaceAll(/\{(\d+)\}/gu, (_, at: string) => textOf(args[Number(at)])),
  take: (text, count) => textOf(text).slice(0, Number(count)),
  empty: (text) => textOf(text) === '',
  if: (condition, yes, no) => (condition === true ? yes : no),
  string: (value) => textOf(value),
  json: (text) => JSON.parse(textOf(text)) as unknown,
  createArray: (...items) => items,
  createObject: (...pairs) =>
    Object.fromEntries(pairs.flatMap((name, at) => (at % 2 === 0 ? [[textOf(name), pairs[at + 1]] as const] : []))),
  length: (list) => (Array.isArray(list) ? list.length : textOf(list).length),
  uniqueString,
  guid: (...args) => `${uniqueString(...args) as string}-guid`,
};

const ID_FUNCTIONS: Readonly<Record<string, ArmFunction>> = {
  resourceGroup: () => ({ id: GROUP, location: 'westeurope' }),
  subscription: () => ({ tenantId: 'cccccccc-0000-4000-8000-000000000003' }),
  resourceId: (type, ...names) => `${GROUP}/providers/${segments(type, names)}`,
  extensionResourceId: (id, type, ...names) => `${textOf(id)}/providers/${segments(type, names)}`,
  subscriptionResourceId: (type, ...names) => `/subscriptions/s/providers/${segments(type, names)}`,
};

/** `A/b/c` and two names: `A/b/first/c/second`. */
function segments(type: unknown, names: readonly unknown[]): string {
  const [provider = '', ...types] = textOf(type).split('/');
  return [provider, ...types.flatMap((one, at) => [one, textOf(names[at])])].join('/');
}
