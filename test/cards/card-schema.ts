/** Checks a card against Microsoft's published schema 1.5, with its known defects repaired and the few Teams properties we use added. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { once } from '../../src/domain/text/once';

interface Definition {
  type?: string;
  additionalProperties?: boolean;
  properties?: Record<string, unknown>;
  required?: readonly string[];
  anyOf?: unknown[];
}

interface Schema {
  $schema?: string;
  id?: string;
  definitions: Record<string, Definition>;
}

const FILE = join(__dirname, '..', '..', '..', 'test', 'cards', 'adaptive-card-1.5.0.json');

/** What is wrong with a card, as sentences; none when the schema accepts it. */
export type CardCheck = (card: unknown) => readonly string[];

/** The check. Compiling the schema takes a moment, so it is made once. */
export const cardCheck = once((): CardCheck => {
  const schema = repaired(JSON.parse(readFileSync(FILE, 'utf8')) as Schema);
  const validate: ValidateFunction = new Ajv({ strict: false, allErrors: false, validateFormats: false }).compile(schema);
  return (card) => (validate(card) ? [] : deepest(validate.errors ?? []).map(sentence));
});

function repaired(published: Schema): Schema {
  const { $schema: _draft, id: _draft4Id, ...schema } = JSON.parse(anchored(JSON.stringify(published))) as Schema;
  for (const name of ['Container', 'TableCell']) rename(definition(schema, name), 'rtl?', 'rtl');
  rename(definition(schema, 'Table'), 'firstRowAsHeader', 'firstRowAsHeaders');
  delete definition(schema, 'TableCell').required;
  schema.definitions['ChoiceInputStyle'] = { anyOf: [{ enum: ['compact', 'expanded', 'filtered'] }] };
  return withTeams(schema);
}

/** What Teams draws and no published schema has; a ProgressBar only with a fallback. */
function withTeams(schema: Schema): Schema {
  Object.assign(definition(schema, 'Container').properties ?? {}, {
    showBorder: { type: 'boolean' },
    roundedCorners: { type: 'boolean' },
  });
  // Of schema 1.6; Teams draws it on cards of 1.5 too (Typeahead search in Adaptive Cards).
  Object.assign(definition(schema, 'Input.ChoiceSet').properties ?? {}, {
    'choices.data': {
      type: 'object',
      required: ['type', 'dataset'],
      additionalProperties: false,
      properties: { type: { enum: ['Data.Query'] }, dataset: { type: 'string' }, count: { type: 'number', maximum: 15 } },
    },
  });
  addTeamsElements(schema);
  return schema;
}

/** Each only with a fallback. */
function addTeamsElements(schema: Schema): void {
  const element = (name: string, required: readonly string[], properties: object): void => {
    schema.definitions[name] = {
      type: 'object',
      required: ['type', 'fallback', ...required],
      additionalProperties: false,
      properties: { type: { enum: [name] }, fallback: { $ref: '#/definitions/ImplementationsOf.Element' }, ...properties },
    };
    definition(schema, 'ImplementationsOf.Element').anyOf?.push({ $ref: `#/definitions/${name}` });
  };
  const [value, spacing] = [{ type: 'number' }, { $ref: '#/definitions/Spacing' }];
  element('ProgressBar', ['value', 'max'], { value, max: value, color: { $ref: '#/definitions/Colors' }, spacing });
  const style = { enum: ['Default', 'Good', 'Attention', 'Warning', 'Accent', 'Informative', 'Subtle'] };
  element('Badge', ['text'], { text: { type: 'string', minLength: 1 }, style, size: { enum: ['Medium', 'Large'] }, spacing });
}

/** `^(a)|(b)$` accepts "xb"; `^(?:(a)|(b))$` is what was meant. */
function anchored(text: string): string {
  return text.replace(/"pattern":"\^(.*?)\$"/g, '"pattern":"^(?:$1)$"');
}

function rename({ properties }: Definition, from: string, to: string): void {
  if (properties?.[from] === undefined) throw new Error(`the schema has no "${from}" any more; look at its repairs again`);
  properties[to] = properties[from];
  Reflect.deleteProperty(properties, from);
}

function definition(schema: Schema, name: string): Definition {
  const found = schema.definitions[name];
  if (!found) throw new Error(`the schema has no "${name}"`);
  return found;
}

/** Every alternative complains; the complaints from furthest inside are about what is really wrong. */
function deepest(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  const most = Math.max(...errors.map(depth));
  return errors.filter((error) => depth(error) === most);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath} ${message ?? 'is not valid'} ${JSON.stringify(params)}`;
}
