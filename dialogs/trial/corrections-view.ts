/** What can be corrected of a trial, each to press. */

import { button } from '../../cards/engine/buttons';
import { pressSection } from '../../cards/trial-page';
import { noticeCard } from '../../cards/views';
import { possibleChanges } from '../../src/domain/record/transitions';
import { notFound } from '../engine/not-found';
import type { Side } from '../../src/domain/people/actor';
import type { Trial } from '../../src/domain/record/trial';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { OF_OWN } from './correcting-commands';
import type { Correcting } from './correcting';

const IN_ORDER: readonly Correcting[] = [
  ...(['companyCorrected', 'contactCorrected', 'productCorrected', 'accountCorrected'] as const),
  ...(['domainCorrected', 'startCorrected', 'purchaseCorrected'] as const),
];

/** The corrections that make sense for a trial as it stands; a customer's of a record of its own. */
export const corrections: ViewOfTrial = {
  for: 'related',
  draw: {
    partner: ({ trial }, scene) => drawn(trial, 'partner', IN_ORDER, scene),
    customer: ({ trial }, scene) =>
      drawn(trial, 'customer', trial.keeper === 'customer' ? [...OF_OWN, 'purchaseCorrected'] : [], scene),
  },
  otherwise: notFound('myTrials'),
};

function drawn(trial: Trial, side: Side, all: readonly Correcting[], { say }: ViewScene): Drawing {
  const possible: readonly string[] = possibleChanges(trial, side);
  const codes = IN_ORDER.filter((code) => all.includes(code) && possible.includes(code));
  const buttons = codes.map((code) => button(say, code, { trial: trial.id }));
  const rows = { ...pressSection(say, '', '', buttons), isFolded: false };
  const back = button(say, 'trial', { trial: trial.id }, 'toTrial');
  return {
    content: { ...noticeCard(say, 'corrections', { company: trial.customer.company }, [back]), sections: [rows] },
    context: say.plain('trial.context'),
  };
}
