/** What can be corrected of a trial, each to press. */

import { button } from '../../cards/engine/buttons';
import { pressSection } from '../../cards/trial-page';
import { noticeCard } from '../../cards/views';
import { possibleChanges } from '../../src/domain/record/transitions';
import { notFound } from '../engine/not-found';
import type { ViewOfTrial } from '../engine/view';
import type { Correcting } from './correcting';

const IN_ORDER: readonly Correcting[] = [
  ...(['companyCorrected', 'contactCorrected', 'productCorrected', 'accountCorrected'] as const),
  ...(['domainCorrected', 'startCorrected'] as const),
];

/** The corrections that make sense for a trial as it stands. */
export const corrections: ViewOfTrial = {
  for: 'partner',
  draw: {
    partner: ({ trial }, { say }) => {
      const possible: readonly string[] = possibleChanges(trial);
      const codes = IN_ORDER.filter((code) => possible.includes(code));
      const buttons = codes.map((code) => button(say, code, { trial: trial.id }));
      const rows = { ...pressSection(say, '', '', buttons), isFolded: false };
      const back = button(say, 'trial', { trial: trial.id }, 'toTrial');
      return {
        content: { ...noticeCard(say, 'corrections', { company: trial.customer.company }, [back]), sections: [rows] },
        context: say.plain('trial.context'),
      };
    },
  },
  otherwise: notFound('myTrials'),
};
