/**
 * The names of what the subjects have. `dialogs/index.ts` fills them in from its registries, so that a name nobody registered does not
 * compile anywhere; nothing here knows a subject.
 */

/** What is registered, by kind. */
export interface Registered {
  /** What the engine itself shows a form with; everything else is the subjects'. */
  readonly screens: 'journey' | 'view';
}

/** The name of a view. */
export type ViewName = Registered['views'];
/** The name of a command, typed or pressed. */
export type CommandName = Registered['commands'];
/** The name of a journey. */
export type JourneyName = Registered['journeys'];
