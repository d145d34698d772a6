/** What one attempt of a turn was told of the record. */

import type { PersonRef } from '../domain/people/person';
import { isKeptBy } from '../domain/record/side-on';
import type { Trial } from '../domain/record/trial';

/** A question to the record: its name, and what it asks for. */
export type Question = readonly string[];

/** The question for a person. */
export function personQuestion({ tenantId, personId }: PersonRef): Question {
  return ['person', tenantId, personId];
}

/** Answers by their questions. Whoever asks once more is told the same, until it is forgotten; a failure is told to whoever asked, and asked again. */
export class Memory {
  private told = new Map<string, Promise<unknown>>();
  /** The trials it was told of together with others, or by a write. */
  private lists: readonly (readonly Trial[])[] = [];
  private isOver = false;

  /** `of`: whose answers these are. */
  constructor(readonly of: object) {}

  /** Nothing is remembered any more, and nothing from now on. */
  end(): void {
    this.isOver = true;
    this.forget();
  }

  /** The next questions are put anew; after a change of a trial all but those for people whom it does not bring. */
  forget(brought?: readonly PersonRef[]): void {
    const changed = new Set(brought?.map((person) => keyOf(personQuestion(person))));
    const stays = (question: string): boolean => question.startsWith('["person",') && !changed.has(question);
    this.told = new Map(brought ? [...this.told].filter(([question]) => stays(question)) : []);
    this.lists = [];
  }

  /** A trial it was told of; nothing where it was not. */
  trial(tenantId: string, trialId: string): Promise<Trial | undefined> | undefined {
    const isMeant = (trial: Trial): boolean => trial.id === trialId && isKeptBy(trial, tenantId);
    const listed = this.lists.flatMap((list) => list.find(isMeant) ?? [])[0];
    if (listed) return Promise.resolve(listed);
    // Under this question stands a trial.
    return this.told.get(keyOf(['get', tenantId, trialId])) as Promise<Trial | undefined> | undefined;
  }

  /** This is what a write made of a trial. */
  became(trial: Trial): void {
    if (!this.isOver) this.lists = [[trial]];
  }

  /** Asks unless it was told. */
  once<T>(question: Question, ask: () => Promise<T>): Promise<T> {
    if (this.isOver) return ask();
    const key = keyOf(question);
    const known = this.told.get(key);
    // Under a question stands what was answered to it.
    if (known) return known as Promise<T>;
    const asked = ask();
    this.told.set(key, asked);
    asked.catch(() => {
      if (this.told.get(key) === asked) this.told.delete(key);
    });
    return asked;
  }

  /** The same for several trials: each is then known by itself. */
  listOnce<T extends readonly Trial[] | undefined>(question: Question, ask: () => Promise<T>): Promise<T> {
    return this.once(question, async () => {
      const asked = this.told;
      const list = await ask();
      // Not what was asked before a write and answered behind it.
      if (list && this.told === asked && !this.isOver) this.lists = [...this.lists, list];
      return list;
    });
  }
}

function keyOf(question: Question): string {
  return JSON.stringify(question);
}
