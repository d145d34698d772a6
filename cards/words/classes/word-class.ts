/** What stands behind a sentence: a fact, nobody but us, or nothing at all. Every id of the words has one, or it does not compile. */

import type { FactId } from '../../../src/domain/catalog/facts/facts';
import type { At, Group } from '../language';

/**
 * `rule`: it says what Microsoft's products, prices, periods or roles do, and these facts bear it out. `ours`: it is about this bot, its
 * record, or the person's own doing. `layout`: it names a field, a button or a state, and claims nothing.
 */
export type WordClass = 'ours' | 'layout' | RuleClass;

/** The class of a rule. */
export interface RuleClass {
  readonly facts: readonly [FactId, ...FactId[]];
}

/** The classes of all ids under a path; where one is missing, the compiler names it. */
export type Classes<Path extends string> = {
  readonly [Key in keyof At<Path>]: At<Path>[Key] extends string ? WordClass : Classes<`${Path}.${Key & string}`>;
};

/** The classes of some groups of words, as one file holds them. */
export type ClassesOf<G extends Group> = { readonly [Key in G]: Classes<Key> };

/** A sentence that these facts bear out. */
export function rule(...facts: readonly [FactId, ...FactId[]]): RuleClass {
  return { facts };
}

/** Sentences of ours: the last parts of their ids, with blanks between. */
export function ours<Names extends string>(names: Names): Marked<Names, 'ours'> {
  return marked(names, 'ours');
}

/** Names of fields, buttons and states, likewise. */
export function layout<Names extends string>(names: Names): Marked<Names, 'layout'> {
  return marked(names, 'layout');
}

type Marked<Names extends string, Class> = { readonly [Name in Split<Names>]: Class };
type Split<Names extends string, Before = never> = Names extends `${infer First} ${infer Rest}`
  ? Split<Rest, Before | First>
  : Before | Names;

function marked<Names extends string, Class>(names: Names, given: Class): Marked<Names, Class> {
  return Object.fromEntries(names.split(' ').map((name) => [name, given])) as Marked<Names, Class>;
}
