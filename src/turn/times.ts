/** How long people, and Teams, are kept waiting. */

/** Times of a turn, in ms from the arrival of its activity; `rideOut` from its beginning. */
export interface TurnTimes {
  /** From here on a message's sender sees that the bot is typing: the store wants an answer or that within 2 s. */
  readonly typing: number;
  /** After so long the bot is seen typing again. */
  readonly typingAgain: number;
  /** A message gets its HTTP answer: Teams sends it once more after 15 s. */
  readonly message: number;
  /** A press gets its HTTP answer: clients have shown an error after 5 s, and do after 10 to 15. */
  readonly press: number;
  /** So long a storage that is away is asked again before the person is told. */
  readonly rideOut: number;
  /** Before it is asked again, at first; each time twice as long, and at most ten times. */
  readonly again: number;
  /** So long a card is waited for that another turn is just showing: longer than a post usually takes. Then it counts as lost. */
  readonly shown: number;
}

/** The times of the bot that is shipped. */
export const TURN_TIMES: TurnTimes = {
  typing: 1500,
  typingAgain: 4000,
  message: 10_000,
  press: 4500,
  rideOut: 4200,
  again: 50,
  shown: 1500,
};
