/** The port of a language model that helps to sort lines nobody understood. What it says is a guess that is checked, never a fact. */

/** A line to be sorted, without what must not leave the house. */
export interface LineToSort {
  /** Of the activity, which is unique for a person at most: the same line asked again gets the same answer. */
  readonly id: string;
  /** Whose person wrote it; lines of other tenants than those that were agreed to are not sent. */
  readonly tenantId: string;
  /** Who wrote it; never sent. */
  readonly personId: string;
  readonly side: string;
  readonly line: string;
  /** What a line can want: names, each with what it does. */
  readonly wishes: Readonly<Record<string, string>>;
}

/** Sorts lines. */
export interface LineModel {
  /** Whatever the model said, unchecked, within two seconds; nothing where it said nothing in time, or isn't asked for this tenant. Never rejects. */
  sort(line: LineToSort): Promise<unknown>;
}
