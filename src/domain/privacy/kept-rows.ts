/** Everything that is kept, row by row, for whoever has to go through all of it: page by page, nothing holds much at once. */

/** The tables, in the order in which they are gone through. */
export const KEPT_TABLES = ['state', 'trials', 'people', 'hints', 'due'] as const;

/** One of them, by the name it has without a prefix. */
export type KeptTable = (typeof KEPT_TABLES)[number];

/** The keys of a row, and where a walk goes on. */
export interface RowPlace {
  readonly table: KeptTable;
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** A row with everything that is in it. */
export interface KeptRow {
  readonly at: RowPlace;
  /** Of an item of the state: the key it goes by. */
  readonly key?: string;
  /** Its columns as plain values, what is JSON or packed opened. Of a row that can't be opened, its bytes as text. */
  readonly value: unknown;
  /** Of an item of the state that only a later release can open. */
  readonly isLater?: true;
}

/** Walks through them. */
export interface KeptRows {
  /** Every row of these tables, in the order of places, from behind a place on. What is written meanwhile may be missed or met. */
  rows(after?: RowPlace, tables?: readonly KeptTable[]): AsyncIterable<KeptRow>;
  /** One row. */
  at(place: RowPlace): Promise<KeptRow | undefined>;
}
