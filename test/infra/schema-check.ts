/** Checks resources against Microsoft's ARM schemas, which lie outside of the project; closed first, for they let unknown properties through. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isObject, objectOf, textOf, type JsonObject } from '../kit/json';

/** The folder with the schemas: a clone of Azure/azure-resource-manager-schemas, or its needed files as `<version>_<file>`. */
export const schemaFolder = process.env['ARM_SCHEMAS'];

/** What each resource may hold beside its own schema: the frame that ARM reads itself. */
const FRAME = [
  'type',
  'apiVersion',
  'dependsOn',
  'condition',
  'comments',
  'copy',
  'scope',
  'tags',
  'sku',
  'kind',
  'location',
  'name',
];

const EXPRESSION = { type: 'string', pattern: '^\\[[^\\[].*\\]$' };

/** Files whose name is not the provider's. */
const FILES: Readonly<Record<string, string>> = { 'Microsoft.App': 'Microsoft.App.ContainerApps' };

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a resource of the template, as sentences; those from furthest inside, for alternatives all complain. */
export function schemaComplaints(resource: JsonObject): readonly string[] {
  const { copy: _copy, condition: _condition, comments: _comments, ...own } = resource;
  const validate = validatorFor(textOf(resource['type']), textOf(resource['apiVersion']));
  if (validate(own)) return [];
  return deepest(validate.errors ?? []).map(
    ({ instancePath, message = '', params }) => `${textOf(resource['type'])}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function validatorFor(type: string, version: string): ValidateFunction {
  const key = `${version} ${type}`;
  const known = compiled.get(key) ?? compile(type, version);
  compiled.set(key, known);
  return known;
}

function compile(type: string, version: string): ValidateFunction {
  const [provider = '', ...types] = type.split('/');
  const file = readSchema(version, FILES[provider] ?? provider);
  const definition = objectOf(objectOf(file['resourceDefinitions'])[types.join('_')]);
  if (!isObject(definition['properties'])) throw new Error(`the schema of ${version} has no ${type}`);
  const schema = { ...mended(definition, type), definitions: file['definitions'] };
  return new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(closed(schema) as JsonObject);
}

function readSchema(version: string, name: string): JsonObject {
  const folder = schemaFolder ?? '';
  const places = [join(folder, `${version}_${name}.json`), join(folder, 'schemas', version, `${name}.json`)];
  const place = places.find((one) => existsSync(one));
  if (place === undefined) throw new Error(`${places.join(' and ')} are not there`);
  return objectOf(JSON.parse(readFileSync(place, 'utf8')) as unknown);
}

/** Its `Channel` is an `allOf` whose first part forbids what the second asks for: the Teams channel is asked for directly. */
function mended(definition: JsonObject, type: string): JsonObject {
  const properties = { ...objectOf(definition['properties']) };
  if (type === 'Microsoft.BotService/botServices/channels') properties['properties'] = { $ref: '#/definitions/MsTeamsChannel' };
  for (const name of FRAME) properties[name] ??= {};
  return { ...definition, properties };
}

/** Draft 4 made readable, expressions inside, and no property but those that are named. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  if (textOf(value['$ref']).endsWith('common/definitions.json#/definitions/expression')) return EXPRESSION;
  const read = Object.fromEntries(Object.entries(value).flatMap(([key, one]) => closedEntry(key, one)));
  const isMixed = 'allOf' in read || 'anyOf' in read || 'additionalProperties' in read;
  return isObject(value['properties']) && !isMixed ? { ...read, additionalProperties: false } : read;
}

/** An expression fits several alternatives, so one of them is enough; "any other object" is what lets misspelt names through. */
function closedEntry(key: string, value: unknown): readonly (readonly [string, unknown])[] {
  if ((key === 'id' || key === '$schema') && typeof value === 'string') return [];
  if (key === 'oneOf') return [['anyOf', closed(value)]];
  if (key === 'additionalProperties' && JSON.stringify(value).startsWith('{"oneOf":[{"type":"object"}')) return [];
  return [[key, closed(value)]];
}

function deepest(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  const most = Math.max(...errors.map(depth));
  return errors.filter((error) => depth(error) === most);
}
