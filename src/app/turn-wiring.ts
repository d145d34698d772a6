/** The second wiring: what makes of a message a turn, what keeps its promises, and the door for files. */

import { commands } from '../../dialogs';
import { HubDialog } from '../../dialogs/engine/hub-dialog';
import { downloads } from '../files/downloads';
import { fileMaker } from '../files/file-maker';
import { LinkGuesses } from '../files/link-guesses';
import { OpenForms } from '../reminders/open-forms';
import { Decider } from '../turn/decide';
import { Forgetting } from '../turn/forgetting';
import { Members } from '../turn/members';
import { OwedWalk } from '../turn/owed-walk';
import { Presenter } from '../turn/present';
import { lastCardOn } from '../turn/last-card';
import { KeyedQueue } from '../turn/queue';
import { RateLimiter } from '../turn/rate-limit';
import { Settler } from '../turn/settle';
import { Sweeper } from '../turn/sweeper';
import { TURN_TIMES } from '../turn/times';
import type { TurnWatch } from '../turn/turn-line';
import { Turns } from '../turn/turn';
import { Typeahead, TYPING_LIMITS } from '../turn/typeahead';
import type { AppParts } from './app-parts';
import type { OutboxWiring } from './outbox-wiring';
import type { RecordWiring } from './record-wiring';
import type { SpeechWiring } from './speech-wiring';

/** What a turn stands on. */
export interface TurnGround {
  readonly record: RecordWiring;
  readonly speech: SpeechWiring;
  readonly sending: Pick<OutboxWiring, 'contacts' | 'repair' | 'outbox'>;
  readonly watch: TurnWatch;
}

/** The turn, the sweeper behind it, and the files. */
export type TurnWiring = ReturnType<typeof wireTurn>;

/** Builds them; nothing runs yet. */
export function wireTurn({ journeys, clock, ids, log, limits, times }: AppParts, { record, speech, sending, watch }: TurnGround) {
  const { stores, conversations, kept, trials, partners, owed, quarantine, erasures } = record;
  const { speaker, painter, roster, words, screens, world, files } = speech;
  const queue = new KeyedQueue();
  const settler = new Settler({ conversations, owed, kept, screens, trials, speaker, log });
  const presenter = new Presenter({ screens, settler, painter, words, clock, log, meter: watch.meter });
  const members = new Members({ conversations, roster, clock });
  const turns = new Turns({
    conversations,
    decider: new Decider(new HubDialog(journeys, commands, lastCardOn(screens))),
    presenter,
    speaker,
    queue,
    world,
    reads: trials,
    words,
    partners,
    roster,
    limits: new RateLimiter(clock, limits),
    forgetting: new Forgetting({ erasures, conversations, presenter, log }),
    owed,
    quarantine,
    agendas: sending.repair,
    outbox: sending.outbox,
    forms: new OpenForms(stores.due, clock),
    contacts: sending.contacts,
    times: { ...TURN_TIMES, ...times },
    clock,
    ids,
    log,
    watch,
  });
  const entries = { index: stores.owed };
  return {
    turns,
    typeahead: new Typeahead({ directory: world.directory, limits: new RateLimiter(clock, TYPING_LIMITS) }),
    queue,
    sweeper: new Sweeper({ ...entries, conversations, owed, settler, screens, painter, queue, words, partners, clock, log }),
    owedWalk: new OwedWalk({ ...entries, state: stores.state, everything: stores.everything, clock, log }),
    openFile: downloads({
      links: files,
      guesses: new LinkGuesses(clock),
      standing: (holder) => members.find(holder),
      make: fileMaker({ trials, partners, words }),
    }),
  };
}
