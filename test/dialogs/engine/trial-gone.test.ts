/** A form about a trial that is gone: nothing that is typed ends in a fault, and every way out leads out. */

import { equal } from 'node:assert/strict';
import { journeys } from '../../../dialogs';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const desk = new HubDesk([]);

describe('a form about a trial that is gone', () => {
  for (const journey of journeys.filter(({ about }) => about !== 'nothing'))
    for (const { id } of journey.steps)
      it(`is led out of, and faults at nothing: ${journey.name}/${id}`, async () => {
        const form = () => inTheMiddle(journey.name, id, { trialId: 'gone', answers: { any: { given: 'yes' } } });
        for (const line of ['cancel', 'start over', 'home', '1', 'yes', 'Contoso', 'stop']) {
          const { conversation } = await desk.hear(line, form());
          if (line === 'cancel') equal(conversation.open?.step === id && conversation.open.overlay === undefined, false, line);
        }
      });
});
