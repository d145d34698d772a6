/** Draws what a turn staged: the open journey as it stands, or a view by name. Drawn once, after everything is decided. */

import type { Card, CardContent, Frame, Text } from '../../cards/engine/content';
import { listening } from '../../cards/engine/listening';
import type { CardRenderer } from '../../cards/engine/render';
import type { Say } from '../../cards/engine/words';
import type { FactId } from '../../src/domain/catalog/facts/facts';
import type { Links } from '../../src/domain/record/links';
import type { Actor } from '../../src/domain/people/actor';
import { collapsed } from './collapsed';
import { answersOf, stepsOf } from './journey-dialog';
import { about, counted, frame, token } from './journey-frame';
import type { Journey, Scene } from './script';
import { overlayCard } from './overlays';
import { sceneOf, type World } from './scene';
import { questionOver, type Conversation, type OpenJourney, type Screen } from './state';
import type { OnTrial, PageScene } from './on-trial';
import { OpenTrials } from './open-trials';
import { drawView, type View, type Views } from './view';
import type { Drawing } from './view-scene';
import { named, type Commands } from './command';
import { withBack, withWayBack } from './way-back';
import { withFile } from './with-file';

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

/** A drawn screen with the ids of the words it speaks, and of the notes said on it this once. */
export interface DrawnScreen extends Drawn {
  readonly said: readonly string[];
}

/** What drawing reads from. */
export interface ScreenParts {
  readonly journeys: readonly Journey[];
  readonly commands: Commands;
  readonly views: Views;
  readonly onTrial: readonly OnTrial[];
  readonly renderer: CardRenderer;
  readonly world: World;
  readonly files: Links;
}

/** Draws screens. Reads the record where a view shows it; changes nothing. */
export class Screens {
  private readonly journeys: ReadonlyMap<string, Journey>;

  constructor(private readonly parts: ScreenParts) {
    this.journeys = new Map(parts.journeys.map((journey) => [journey.name, journey]));
  }

  /** The card for a screen. A journey that is not there any more shows the start card. */
  async draw(screen: Screen, conversation: Conversation, { say, ...who }: Viewer): Promise<DrawnScreen> {
    const viewer = { ...who, say: listening(say) };
    const { open } = conversation;
    const journey = open && this.journeys.get(open.journey);
    if (screen.kind === 'journey' && open && journey)
      return this.journey(journey, open, screen.notes ?? [], conversation, viewer);
    const { name, args } = screen.kind === 'view' ? screen : { name: 'home', args: {} };
    return this.view(name, args, screen.notes ?? [], conversation, viewer);
  }

  /** The short answered form of the step a journey's card showed, for when the live card is elsewhere. */
  async collapsed(open: OpenJourney, conversation: Conversation, viewer: Viewer): Promise<DrawnScreen | undefined> {
    const journey = this.journeys.get(open.journey);
    if (!journey) return undefined;
    const { content, around } = collapsed(journey, open, conversation, await this.scene(journey, open, conversation, viewer));
    return this.render(content, around, viewer.say);
  }

  /** The card of a view that was put together already, for somebody with this conversation. */
  show({ content: drawn, ...around }: Drawing, conversation: Conversation, say: Say): DrawnScreen {
    const content = conversation.open ? withWayBack(drawn, say) : drawn;
    return this.render(content, frame({ ...around, notes: around.notes ?? [] }), say, around.notes);
  }

  private async journey(
    journey: Journey,
    open: OpenJourney,
    notes: readonly Text[],
    conversation: Conversation,
    viewer: Viewer,
  ): Promise<DrawnScreen> {
    const { say } = viewer;
    const scene = await this.scene(journey, open, conversation, viewer);
    const context = about(journey, open, scene);
    const overlay = questionOver(open);
    if (!overlay) return this.step(journey, open, notes, scene, viewer);
    const title = say.plain(`journeys.${journey.name}.title`);
    const content = overlayCard(say, overlay, { subject: journey.subject(open.answers, scene), title, about: context });
    return this.render(content, frame({ context, notes, token: token(open) }), say, notes);
  }

  /** The step of a journey that is on screen; the first where that one is not there any more. */
  private async step(
    journey: Journey,
    open: OpenJourney,
    notes: readonly Text[],
    scene: Scene,
    viewer: Viewer,
  ): Promise<DrawnScreen> {
    const { say } = viewer;
    const steps = stepsOf(journey, open, scene);
    const step = steps.find(({ id }) => id === open.step) ?? steps[0];
    if (!step) throw new Error(`journey "${journey.name}" has no step to show`);
    const answers = answersOf(journey, open, scene);
    const asked = step.ask(answers, open.drafts[step.id] ?? {}, scene);
    const offered = await withFile(asked, step.file?.(answers, scene), viewer, this.parts.files);
    const around = frame({
      context: about(journey, open, scene),
      ...counted(open, step, steps, say),
      notes: [...notes, ...open.notes],
      token: token(open),
      problems: open.problems,
    });
    return this.render(open.editing ? withBack(offered, say) : offered, around, say, notes);
  }

  private async view(
    name: string,
    args: Readonly<Record<string, string>>,
    notes: readonly Text[],
    conversation: Conversation,
    viewer: Viewer,
  ): Promise<DrawnScreen> {
    const { world, files, commands, views, onTrial } = this.parts;
    const { partners, codes, botLink, service } = world;
    const trials = new OpenTrials(world.trials, viewer.actor, { now: viewer.now, zone: conversation.zone });
    const stated = (): Promise<readonly FactId[]> => this.stated(args, conversation, viewer);
    const around = { partners, codes, botLink, service, files, commands, canTravel: world.travel !== undefined };
    const seen = { ...viewer, args, conversation, trials, stated, ...around };
    const scene: PageScene = { ...seen, onTrial };
    const view = await drawView(named<View>(views, name) ?? views.home, views, scene);
    return this.show({ ...view, notes: [...notes, ...(view.notes ?? [])] }, conversation, viewer.say);
  }

  /** What stands behind the view named by `of`, or else behind the open form: it is drawn once more, and nobody sees it. */
  private async stated(
    { of, trial }: Readonly<Record<string, string>>,
    conversation: Conversation,
    viewer: Viewer,
  ): Promise<readonly FactId[]> {
    const say = listening(viewer.say);
    const { open } = conversation;
    const journey = open && this.journeys.get(open.journey);
    if (of !== undefined && of !== 'why')
      await this.view(of, trial === undefined ? {} : { trial }, [], conversation, { ...viewer, say });
    else if (journey) await this.journey(journey, open, [], conversation, { ...viewer, say });
    return say.stated();
  }

  private scene(
    journey: Journey,
    open: OpenJourney,
    { zone, settings = {} }: Conversation,
    { actor, say, now }: Viewer,
  ): Promise<Scene> {
    return sceneOf(journey, open.trialId, { actor, say, now, zone, settings }, this.parts.world);
  }

  private render(content: CardContent, around: Frame, say: Say, notes: readonly Text[] = []): DrawnScreen {
    const card = this.parts.renderer.render(content, around, say);
    const heading = String(card['fallbackText']);
    const summary = around.context === '' ? heading : say.plain('frame.summary', { context: around.context, heading });
    return { card, summary, said: [content.id ?? content.name, ...notes.map(({ id }) => id)] };
  }
}
