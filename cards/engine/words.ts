/** Turns ids and values into sentences of one language. The words themselves are data, a folder a language. */

import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { FactId } from '../../src/domain/catalog/facts/facts';
import type { Params } from './content';
import { daysIn, listsIn, type Formats } from './formats';
import { escapeMarkdown, unread } from './markdown';
import { english } from '../words/en';
import type { WordId } from '../words/language';
import { languages as spoken } from '../words/languages';
import type { WordTree } from '../words/tree';

/** Speaks one language. */
export interface Say extends Formats {
  /** A sentence for a TextBlock or FactSet: values in it are never markdown. */
  (id: WordId, params?: Params): string;
  /** A sentence for a place that reads no markdown: a label, a button, a notification. */
  readonly plain: (id: WordId, params?: Params) => string;
  /** The ways to say one thing that are listed under this id, `yes|ok|sure`: for what people type. */
  readonly ways: (id: WordId) => readonly string[];
  /** Whether there are words under this id: the door for ids that are put together from what was stored. */
  knows(id: string): id is WordId;
  /** Untrusted text for a TextBlock or FactSet. */
  text(untrusted: string): string;
  /** The name of a language with its region, in this language. */
  language(tag: string): string;
  /** The name of a country in this language. */
  country(iso2: string): string;
  /** The facts behind what it said, in that order, if it listens (`listening`). */
  stated(): readonly FactId[];
  readonly lang: string;
  readonly rtl: boolean;
}

/** Makes a speaker for every language there are words for; asks for the best one by locale, English where there is none. */
export function createWords(languages: Readonly<Record<string, WordTree>> = spoken): (locale: string) => Say {
  const speakers = new Map<string, Say>();
  return (locale) => {
    // Under the name Intl gives it, which most clients send.
    const spokenAs = speakers.get(locale);
    if (spokenAs) return spokenAs;
    const region = validLocale(locale);
    const known = speakers.get(region);
    if (known) return known;
    const say = speaker(region, languages);
    if (speakers.size < 200) speakers.set(region, say);
    return say;
  };
}

/**
 * The door for ids put together from what a row, a draft or a template names: the id, or the `otherwise` beside it for codes of another
 * release. Throws where there is neither.
 */
export function wordId(say: Say, id: string): WordId {
  const general = otherwiseOf(id);
  if (say.knows(id)) return id;
  if (say.knows(general)) return general;
  throw new Error(`there are no words under "${id}"`);
}

/** The ids under a path there are words for: of lists whose length each language and each subject settles for itself. */
export function knownOf(say: Say, path: string, names: readonly string[]): readonly WordId[] {
  return names.map((name) => `${path}.${name}`).filter((id) => say.knows(id));
}

/** A locale Intl accepts; `en-GB` for anything else (a client may send any text). */
function validLocale(locale: string): string {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(locale)) return 'en-GB';
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

function speaker(locale: string, languages: Readonly<Record<string, WordTree>>): Say {
  const language = new Intl.Locale(locale).language;
  const tree = languages[language] ?? english;
  const spoken = languages[language] ? locale : 'en-GB';
  const messages = new Messages(tree, spoken);
  const plain = put(messages, unread);
  const say = put(messages, escapeMarkdown);
  let regions: Intl.DisplayNames | undefined;
  let tongues: Intl.DisplayNames | undefined;
  return Object.assign(say, {
    plain,
    ways: remembered((id) => plain(id).split('|')),
    knows: (id: string): id is WordId => messages.of(id) !== undefined,
    text: escapeMarkdown,
    ...daysIn(spoken),
    list: listsIn(spoken),
    language: (tag: string) => (tongues ??= new Intl.DisplayNames(spoken, { type: 'language' })).of(tag) ?? tag,
    country: (iso2: string) => (regions ??= new Intl.DisplayNames(spoken, { type: 'region', fallback: 'code' })).of(iso2) ?? iso2,
    stated: () => [],
    lang: spoken,
    rtl: ['ar', 'fa', 'he', 'ur'].includes(language) && tree !== english,
  });
}

/** A function of an id that works out each of them once; there are as many as there are words. */
function remembered<T>(of: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id) ?? of(id);
    known.set(id, found);
    return found;
  };
}

/** A message; most hold nothing that ICU reads as more than text, and putting one together takes long. */
interface Message {
  readonly text: string;
  readonly isPlain: boolean;
  /** What ICU makes of it. */
  readonly format: () => IntlMessageFormat;
}

/** The messages of a tree, each looked up when it is asked for first. */
class Messages {
  private readonly known = new Map<string, Message>();
  private readonly formatters = sharedFormatters();

  constructor(
    private readonly tree: WordTree,
    private readonly locale: string,
  ) {}

  /** The message under an id. */
  of(id: string): Message | undefined {
    const known = this.known.get(id);
    if (known) return known;
    const text = textAt(this.tree, id);
    if (text === undefined) return undefined;
    let format: IntlMessageFormat | undefined;
    const message = {
      text,
      isPlain: text !== '' && !/[{}<>']/u.test(text),
      format: () => (format ??= new IntlMessageFormat(text, this.locale, undefined, { formatters: this.formatters })),
    };
    this.known.set(id, message);
    return message;
  }
}

/** What messages say numbers, days and plurals by; each is made once for a language. */
function sharedFormatters(): Formatters {
  return {
    getNumberFormat: shared((...given) => new Intl.NumberFormat(...given)),
    getDateTimeFormat: shared((...given) => new Intl.DateTimeFormat(...given)),
    getPluralRules: shared((...given) => new Intl.PluralRules(...given)),
  };
}

/** The same for the same: what is made of words of ours is of few kinds. */
function shared<Given extends readonly unknown[], Made>(make: (...given: Given) => Made): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const key = JSON.stringify(given);
    const one = made.get(key) ?? make(...given);
    made.set(key, one);
    return one;
  };
}

function textAt(tree: WordTree, id: string): string | undefined {
  let at: WordTree | string | undefined = tree;
  for (const name of id.split('.')) at = typeof at === 'object' && Object.hasOwn(at, name) ? at[name] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/** Puts a message together with its values, texts among them made safe. Codes in rows may be of another release: `otherwise` stands for those. */
function put(messages: Messages, safe: (text: string) => string): (id: string, params?: Params) => string {
  return (id, params = {}) => {
    const message = messages.of(id) ?? messages.of(otherwiseOf(id));
    if (!message || message.text === '') throw new Error(`there are no words under "${id}"`);
    return message.isPlain ? message.text : formatted(message, withText(params, safe));
  };
}

/** "Relecloud Ltda." at the end of a sentence ends that, too. */
function formatted({ format }: Message, params: Params): string {
  const ending = Object.values(params).filter((value) => typeof value === 'string' && value.endsWith('.'));
  return ending.reduce<string>((text, value) => text.replaceAll(`${value}.`, String(value)), String(format().format(params)));
}

function otherwiseOf(id: string): string {
  return `${id.slice(0, id.lastIndexOf('.'))}.otherwise`;
}

function withText(params: Params, safe: (text: string) => string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? safe(value) : value]),
  );
}
