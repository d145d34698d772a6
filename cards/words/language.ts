/** What English asks of every language: the ids there are, as types, drawn from English alone. */

import type { english } from './en/index';

/** An id of English: the path to one of its sentences, such as `signUp.start.heading`. */
export type WordId = IdsOf<typeof english>;

/** An id of which English says a heading, and often a hint: what a card can be about. */
export type HeadedId = WordId extends infer Id ? (Id extends `${infer Path}.heading` ? Path : never) : never;

/** The names of English straight under a path, such as the commands under `commands`. */
export type NameUnder<Path extends string> = keyof At<Path> & string;

/** Those of them that have all of these words. */
export type WithWord<Path extends string, Word extends string> = {
  [Name in NameUnder<Path>]: `${Path}.${Name}.${Word}` extends WordId ? Name : never;
}[NameUnder<Path>];

/** The groups a language is made of; each stands in one file of its folder. */
export type Group = keyof typeof english;

/**
 * What a language says under a path of English: the same ids, each with a sentence of its own. Where one is missing or there is one too
 * many, the compiler names the path and the id. A file of `trial` is `{ trial: Words<'trial'>, … }`; `Spoken` is a shorter way to say so.
 */
export type Words<Path extends string> = {
  readonly [Key in keyof At<Path>]: At<Path>[Key] extends string ? string : Words<`${Path}.${Key & string}`>;
};

/** Some groups of a language, as one of its files holds them. */
export type Spoken<G extends Group> = { readonly [Key in G]: Words<Key> };

/** A whole language: everything that English says. */
export type Language = Spoken<Group>;

type IdsOf<Tree> = { [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${IdsOf<Tree[Key]>}` }[keyof Tree &
  string];

/** What English says under a path: a sentence, or a tree of them. */
export type At<Path extends string, Tree = typeof english> = Path extends keyof Tree
  ? Tree[Path]
  : Path extends `${infer Key}.${infer Rest}`
    ? Key extends keyof Tree
      ? At<Rest, Tree[Key]>
      : never
    : never;
