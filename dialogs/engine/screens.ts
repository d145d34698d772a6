/** Draws what a turn staged: the open journey as it stands, or a view by name. Drawn once, after everything is decided. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button, Card, CardContent, Frame, Text } from '../../cards/engine/content';
import type { CardRenderer } from '../../cards/engine/render';
import { collapsedCard } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import { hasCode } from '../../src/domain/errors';
import { FreshMember } from '../../src/domain/people/fresh-member';
import type { Links } from '../../src/domain/record/links';
import type { Actor } from '../../src/domain/people/actor';
import { answersOf, stepsOf } from './journey-dialog';
import type { Journey, OfferedFile, Scene } from './script';
import { overlayCard } from './overlays';
import { sceneOf, type World } from './scene';
import { questionOver, type Conversation, type OpenJourney, type Screen } from './state';
import type { OnTrial, PageScene } from './on-trial';
import type { View, Views } from './view';
import type { Drawing } from './view-scene';
import { named, type Commands } from './command';

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
  async draw(screen: Screen, conversation: Conversation, viewer: Viewer): Promise<DrawnScreen> {
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
    const { say } = viewer;
    const scene = await this.scene(journey, open, conversation, viewer);
    const current = conversation.open?.id === open.id ? conversation.open : undefined;
    const lines = journey.lines(answersOf(journey, current ?? open, scene), scene).filter(({ step }) => step === open.step);
    const facts = current?.step === open.step ? [] : lines;
    const place = facts.length > 0 && current ? 'answered' : placeOf(open, conversation);
    const card = collapsedCard(say, '', facts, collapsedButtons(place, open.step, say));
    const hint = place === 'answered' ? '' : say(`collapsed.${place}`);
    const content = { ...card, said: { heading: headingOf(journey, open, scene), hint } };
    const counter = facts.length > 0 ? say('frame.answered') : '';
    return this.render(content, frame({ context: about(journey, open, scene), counter, token: token(current ?? open) }), say);
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
    if (overlay) {
      const title = say.plain(`journeys.${journey.name}.title`);
      const content = overlayCard(say, overlay, { subject: journey.subject(open.answers, scene), title, about: context });
      return this.render(content, frame({ context, notes, token: token(open) }), say, notes);
    }
    const steps = stepsOf(journey, open, scene);
    const step = steps.find(({ id }) => id === open.step) ?? steps[0];
    if (!step) throw new Error(`journey "${journey.name}" has no step to show`);
    const at = steps.indexOf(step) + 1;
    const asked = step.ask(answersOf(journey, open, scene), open.drafts[step.id] ?? {}, scene);
    const offered = await this.withFile(asked, step.file?.(answersOf(journey, open, scene), scene), viewer);
    const content = open.editing ? withBack(offered, say) : offered;
    const shown = frame({
      context,
      ...counted(open, at, steps.length, say),
      notes: [...notes, ...open.notes],
      token: token(open),
    });
    return this.render(content, { ...shown, problems: open.problems }, say, notes);
  }

  /** A fresh link to the file a step offers. Where none can be made, everything else on the card works without it. */
  private async withFile(content: CardContent, offered: OfferedFile | undefined, viewer: Viewer): Promise<CardContent> {
    const by = FreshMember.of(viewer.actor, viewer.now);
    if (!offered || !by) return content;
    const made = this.parts.files.make(offered.file, viewer.say.lang, by);
    const url = await made.catch((error: unknown) => {
      if (hasCode(error, 'STORAGE_UNAVAILABLE')) return undefined;
      throw error;
    });
    return url === undefined ? content : { ...content, buttons: content.buttons.toSpliced(1, 0, { url, title: offered.title }) };
  }

  private async view(
    name: string,
    args: Readonly<Record<string, string>>,
    notes: readonly Text[],
    conversation: Conversation,
    viewer: Viewer,
  ): Promise<DrawnScreen> {
    const { world, files, commands, views, onTrial } = this.parts;
    const { trials, partners, codes, botLink } = world;
    const scene: PageScene = { ...viewer, args, conversation, trials, partners, codes, botLink, files, commands, onTrial };
    const view = await seenBy(viewer.actor, named<View>(views, name) ?? views.home, views).draw(scene);
    return this.show({ ...view, notes: [...notes, ...(view.notes ?? [])] }, conversation, viewer.say);
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

/** A company may stop being a partner while a card of one is still owed or repeated. */
function seenBy({ side }: Actor, view: View, views: Views): View {
  return view.for === 'partner' && side !== 'partner' ? views.forPartners : view;
}

/** A journey of one question needs no counting. */
function counted(open: OpenJourney, at: number, of: number, say: Say): Partial<Frame> {
  if (of === 1) return {};
  return { counter: open.editing ? say('frame.editing') : say('frame.step', { at, of }), progress: { done: at, of } };
}

/** Where the journey of a collapsed card went. */
type Place = 'answered' | 'elsewhere' | 'kept' | 'done' | 'closed';

function placeOf(open: OpenJourney, { open: now, kept }: Conversation): Place {
  if (now?.id === open.id) return 'elsewhere';
  if (kept.some(({ id }) => id === open.id)) return 'kept';
  return open.step === 'review' && !questionOver(open) ? 'done' : 'closed';
}

function collapsedButtons(place: Place, step: string, say: Say): readonly Button[] {
  if (place === 'answered') return [titled(say, 'edit', 'buttons.change', { args: { to: step } })];
  if (place === 'elsewhere') return [titled(say, 'here', 'collapsed.here')];
  return place === 'kept' ? [titled(say, 'here', 'buttons.continue')] : [];
}

/** The question the card asked. */
function headingOf(journey: Journey, open: OpenJourney, scene: Scene): string {
  const step = journey.steps.find(({ id }) => id === open.step);
  const asked = step?.ask(open.answers, {}, scene);
  if (!asked) return scene.say(`journeys.${journey.name}.title`);
  return asked.said?.heading ?? scene.say(wordId(scene.say, `${asked.name}.heading`), asked.params);
}

/** Out of an edit there is always a way back, from the first step too. */
function withBack(content: CardContent, say: Say): CardContent {
  const { buttons } = content;
  if (buttons.some((button) => 'verb' in button && button.verb === 'back')) return content;
  return { ...content, buttons: buttons.toSpliced(1, 0, button(say, 'back')) };
}

/** While a journey is open, every other card leads back to it first, and none begins another. */
function withWayBack(content: CardContent, say: Say): CardContent {
  const others = content.buttons
    .filter((button) => !('verb' in button) || (button.verb !== 'signUp' && button.verb !== 'continue'))
    .map((button) => ({ ...button, primary: false }));
  return { ...content, buttons: [titled(say, 'continue', 'buttons.openJourney', { primary: true }), ...others] };
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
