/** Values that were to be replaced: what `.env.example` shows, and what documents leave open. A bot with one of them seems well and works for nobody. */

import { isExampleHost } from './example-hosts';
import { settings } from './settings';

/** The id that stands where a GUID is to be put. */
export const NO_GUID = '00000000-0000-0000-0000-000000000000';
/** `<your host>`, as documents write it: all of a value, or of a part of it. */
const LEFT_OPEN = /(?:^|[,;=])\s*<[^<>]*>\s*(?:$|[,;=])/u;
/** They may hold anything, so that only the example itself is one. */
const SECRETS: ReadonlySet<string> = new Set(['MicrosoftAppPassword', 'MODEL_KEY']);
/** Parts of examples that stay when only some of it was replaced: the host of a model, the name and the key of an account. */
const PARTS = /\/\/my-resource\.|(?:^|;)(?:AccountName=name|AccountKey=key)(?:;|$)/iu;

const byName = new Map(settings.map((setting) => [setting.name, setting]));

/** What is wrong with a setting that still holds an example, and what to put there; undefined for every other value. It never repeats it. */
export function standInTrouble(name: string, text: string): string | undefined {
  const setting = byName.get(name);
  const isExample = setting?.put !== undefined && bare(text) === bare(setting.example);
  if (!setting || !(isExample || (!SECRETS.has(name) && isStandIn(text)))) return undefined;
  return `still an example; put ${setting.put ?? 'your own value'} there`;
}

/** Whether a value is one that nobody has, whatever it is for: a GUID of zeros, a gap that was not filled in, a host of examples. */
export function isStandIn(text: string): boolean {
  return text.includes(NO_GUID) || LEFT_OPEN.test(text) || PARTS.test(text) || isExampleHost(hostOf(text));
}

/** The host of an address or a mail address, or a text that is one. */
function hostOf(text: string): string {
  if (URL.canParse(text)) return new URL(text).hostname;
  const [, host = ''] = /^(?:[^\s@]+@)?([\w-]+\.[\w.-]+)$/u.exec(text) ?? [];
  return host.toLowerCase();
}

/** Without the quotes it has in a file. */
function bare(example: string): string {
  return example.replace(/^"(.*)"$/u, '$1');
}
