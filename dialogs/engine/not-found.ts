/** What is shown in place of a trial that is not there, or not open to the one who asks. */

import { button, type ButtonName } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import type { Drawing, OpenScene } from './view-scene';

/** The card that says so, with these ways on. */
export function notFound(...ways: readonly ButtonName[]): (scene: OpenScene) => Drawing {
  return ({ say }) => {
    const buttons = ways.map((way) => button(say, way));
    return { content: noticeCard(say, 'closed.notFound', { name: '', isNamed: 'no' }, buttons) };
  };
}
