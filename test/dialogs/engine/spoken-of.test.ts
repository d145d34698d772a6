import assert from 'node:assert/strict';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { pointsBack } from '../../../dialogs/engine/reader/pointing';
import { HubDesk, partnerActor } from '../../kit/stage/hub-desk';
import { sampleTrial } from '../../domain/record/trial-samples';

const trial = sampleTrial();
const nils = { ...partnerActor.person, personId: 'nils', name: 'Nils Berger' };
const desk = new HubDesk([trial]);
const spoken: Conversation = { ...newConversation(), messages: [{ messageId: 'm1', view: 'trial', args: { trial: trial.id } }] };

before(async () => {
  await desk.remember(partnerActor.person);
  await desk.remember(nils);
});

describe('what was spoken of', () => {
  for (const line of ['hand it to Nils', 'give this trial to Nils', 'gib ihn an Nils Berger', 'hand it over to Nils'])
    it(`is handed on: ${line}`, async () => {
      const { open, screen } = await desk.hear(line, spoken);
      assert.equal(open?.journey, 'handTo', JSON.stringify(screen));
      assert.equal(open.trialId, trial.id);
    });

  it('is asked for where nothing was: the colleague is kept', async () => {
    const { screen } = await desk.hear('hand it to Nils', newConversation());
    assert.equal(screen?.kind === 'view' && screen.name, 'whichTrial');
    assert.equal(screen?.kind === 'view' && screen.args['to'], 'Nils');
  });

  it('is looked at', async () => {
    const { screen } = await desk.hear('trial it', spoken);
    assert.deepEqual(screen?.kind === 'view' && [screen.name, screen.args['trial']], ['trial', trial.id]);
  });

  it('is no colleague: the trials that one looks after are listed', async () => {
    const { screen } = await desk.hear('trial Nils', spoken);
    assert.deepEqual(screen?.kind === 'view' && [screen.name, screen.args['name']], ['myTrials', 'Nils']);
  });

  it('is never what acts at once', async () => {
    const { screen } = await desk.hear('no news it', spoken);
    assert.notEqual(screen?.kind === 'view' && screen.name, 'trial');
  });
});

describe('what points back', () => {
  for (const text of ['it', 'this one', 'that trial', 'them', 'ihn', 'diesen Trial', 'cet essai', 'este', 'それ'])
    it(text, () => {
      assert.ok(pointsBack(text, 'en'));
    });

  for (const text of ['Nils', 'Litware', 'The One Group', 'Kestrel', 'It Works GmbH', ''])
    it(`is not ${text}`, () => {
      assert.ok(!pointsBack(text, 'en'));
    });
});
