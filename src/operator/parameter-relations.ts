/** What is found in parameters beside each other. */

import { parameterWords } from './parameter-words';
import type { Values } from './parameter-settings';

/** By the parameter that is to be changed. `told` are those that the file holds; the others have the template's own values. */
export function relationTroubles(values: Values, told: ReadonlySet<string>): readonly (readonly [string, string])[] {
  return [
    ...replicaTrouble(values, told),
    ...(values.get('deployApp') === true && isBlank(values.get('image'))
      ? [['image', parameterWords.neededWith('deployApp')] as const]
      : []),
    ...(!isBlank(values.get('certificateId')) && isBlank(values.get('publicHost'))
      ? [['publicHost', parameterWords.neededWith('certificateId')] as const]
      : []),
  ];
}

function replicaTrouble(values: Values, told: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const [least, most] = [values.get('minReplicas'), values.get('maxReplicas')];
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
  const own = told.has('minReplicas') ? undefined : least;
  return [['minReplicas', parameterWords.moreThan('maxReplicas', most, { own, isOtherTold: told.has('maxReplicas') })]];
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '';
}
