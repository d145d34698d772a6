/** The language journeys are written in: an ordered list of named steps, each with when it applies, what we ask and how we read the reply. */

import type { CardContent, Problem, Text } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { NameUnder } from '../../cards/words/language';
import type { FileWanted } from '../../src/domain/record/links';
import type { PartnerDirectory } from '../../src/domain/credit/partner-directory';
import type { TenantDiscovery } from '../../src/domain/people/tenant-discovery';
import type { PartnerCompany } from '../../src/domain/credit/credit';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { Settings } from '../../src/domain/reminders/settings';
import type { Side } from '../../src/domain/people/actor';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { ViewName } from './names';
import type { Details } from './reader/intents';
import type { PasteFacts } from './reader/paste/facts';

/** What was put into a card's inputs, or found in a typed line, by input id. */
export type Inputs = Readonly<Record<string, string>>;

/** A person's reply to a step: inputs of the card, or a typed line. */
export interface Reply {
  readonly inputs: Inputs;
  /** The typed line, cleaned; absent when the card was used. */
  readonly text?: string;
  /** The typed line as it was understood, dealt out to the inputs of the step; absent where the step deals it out itself. */
  readonly dealt?: Inputs;
  /** The button that was pressed, or `answer` for a typed line. */
  readonly verb: string;
}

/** What a step makes of a reply. */
export type Reading =
  | {
      readonly kind: 'answer';
      readonly value: Answer;
      /** Said at the top of the next card. */
      readonly notes?: readonly Text[];
      /** Steps whose answers rest on this one and are asked again, with what was typed kept. */
      readonly reopens?: readonly string[];
      /** Steps whose answers were about something else, and go with all that was typed there. */
      readonly forgets?: readonly string[];
      /** Answers of other steps that this reply settled too. */
      readonly also?: Answers;
    }
  | { readonly kind: 'again'; readonly because: readonly Problem[]; readonly draft: Inputs; readonly notes?: readonly Text[] }
  | { readonly kind: 'back' };

/** One step's answer as it is kept: plain values under names. A step whose answer changes shape gets a new name. */
export type Answer = Readonly<Record<string, string>>;

/** All answers so far, by step. */
export type Answers = Readonly<Record<string, Answer>>;

/** Where a journey plays: who takes part, when, and in which language. */
export interface Scene {
  readonly now: Date;
  /** IANA zone of the person. */
  readonly zone: string;
  /** What the person set for themselves. */
  readonly settings: Settings;
  readonly say: Say;
  readonly person: Person;
  /** The person's sign-in name by the roster, in lower case; empty where it gave none. */
  readonly signInName: string;
  /** The name of the person's company where it is configured. */
  readonly company?: string;
  readonly discovery: TenantDiscovery;
  readonly directory: PartnerDirectory;
  /** The partner company this tenant named last, to be offered first. */
  readonly lastPartner?: PartnerCompany;
  /** Names and addresses of the people on that trial, by person id. */
  readonly names?: Readonly<Record<string, string>>;
  /** Whom to reach on that trial, and the account that signed it up, where that is known and a journey needs it. */
  readonly contact?: Person;
  readonly account?: Person;
  /** The new admin who is named on that trial, under the same conditions. */
  readonly admin?: Person;
  /** People of the caller's own company who can look after a trial. */
  readonly colleagues?: readonly Person[];
  /** Other trials of the same customer. */
  readonly siblings?: readonly Trial[];
  /** Reads the trials of the caller's own company as a partner, as far as they may be of a customer; absent where it is none. */
  readonly ours?: (customer: Partial<Trial['customer']>) => Promise<readonly Trial[]>;
  /** The trial a journey about a recorded trial is about. */
  readonly trial?: Trial;
  /** The caller's side of that trial. */
  readonly relation?: Side;
  /** The configured name of that trial's partner; empty where there is none. */
  readonly partner?: string;
}

/** A choice of a question and the typed words that mean it; the words stand in the language's `typed` list. */
export interface TypedChoice {
  readonly value: string;
  readonly words: readonly string[];
}

/** One step. `draft` holds what was typed and is not an answer yet. */
export interface Step {
  readonly id: string;
  when?(answers: Answers, scene: Scene): boolean;
  /** What it offers to choose from. A line that is one of these answers it, even where the same words are a command elsewhere. */
  choices?(answers: Answers, scene: Scene): readonly TypedChoice[];
  /** Its answer decides which steps follow, or an answer decided that it is asked at all: such a step is not counted. */
  readonly forks?: true;
  /** Whether an answer of an older version is one that this step takes no more: then it is asked again. */
  lapsed?(given: Answer, answers: Answers): boolean;
  ask(answers: Answers, draft: Inputs, scene: Scene): CardContent;
  read(reply: Reply, answers: Answers, scene: Scene, draft: Inputs): Reading | Promise<Reading>;
  /** A file its card offers, behind a link that opens once. */
  file?(answers: Answers, scene: Scene): OfferedFile | undefined;
}

/** A file beside a card's buttons. */
export interface OfferedFile {
  readonly title: string;
  readonly file: FileWanted;
}

/** One line of a review, and of a step's answered form. */
export interface Line {
  readonly step: string;
  readonly label: string;
  /** Untrusted text. */
  readonly value: string;
}

/** Ids fixed when the journey began, so that finishing it twice is finishing it once. */
export interface Fixed {
  readonly trialId: string;
  readonly changeId: string;
  readonly contactId: string;
  readonly accountId: string;
}

/** What a finished journey leads to: what to record, and which view to show then. */
export interface Finish {
  readonly change?: RecordedChange;
  /** What the person set for themselves. */
  readonly settings?: Settings;
  readonly view: ViewName;
  readonly args: Readonly<Record<string, string>>;
  /** Said at the top of that view. */
  readonly note?: Text;
  /** Everything that is kept of the person goes, this conversation included. */
  readonly forgets?: true;
}

/** What was found in a line or a pasted text, by what it is; `buying` as the words of the deal call it. */
export type Found = PasteFacts & { readonly buying?: string };

/** Parts of an open journey that was filled with what was found. */
export interface Filled {
  readonly answers: Answers;
  readonly drafts: Readonly<Record<string, Inputs>>;
  /** Said on the next card. */
  readonly notes: readonly Text[];
}

/** A line that opened a journey: the facts beside its wish, and its words. */
export interface Said {
  readonly details: Details;
  readonly text: string;
}

/** What of it stands where, and what is said of it. */
export interface Told {
  readonly drafts?: Readonly<Record<string, Inputs>>;
  readonly notes?: readonly Text[];
}

/** A journey. Its only state is its answers. */
export interface Journey {
  readonly name: NameUnder<'journeys'>;
  /** The trial it needs, if it is about one that is recorded. */
  readonly about: 'nothing' | 'trial';
  /** The side it is for; absent where both may. */
  readonly side?: Side;
  /** It shows and changes no record, so that nobody has to be known for it. */
  readonly forAnyone?: true;
  /** What it becomes with what a pasted text told; absent where it takes only what it asks for. */
  takes?(found: Found, open: { readonly answers: Answers; readonly drafts: Readonly<Record<string, Inputs>> }, say: Say): Filled;
  /** What the line that opened it tells for its steps, to be seen and confirmed there; absent where it takes nothing of a line. */
  told?(said: Said, scene: Scene): Told;
  /** What it must know of the record beside the trial itself. */
  readonly needs?: 'claim' | 'names' | 'colleagues' | 'siblings' | 'people' | 'handOver';
  readonly steps: readonly Step[];
  /** What the journey is about so far, such as the customer's name; untrusted, may be empty. */
  subject(answers: Answers, scene: Scene): string;
  /** The answers as lines for people. */
  lines(answers: Answers, scene: Scene): readonly Line[];
  finish(answers: Answers, fixed: Fixed, scene: Scene): Finish;
}

type Answered = Extract<Reading, { readonly kind: 'answer' }>;

/** An answer with notes for the next card. */
export function answer(value: Answer, more: Pick<Answered, 'notes' | 'reopens' | 'forgets' | 'also'> = {}): Reading {
  return { kind: 'answer', value, ...more };
}

/** The same step again, saying why, with what was typed kept. */
export function again(because: readonly Problem[], draft: Inputs, notes: readonly Text[] = []): Reading {
  return { kind: 'again', because, draft, notes };
}

/** The value under its name, or nothing: for records whose absent parts are absent. */
export function ifKnown<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

/** Those of the values that are known. */
export function known(values: Readonly<Record<string, string | undefined>>): Inputs {
  return Object.fromEntries(Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
}
