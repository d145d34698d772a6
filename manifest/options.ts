/** The options of `npm run manifest`: one table, from which they are read and told. */

import { parseArgs } from 'node:util';
import { isLetterLost, unseenIn } from '../src/settings/spoiled-text';
import { nearestWords } from '../src/domain/text/nearest-words';

/** One option as a person needs to know it. */
interface Option {
  /** What is to be put behind it; absent where nothing is. */
  readonly value?: string;
  readonly meaning: string;
  /** Whether no package is made without it. */
  readonly needed?: true;
}

/** All options, in the order in which they are told. */
export const OPTIONS = {
  'app-id': {
    value: '<GUID>',
    needed: true,
    meaning: 'Application (client) id of the bot’s app registration, as MicrosoftAppId has it.',
  },
  domain: {
    value: '<host>',
    needed: true,
    meaning: 'Host of your public pages, such as www.contoso-consulting.com. It may be the bot’s own.',
  },
  publisher: { value: '<your company>', needed: true, meaning: 'The company Teams names, in at most 32 letters.' },
  website: { value: '<address>', meaning: 'Your page about the app. Usual: https://<host>' },
  'privacy-url': { value: '<address>', meaning: 'Your page on privacy. Usual: https://<host>/privacy' },
  'terms-url': { value: '<address>', meaning: 'Your terms of use. Usual: https://<host>/terms' },
  'support-url': { value: '<address>', meaning: 'Where people ask for help. Usual: the website' },
  'docs-url': { value: '<address>', meaning: 'What an administrator reads before allowing the app. Usual: none' },
  'mpn-id': { value: '<number>', meaning: 'Your id in Microsoft’s partner network, at most ten digits. Usual: none' },
  starters: { meaning: 'Offers the first three commands as prompt starters. Teams then shows them in place of a greeting.' },
  out: { value: '<folder>', meaning: 'Folder that is written to. Usual: dist/teams-app' },
  sample: {
    meaning: 'For contributors, alone: writes manifest/manifest.json anew, the sample of the project. It is no package.',
  },
  help: { meaning: 'Tells this.' },
} as const satisfies Readonly<Record<string, Option>>;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof OPTIONS;

/** What was given: the text behind an option, or true where nothing belongs behind it. */
export type Given = { readonly [Name in OptionName]?: (typeof OPTIONS)[Name] extends { readonly value: string } ? string : true };

/** What was given, and a sentence about each word that is no option, or lacks what belongs behind it. */
export interface Read {
  readonly given: Given;
  readonly troubles: readonly string[];
}

/** Reads the words of the command line. Nothing is lost: what is not understood is a trouble. */
export function readOptions(args: readonly string[]): Read {
  const given: Record<string, string | true> = {};
  const troubles: string[] = [];
  const open = args.filter((word, at) => isOpen(word, args[at + 1]));
  troubles.push(...open.flatMap((word) => troubleWith(word.slice(2), undefined) ?? []));
  const closed = args.filter((word, at) => !isOpen(word, args[at + 1]));
  const { tokens } = parseArgs({ args: closed, options: parsed(), strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') {
      if (token.kind === 'positional') troubles.push(`“${shown(token.value)}” belongs to no option.`);
      continue;
    }
    const text = token.value?.trim();
    const trouble =
      troubleWith(token.name, text) ?? (token.name in given ? `--${token.name} stands there twice. Give it once.` : undefined);
    if (trouble === undefined) given[token.name] = text ?? true;
    else troubles.push(trouble);
  }
  return { given, troubles };
}

/** Whether an option that takes something stands before another option, and has nothing. */
function isOpen(word: string, next: string | undefined): boolean {
  return next !== undefined && next.startsWith('--') && parsed()[word.slice(2)]?.type === 'string' && word.startsWith('--');
}

/** The call as a whole, and each option with what it means. */
export function usage(): string {
  const names = Object.entries<Option>(OPTIONS).map(
    ([name, { value, meaning, needed }]) =>
      [[`--${name}`, ...(value === undefined ? [] : [value])].join(' '), needed, meaning] as const,
  );
  const width = Math.max(...names.map(([name]) => name.length));
  const call = names.flatMap(([name, needed]) => (needed === true ? [name] : [])).join(' ');
  const lines = names.map(([name, needed, meaning]) => `  ${name.padEnd(width)}  ${needed === true ? 'Needed. ' : ''}${meaning}`);
  return [`Use: npm run manifest -- ${call} [more options]`, '', ...lines].join('\n');
}

/** An option with what it means, for whoever left it out. */
export function missing(name: OptionName): string {
  const { value = '', meaning }: Option = OPTIONS[name];
  return `--${name} ${value} is missing. ${meaning}`;
}

function troubleWith(name: string, text: string | undefined): string | undefined {
  const option = Object.entries<Option>(OPTIONS).find(([known]) => known === name)?.[1];
  if (!option) return `There is no option --${shown(name)}.${nearest(name)}`;
  if (option.value === undefined) return text === undefined ? undefined : `--${name} takes nothing behind it.`;
  if (text === undefined || text === '' || text.startsWith('--'))
    return `--${name} lacks what belongs behind it: ${option.value}`;
  if (isLetterLost(text)) return `--${name}: a letter was lost in it. Type it again.`;
  const unseen = unseenIn(text);
  return (
    unseen && `--${name}: its character ${unseen.at} is one that nobody sees (${unseen.code}). Type it again, or take that away.`
  );
}

function nearest(name: string): string {
  const near = nearestWords(name, Object.keys(OPTIONS));
  return near.length === 0 ? '' : ` Did you mean ${near.map((one) => `--${one}`).join(' or ')}?`;
}

function parsed(): Record<string, { readonly type: 'string' | 'boolean' }> {
  const types = Object.entries<Option>(OPTIONS).map(
    ([name, { value }]) => [name, { type: value === undefined ? ('boolean' as const) : ('string' as const) }] as const,
  );
  return Object.fromEntries(types);
}

/** What somebody typed, short and without what would act on a terminal. */
function shown(text: string): string {
  return text.replace(/\p{C}/gu, '?').slice(0, 40);
}
