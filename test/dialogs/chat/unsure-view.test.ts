import assert from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { wishTitle } from '../../../dialogs/chat/unsure-view';
import { commands } from '../../../dialogs';

describe('the question which of two wishes was meant', () => {
  const say = createWords()('en-US');

  it('has a sentence for every command that can be typed', () => {
    const typed = Object.keys(commands).filter((name) => say.knows(`commands.${name}.title`) && name !== 'timeTravel');
    assert.ok(typed.length > 20);
    const untold = typed.filter((name) => !/^\p{Lu}/u.test(say.plain(wishTitle(say, name) ?? 'typed.none')));
    assert.deepEqual(untold, []);
  });
});
