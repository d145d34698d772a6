/** Questions that stand over the open step: discard? start over? go on? one thing at a time. Until answered, the step waits. */

import { plainAnswer } from '../../src/domain/text/answer-words';
import { titled } from '../../cards/engine/buttons';
import type { Button, CardContent } from '../../cards/engine/content';
import { wordId, type Say } from '../../cards/engine/words';
import { noticeCard } from '../../cards/views';
import type { WordId } from '../../cards/words/language';
import { means } from './form';
import { questionOver, type OpenJourney, type Overlay } from './state';

/** What an overlay can be answered with. */
export type OverlayReply = 'stay' | 'discard' | 'restart' | 'keep';

const BUTTONS: Readonly<Record<Overlay['kind'], readonly { readonly reply: OverlayReply; readonly title: WordId }[]>> = {
  cancel: [
    { reply: 'stay', title: 'buttons.keep' },
    { reply: 'discard', title: 'buttons.discard' },
    { reply: 'keep', title: 'buttons.later' },
  ],
  startOver: [
    { reply: 'stay', title: 'buttons.keep' },
    { reply: 'restart', title: 'startOver.yes' },
  ],
  resume: [
    { reply: 'stay', title: 'buttons.resume' },
    { reply: 'restart', title: 'buttons.startOver' },
  ],
  busy: [
    { reply: 'stay', title: 'busy.finish' },
    { reply: 'keep', title: 'busy.keep' },
    { reply: 'discard', title: 'buttons.discard' },
  ],
};

/** What "yes" and "no" mean to each question. Only a question whether to delete is answered by deleting. */
const YES: Readonly<Record<Overlay['kind'], OverlayReply>> = {
  cancel: 'discard',
  startOver: 'restart',
  resume: 'stay',
  busy: 'stay',
};
const NO: Readonly<Record<Overlay['kind'], OverlayReply>> = {
  cancel: 'stay',
  startOver: 'stay',
  resume: 'keep',
  busy: 'keep',
};

/** Commands that answer every question by leaving everything as it is. */
const STAYING: readonly (string | undefined)[] = ['continue', 'back'];

/** The card of an overlay. */
export function overlayCard(
  say: Say,
  overlay: Overlay,
  params: Readonly<Record<'subject' | 'title' | 'about', string>>,
): CardContent {
  const wished = { ...params, wish: wishOf(say, overlay) };
  const id = hintOf(overlay, wished);
  const card = noticeCard(say, overlay.kind, wished, buttonsOf(say, overlay));
  return { ...card, said: { heading: say(`${overlay.kind}.heading`), hint: say(wordId(say, `${overlay.kind}.${id}`), wished) } };
}

function hintOf(
  { kind }: Overlay,
  { subject, wish }: Readonly<Record<'subject' | 'wish', string>>,
): 'hint' | 'hintNew' | 'hintWish' {
  if (kind === 'resume' && subject === '') return 'hintNew';
  return kind === 'busy' && wish !== '' ? 'hintWish' : 'hint';
}

/** What the command that waits is called; empty where none waits. */
function wishOf(say: Say, { wanted }: Overlay): string {
  const id = `commands.${wanted ?? ''}.title`;
  return say.knows(id) ? say.plain(id) : '';
}

function buttonsOf(say: Say, overlay: Overlay): readonly Button[] {
  return BUTTONS[overlay.kind].map(({ reply, title }, index) => titled(say, reply, title, index === 0 ? { primary: true } : {}));
}

/** The reply a pressed button stands for, if the overlay has that button. */
export function pressedReply(open: OpenJourney, verb: string): OverlayReply | undefined {
  const overlay = questionOver(open);
  return overlay && BUTTONS[overlay.kind].find(({ reply }) => reply === verb)?.reply;
}

/** The reply a typed line stands for: the words on a button, yes or no, or a command that does what one of the buttons says. */
export function typedReply(overlay: Overlay, text: string, command: string | undefined, say: Say): OverlayReply | undefined {
  const word = plainAnswer(text);
  if (word === 'yes' || means(say, 'yes', text)) return YES[overlay.kind];
  if (word === 'no' || means(say, 'no', text)) return NO[overlay.kind];
  const buttons = BUTTONS[overlay.kind];
  const titled = buttons.find(({ title }) => say.plain(title).toLowerCase() === text.trim().toLowerCase());
  if (titled) return titled.reply;
  if (STAYING.includes(command)) return 'stay';
  return command === 'startOver' ? buttons.find(({ reply }) => reply === 'restart')?.reply : undefined;
}
