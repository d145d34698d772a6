/** The form that somebody left last, as something to go on with. */

import { button } from '../../cards/engine/buttons';
import type { Wanted } from '../../cards/home';
import { wordId } from '../../cards/engine/words';
import type { OpenScene } from '../engine/view-scene';

/** That; nothing where none is kept. */
export function keptForm({ say, conversation: { kept } }: OpenScene): readonly Wanted[] {
  const last = kept.at(-1);
  if (last === undefined) return [];
  const title = `journeys.${last.journey}.title`;
  const company = last.answers['customer']?.['company'] ?? '';
  const about = say.knows(title) ? say.plain(wordId(say, title)) : say.plain('home.form.otherwise');
  const press = button(say, 'continue');
  return [
    {
      about: company === '' ? about : `${about} · ${company}`,
      what: say.plain('home.form.what'),
      hint: say.plain('home.form.hint'),
      button: press,
      opens: press.title,
    },
  ];
}
