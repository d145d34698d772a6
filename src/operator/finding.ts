/** What a look of `check` finds. */

/** What one look found. `look`: right or wrong, which only a person can say; `left out`: nothing to look at with these settings. */
export interface Finding {
  readonly what: string;
  readonly state: 'good' | 'look' | 'bad' | 'left out';
  readonly said: string;
}
