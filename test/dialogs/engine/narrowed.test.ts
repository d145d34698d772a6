import { deepEqual } from 'node:assert/strict';
import { narrowed } from '../../../dialogs/engine/narrowed';
import type { Related } from '../../../dialogs/engine/reach';
import { sampleTrial } from '../../domain/record/trial-samples';

const endsOn = (day: string) => [{ kind: 'environment', endsOn: day, zone: 'UTC', source: 'computed' }] as const;
const related = (id: string, country: string, end: string): Related => ({
  trial: sampleTrial({ id, company: 'Contoso', customer: { company: 'Contoso', country }, clocks: endsOn(end) }),
  relation: 'partner',
});
const found = [related('one', 'DE', '2026-05-04'), related('two', 'DE', '2026-06-30'), related('three', 'AT', '2026-06-01')];

describe('several trials of one name', () => {
  for (const [args, left] of [
    [{ country: 'AT' }, ['three']],
    [{ country: 'DE' }, ['one', 'two']],
    [{ ends: '2026-06' }, ['two', 'three']],
    [{ ends: '2026-06', country: 'DE' }, ['two']],
    [{ country: 'FR' }, ['one', 'two', 'three']],
    [{ ends: 'nextWeek' }, ['one', 'two', 'three']],
    [{}, ['one', 'two', 'three']],
  ] as const)
    it(`are those of ${JSON.stringify(args)}, or all of them where none is`, () => {
      deepEqual(
        narrowed(found, args).map(({ trial }) => trial.id),
        left,
      );
    });
});
