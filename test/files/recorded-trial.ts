/** Records a running trial the way a person does, for tests that need one. */

import { people, type AppStage } from '../kit/stage/app-stage';

/** Plays the sign-up of a trial that runs already, typed line by line. */
export async function readTrial(stage: AppStage, person: keyof typeof people, company: string): Promise<void> {
  const chat = stage.channel.chat(people[person]);
  const lines = [
    'sign up',
    'running',
    company,
    'none',
    'France',
    'yes',
    'customer',
    'jo@adventure-works.com',
    'Jo Berry',
    'jo@adventure-works.com',
    'none',
    'sales',
    'standard',
    '2026-04-01',
    'none',
    'yes',
    'web',
    'yes',
  ];
  for (const line of lines) {
    await chat.say(line);
    await stage.settled();
  }
}
