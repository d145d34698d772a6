/** What makes the ids of trials, of changes and of whatever else is kept. */

/** Makes ids that nobody can guess: random GUIDs in lower case. */
export interface Ids {
  next(): string;
}
