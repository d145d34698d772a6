/** A time zone by how people name it: its IANA name, or a city that stands in one. */

import { foldName } from '../text/fold';
import { once } from '../text/once';
import { withoutTrailing } from '../text/trailing';
import { validZone } from './calendar';

/** No zone and no city is longer. */
const LONGEST = 60;
const NOWHERE = '';

const byCity = once(() => new Map(Intl.supportedValuesOf('timeZone').map((zone) => [foldName(cityOf(zone)), zone] as const)));

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
}

/** The zone; nothing where the text names none. "Berlin", "berlin time", "Europe/Berlin" and "UTC" are. */
export function zoneNamed(text: string): string | undefined {
  const name = withoutTrailing(text, /[\s.!]/u).trim();
  if (name === '' || name.length > LONGEST) return undefined;
  const zone = /[/]|^(?:utc|gmt)$/iu.test(name) ? validZone(name, NOWHERE) : NOWHERE;
  return zone === NOWHERE ? byCity().get(foldName(name.replace(/\s+time$/iu, ''))) : zone;
}
