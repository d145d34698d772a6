/** What the template itself says of a value: its type and its limits, and the shape that its description tells. */

import { z } from 'zod';
import { readEmail } from '../domain/people/email';
import { nearestWords } from '../domain/text/nearest-words';
import { blemishOf } from './parameter-text';
import { parameterWords } from './parameter-words';

/** A parameter as the template declares it. */
export const declaredShape = z.looseObject({
  type: z.string(),
  defaultValue: z.unknown().optional(),
  minLength: z.number().exactOptional(),
  maxLength: z.number().exactOptional(),
  minValue: z.number().exactOptional(),
  maxValue: z.number().exactOptional(),
  allowedValues: z.array(z.unknown()).exactOptional(),
  metadata: z.looseObject({ description: z.string() }),
});

/** That, as it is read. */
export type Declared = z.infer<typeof declaredShape>;

/** What is wrong with a value by itself; undefined where nothing is. It never repeats it. */
export function beyondLimits(name: string, declared: Declared, value: unknown): string | undefined {
  if (declared.type === 'int') return beyondNumbers(declared, value);
  if (declared.type === 'bool') return typeof value === 'boolean' ? undefined : parameterWords.noSwitch;
  if (typeof value !== 'string') return parameterWords.noText;
  // As if it were not given: the template's own word for "none".
  if (value === '' && declared.defaultValue !== undefined && (declared.minLength ?? 0) === 0) return undefined;
  return blemishOf(value) ?? beyondLengths(declared, value) ?? notAllowed(declared, value) ?? misshapen(name, value);
}

function beyondNumbers({ minValue = Number.NEGATIVE_INFINITY, maxValue = Number.POSITIVE_INFINITY }: Declared, value: unknown) {
  if (typeof value !== 'number' || !Number.isInteger(value)) return parameterWords.noNumber;
  return value < minValue || value > maxValue ? parameterWords.outside(minValue, maxValue) : undefined;
}

function beyondLengths({ minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Declared, value: string): string | undefined {
  const { length } = value;
  return length < minLength || length > maxLength ? parameterWords.length(length, minLength, maxLength) : undefined;
}

function notAllowed({ allowedValues }: Declared, value: string): string | undefined {
  if (allowedValues === undefined || allowedValues.includes(value)) return undefined;
  const allowed = allowedValues.map(String);
  return parameterWords.oneOf(allowed, nearestWords(value.toLowerCase(), allowed));
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'iu');
/** The answer of the last line of "A host of your own" in docs/deploy.md. */
const CERTIFICATE =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.App\/managedEnvironments\/[^/]+\/(?:managedC|c)ertificates\/[^/]+$/iu;

/** What no limit of a template can say: each shape, and what a value is to be. */
const SHAPES: Readonly<Record<string, readonly [isShaped: (value: string) => boolean, wanted: string]>> = {
  name: [(value) => /^[a-z][a-z0-9]*$/u.test(value), 'small letters and digits, a letter first'],
  location: [(value) => /^[a-z0-9]+(?: [a-z0-9]+)*$/iu.test(value), 'the name of an Azure region, such as westeurope'],
  // The pattern in Microsoft's schema of Microsoft.BotService, 2022-09-15.
  botName: [(value) => /^[a-z0-9][\w.-]*$/iu.test(value), 'letters, digits, and the signs - _ . behind the first'],
  alertMail: [isAddress, 'a mail address, such as bot-operators@contoso.com'],
  image: [
    (value) => /^[a-z0-9][a-z0-9._/-]*(?::\w[\w.-]*|@sha256:[0-9a-f]{64})$/u.test(value) && !/^[^/:]*\.[^/]*\//u.test(value),
    'a repository and its tag without the name of the registry, the repository in small letters, such as partner-concierge:0.1.0',
  ],
  publicHost: [(value) => HOST.test(value), 'a host alone, without https:// and without a path, such as bot.contoso.com'],
  certificateId: [(value) => CERTIFICATE.test(value), 'the resource id that “A host of your own” in docs/deploy.md asks for'],
};

/** An address alone, as Azure takes it: without a name before it, and without mailto. */
function isAddress(text: string): boolean {
  const read = readEmail(text);
  return read.kind === 'ok' && read.email.toLowerCase() === text.toLowerCase();
}

function misshapen(name: string, value: string): string | undefined {
  const [isShaped, wanted] = SHAPES[name] ?? [];
  return isShaped === undefined || wanted === undefined || isShaped(value) ? undefined : parameterWords.wanted(wanted);
}
