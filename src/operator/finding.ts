/** What a look of `check` finds. */

/** What one look found. `left out`: nothing to look at with these settings. */
export interface Finding {
  readonly what: string;
  readonly state: 'good' | 'bad' | 'left out';
  readonly said: string;
}
