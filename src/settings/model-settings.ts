/** A language model for lines nobody understood: off unless an operator names one, and the tenants whose lines may go to it. */

import { readAddress } from './addresses';
import type { Mode } from './mode';
import { Secret } from './secret';
import { guid } from './setting-parsers';
import type { SettingReader } from './setting-reader';

/** Where it is, as whom the bot asks, and for whom. */
export interface ModelSettings {
  /** Without a slash at the end. */
  readonly url: string;
  readonly name: string;
  /** Absent: the bot's managed identity asks. */
  readonly key?: Secret;
  /** In lower case. */
  readonly tenants: readonly string[];
}

const OTHERS = ['MODEL_NAME', 'MODEL_KEY', 'MODEL_TENANTS'] as const;

/** Hosts of Azure's models; the token of the bot's identity goes to no other (Azure OpenAI: endpoints of a resource). */
const OF_AZURE = ['.openai.azure.com', '.services.ai.azure.com', '.cognitiveservices.azure.com'] as const;
const NO_KEY = `missing; without a key MODEL_URL must name a host of Azure: ${OF_AZURE.map((host) => `*${host}`).join(', ')}`;

/** Reads them: none without MODEL_URL. */
export function readModel(reader: SettingReader, mode: Mode): { readonly model?: ModelSettings } {
  const url = readAddress(reader, 'MODEL_URL', mode);
  if (reader.text('MODEL_URL') === undefined) {
    for (const name of OTHERS) reader.forbidden(name, 'has no place without MODEL_URL');
    return {};
  }
  const name = reader.required('MODEL_NAME', 'the name of a deployment or model', nameOf);
  const key = reader.optional('MODEL_KEY', 'a key of 8 signs or more, without blanks', keyOf);
  const tenants = reader.required('MODEL_TENANTS', 'tenant ids (GUID), comma between', tenantsOf);
  if (url !== undefined && !isAskedAsIdentity(url) && reader.text('MODEL_KEY') === undefined)
    reader.complain('MODEL_KEY', NO_KEY);
  if (url === undefined || name === undefined || tenants === undefined) return {};
  return { model: { url, name, tenants, ...(key === undefined ? {} : { key }) } };
}

function isAskedAsIdentity(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && OF_AZURE.some((host) => hostname.endsWith(host));
}

function nameOf(text: string): string | undefined {
  return /^[\w./:-]{1,100}$/.test(text) ? text : undefined;
}

function keyOf(text: string): Secret | undefined {
  return /^\S{8,1000}$/.test(text) ? new Secret(text) : undefined;
}

function tenantsOf(text: string): readonly string[] | undefined {
  const all = text.split(',').map((one) => guid(one.trim()));
  const known = all.filter((one) => one !== undefined);
  return known.length === all.length ? known : undefined;
}
