/** A message of the channel as HTTP brings it, and why one is not taken. */

import type { IncomingHttpHeaders } from 'node:http';

/** A message as it arrived: a JSON object with a `type`, from whom nobody has checked yet. */
export interface MessageRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/** A request of which only the head is there. */
export interface MessageHead {
  readonly headers: IncomingHttpHeaders;
  /** The address of the other side, when it is still there. */
  readonly from: string | undefined;
}

/** Why a message is not taken: the status it is answered with, and words for the log. */
export interface HeadRefusal {
  readonly status: number;
  readonly kind: string;
  readonly reason: string;
}
