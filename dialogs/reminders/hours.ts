/** When somebody may be reminded: two hours, and the time zone they are of. */

import { questionButtons } from '../../cards/sign-up';
import type { Choice } from '../../cards/engine/choices';
import { hoursCard } from '../../cards/reminders';
import { validZone } from '../../src/domain/time/calendar';
import { workingHours } from '../../src/domain/time/working-hours';
import { zoneNamed } from '../../src/domain/time/zone-named';
import { fill, shown } from '../engine/form';
import { again, answer, ifKnown, type Inputs, type Reading, type Scene, type Step } from '../engine/script';

const LAST_HOUR = 24;
const NOWHERE = '';

/** That question. */
export const hours: Step = {
  id: 'hours',
  ask: (answers, draft, scene) => {
    const now = workingHours({ zone: scene.zone, ...scene.settings });
    const first = { from: String(now.from), to: String(now.to), zone: now.zone };
    const values = shown(['from', 'to', 'zone'], draft, answers['hours'], first);
    return hoursCard(values, hourOptions(), questionButtons(scene.say, scene.say.plain('buttons.next'), false));
  },
  read(reply, _answers, scene, draft) {
    if (reply.text === undefined) return readHours(fill({ verb: reply.verb, inputs: reply.inputs }, FIELDS, draft), scene);
    const typed = fromLine(reply.text);
    return readHours(
      { ...(typed['zone'] !== undefined && typed['from'] === undefined ? hoursNow(scene) : {}), ...draft, ...typed },
      scene,
    );
  },
};

const FIELDS = [{ id: 'from' }, { id: 'to' }, { id: 'zone' }];

/** "9-17" or "9 to 17 Europe/Berlin": two hours, then perhaps a zone; or a zone alone, "Berlin time". */
function fromLine(text: string): Inputs {
  const [, from, to, rest = ''] =
    /^\s*(\d{1,2})(?::00)?\s*(?:-|–|to|until|,)\s*(\d{1,2})(?::00)?[\s,]*(.{0,80})$/i.exec(text) ?? [];
  if (from === undefined || to === undefined) return ifKnown('zone', zoneNamed(text));
  return { from, to, ...(rest.trim() === '' ? {} : { zone: zoneNamed(rest) ?? rest.trim() }) };
}

/** "Set my working hours 8 to 16", "switch my time zone to Berlin": what of it stands on the card. */
export function hoursTold(text: string): Inputs {
  const [hours = ''] = /\b\d{1,2}(?::00)?\s*(?:-|–|to|until|till|bis|à|a)\s*\d{1,2}(?::00)?\b/iu.exec(text) ?? [];
  const { from, to } = fromLine(hours.replace(/(?:till|bis|à|a)(?=\s*\d)/iu, '-'));
  const zone = text.split(/\s+/u).flatMap((word) => zoneNamed(word) ?? [])[0];
  return { ...ifKnown('from', from), ...ifKnown('to', to), ...ifKnown('zone', zone) };
}

function hoursNow(scene: Scene): Inputs {
  const { from, to } = workingHours({ zone: scene.zone, ...scene.settings });
  return { from: String(from), to: String(to) };
}

function readHours(inputs: Inputs, scene: Scene): Reading {
  const [from, to] = [hourIn(inputs['from']), hourIn(inputs['to'])];
  if (from === undefined || to === undefined) return again([{ field: 'from', id: 'problems.hourMissing' }], inputs);
  if (from >= to) return again([{ field: 'to', id: 'problems.hoursBackwards' }], inputs);
  const said = inputs['zone']?.trim() ?? '';
  const zone = said === '' ? scene.zone : validZone(said, NOWHERE);
  if (zone === NOWHERE) return again([{ field: 'zone', id: 'problems.notAZone' }], inputs);
  return answer({ from: String(from), to: String(to), zone });
}

function hourIn(text = ''): number | undefined {
  const read = /^\s*(\d{1,2})(?::00)?\s*$/.exec(text)?.[1];
  return read !== undefined && Number(read) <= LAST_HOUR ? Number(read) : undefined;
}

function hourOptions(): readonly Choice[] {
  return Array.from({ length: LAST_HOUR + 1 }, (_, at) => ({ title: `${String(at).padStart(2, '0')}:00`, value: String(at) }));
}
