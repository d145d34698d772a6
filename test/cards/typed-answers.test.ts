/** Whatever is picked or ticked on a card is answered by a typed line as well: a transcript shows it for each such input. */

import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWords } from '../../cards/engine/words';
import { REMINDER_KINDS } from '../../src/domain/reminders/reminder-log';
import { textOf } from '../kit/json';
import { readTranscripts } from '../kit/transcript/transcript';
import { nodesOf } from './card-rules';

const TEMPLATES = 'cards/templates';
/** Lines that lead out of a question instead of answering it. */
const LEADS_OUT = /^(?:back|cancel|help|later|why|start over|stop)\b/iu;

/** The inputs of all templates that are picked or ticked, by their ids. */
function picked(): ReadonlySet<string> {
  const files = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.json') && !name.endsWith('.sample.json'),
  );
  const nodes = files.flatMap((name) => nodesOf(JSON.parse(readFileSync(join(TEMPLATES, name), 'utf8'))));
  const inputs = nodes.filter(({ node: { type } }) => type === 'Input.Toggle' || type === 'Input.ChoiceSet');
  return new Set(inputs.map(({ node: { id } }) => textOf(id)));
}

/** The inputs of the card before each line that somebody typed. */
function typed(content: string): readonly string[] {
  let onCard: string[] = [];
  return content.split('\n').flatMap((line) => {
    const id = /^ {2}\| \(([A-Za-z]+)\) /u.exec(line)?.[1];
    if (id !== undefined) onCard.push(id);
    if (!line.startsWith('> ')) return [];
    const answered = line.startsWith('> [') || LEADS_OUT.test(line.slice(2)) ? [] : onCard;
    onCard = [];
    return answered;
  });
}

describe('what is picked or ticked on a card', () => {
  it('is typed as well, in a transcript', () => {
    const answered = new Set(readTranscripts('test/transcripts').flatMap(({ content }) => typed(content)));
    const inputs = [...picked()];
    ok(inputs.length > 10);
    deepEqual(
      inputs.filter((id) => !answered.has(id)),
      [],
    );
  });

  it('has a title that can stand in a typed list, where several are named', () => {
    const say = createWords()('en-GB');
    const titles = REMINDER_KINDS.map((kind) => say.plain(`preferences.kind.${kind}`));
    deepEqual(
      titles.filter((title) => /[,;]/u.test(title)),
      [],
    );
  });
});
