/** Draws what a turn staged: the open journey as it stands, or a view by name. Drawn once, after everything is decided. */

import type { Card, CardContent, Frame, Text } from '../cards/content';
import type { CardRenderer } from '../cards/render';
import { collapsedCard } from '../cards/views';
import type { Say } from '../cards/words';
import type { Actor } from '../src/domain/actor';
import type { TenantDiscovery, Trials } from '../src/domain/ports';
import { stepsOf } from './journey-dialog';
import type { Journey, Scene } from './journeys/script';
import { overlayCard } from './overlays';
import type { Conversation, OpenJourney, Screen } from './state';
import { views, type View } from './views';

/** For whom something is drawn, and when. */
export interface Viewer {
  readonly actor: Actor;
  readonly say: Say;
  readonly now: Date;
}

/** A drawn card with the line that stands for it in a notification. */
export interface Drawn {
  readonly card: Card;
  readonly summary: string;
}

/** What drawing reads from. */
export interface ScreenParts {
  readonly journeys: readonly Journey[];
  readonly renderer: CardRenderer;
  readonly trials: Trials;
  readonly discovery: TenantDiscovery;
}

/** Draws screens. Reads the record where a view shows it; changes nothing. */
export class Screens {
  private readonly journeys: ReadonlyMap<string, Journey>;

  constructor(private readonly parts: ScreenParts) {
    this.journeys = new Map(parts.journeys.map((journey) => [journey.name, journey]));
  }

  /** The card for a screen. A journey that is not there any more shows the start card. */
  async draw(screen: Screen, conversation: Conversation, viewer: Viewer): Promise<Drawn> {
    const { open } = conversation;
    const journey = open && this.journeys.get(open.journey);
    if (screen.kind === 'journey' && open && journey)
      return this.journey(journey, open, screen.notes ?? [], conversation, viewer);
    const { name, args } = screen.kind === 'view' ? screen : { name: 'home', args: {} };
    return this.view(name, args, screen.notes ?? [], conversation, viewer);
  }

  /** The short answered form of the step a journey's card showed, for when the live card is elsewhere. */
  async collapsed(open: OpenJourney, conversation: Conversation, viewer: Viewer): Promise<Drawn | undefined> {
    const journey = this.journeys.get(open.journey);
    if (!journey) return undefined;
    const { say } = viewer;
    const scene = await this.scene(journey, open, conversation, viewer);
    const current = conversation.open?.id === open.id ? conversation.open : undefined;
    const facts = journey.lines((current ?? open).answers, scene).filter(({ step }) => step === open.step);
    const label = facts[0]?.label ?? say.plain(`journeys.${journey.name}.title`);
    const canChange = current !== undefined && facts.length > 0;
    const change = { verb: 'edit', title: say.plain('buttons.change'), args: { to: open.step } };
    const content = collapsedCard(say, label, facts, canChange ? [change] : []);
    const counter = facts.length > 0 ? say('frame.answered') : '';
    return this.render(content, frame({ context: about(journey, open, scene), counter, token: token(current ?? open) }), say);
  }

  private async journey(
    journey: Journey,
    open: OpenJourney,
    notes: readonly Text[],
    conversation: Conversation,
    viewer: Viewer,
  ): Promise<Drawn> {
    const { say } = viewer;
    const scene = await this.scene(journey, open, conversation, viewer);
    const context = about(journey, open, scene);
    if (open.overlay) {
      const title = say.plain(`journeys.${journey.name}.title`);
      const content = overlayCard(say, open.overlay, journey.subject(open.answers, scene), title);
      return this.render(content, frame({ context, notes, token: token(open) }), say);
    }
    const steps = stepsOf(journey, open, scene);
    const step = steps.find(({ id }) => id === open.step) ?? steps[0];
    if (!step) throw new Error(`journey "${journey.name}" has no step to show`);
    const at = steps.indexOf(step) + 1;
    const content = step.ask(open.answers, open.drafts[step.id] ?? {}, scene);
    const progress = { done: at, of: steps.length };
    const shown = frame({
      context,
      counter: say('frame.step', { at, of: steps.length }),
      progress,
      notes: [...notes, ...open.notes],
      token: token(open),
    });
    return this.render(content, { ...shown, problems: open.problems }, say);
  }

  private async view(
    name: string,
    args: Readonly<Record<string, string>>,
    notes: readonly Text[],
    conversation: Conversation,
    viewer: Viewer,
  ): Promise<Drawn> {
    const { trials } = this.parts;
    const view: View = await views(name)({ ...viewer, args, conversation, trials });
    const { content, ...around } = view;
    return this.render(content, frame({ ...around, notes: [...notes, ...(view.notes ?? [])] }), viewer.say);
  }

  private async scene(journey: Journey, open: OpenJourney, { zone }: Conversation, { actor, say, now }: Viewer): Promise<Scene> {
    const { trials, discovery } = this.parts;
    const trial = journey.about === 'trial' ? await trials.get(actor.person.tenantId, open.trialId ?? '') : undefined;
    return { now, zone, say, person: actor.person, discovery, ...(trial ? { trial } : {}) };
  }

  private render(content: CardContent, around: Frame, say: Say): Drawn {
    const card = this.parts.renderer.render(content, around, say);
    const heading = String(card['fallbackText']);
    return { card, summary: around.context === '' ? heading : say.plain('frame.summary', { context: around.context, heading }) };
  }
}

function about(journey: Journey, open: OpenJourney, scene: Scene): string {
  const subject = journey.subject(open.answers, scene);
  const { say } = scene;
  return subject === '' ? say.plain(`journeys.${journey.name}.title`) : say.plain(`journeys.${journey.name}.about`, { subject });
}

function token(open: OpenJourney): Frame['token'] {
  return { journey: open.id, step: open.step, revision: open.revision };
}

function frame(parts: Partial<Frame>): Frame {
  return { context: '', counter: '', problems: [], notes: [], token: {}, ...parts };
}
