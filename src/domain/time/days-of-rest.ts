/** On which days of the week people rest, by where they are. */

interface Weekend {
  /** ISO 3166-1 alpha-2. */
  readonly region: string;
  readonly zones: readonly string[];
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
}

const SATURDAY_SUNDAY = [6, 7];
const FRIDAY_SATURDAY = [5, 6];

/**
 * The regions that rest on other days than Saturday and Sunday. Source: Unicode CLDR 48, week data; the Emirates work on Fridays
 * since 2022. Where only Sunday is free (India, Uganda), offices are mostly closed on Saturday as well, so they are not listed.
 */
const WEEKENDS: readonly Weekend[] = [
  { region: 'AF', zones: ['Asia/Kabul'], days: [4, 5] },
  { region: 'BH', zones: ['Asia/Bahrain'], days: FRIDAY_SATURDAY },
  { region: 'DZ', zones: ['Africa/Algiers'], days: FRIDAY_SATURDAY },
  { region: 'EG', zones: ['Africa/Cairo', 'Egypt'], days: FRIDAY_SATURDAY },
  { region: 'IL', zones: ['Asia/Jerusalem', 'Asia/Tel_Aviv', 'Israel'], days: FRIDAY_SATURDAY },
  { region: 'IQ', zones: ['Asia/Baghdad'], days: FRIDAY_SATURDAY },
  { region: 'IR', zones: ['Asia/Tehran', 'Iran'], days: [5] },
  { region: 'JO', zones: ['Asia/Amman'], days: FRIDAY_SATURDAY },
  { region: 'KW', zones: ['Asia/Kuwait'], days: FRIDAY_SATURDAY },
  { region: 'LY', zones: ['Africa/Tripoli', 'Libya'], days: FRIDAY_SATURDAY },
  { region: 'OM', zones: ['Asia/Muscat'], days: FRIDAY_SATURDAY },
  { region: 'QA', zones: ['Asia/Qatar'], days: FRIDAY_SATURDAY },
  { region: 'SA', zones: ['Asia/Riyadh'], days: FRIDAY_SATURDAY },
  { region: 'SD', zones: ['Africa/Khartoum'], days: FRIDAY_SATURDAY },
  { region: 'SY', zones: ['Asia/Damascus'], days: FRIDAY_SATURDAY },
  { region: 'YE', zones: ['Asia/Aden'], days: FRIDAY_SATURDAY },
];

const byZone: ReadonlyMap<string, Weekend> = new Map(WEEKENDS.flatMap((row) => row.zones.map((zone) => [zone, row])));
const byRegion: ReadonlyMap<string, Weekend> = new Map(WEEKENDS.map((row) => [row.region, row]));

/**
 * The days of rest of a person, 1 to 7 from Monday. The zone says where the person is; a language with a region (many keep `en-US` anywhere) counts only
 * where the zone tells nothing, as UTC does. Never throws.
 */
export function daysOfRest(zone: string, language: string | undefined): readonly number[] {
  if (zone !== 'UTC') return byZone.get(zone)?.days ?? SATURDAY_SUNDAY;
  return byRegion.get(regionOf(language) ?? '')?.days ?? SATURDAY_SUNDAY;
}

function regionOf(language: string | undefined): string | undefined {
  if (language === undefined || language.length > 35) return undefined;
  try {
    return new Intl.Locale(language).maximize().region;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
