import { ok } from 'node:assert/strict';
import { readTranscripts } from '../kit/transcript';

const LAUNCH = '# Now sign Adventure Works up';

describe('the straight way from "sign up" to the launch card', () => {
  for (const name of ['sign-up-by-card.txt', 'sign-up-typed.txt']) {
    it(`takes at most 12 interactions: ${name}`, () => {
      const file = readTranscripts('test/transcripts').find((one) => one.name === name);
      const lines = file?.content.split('\n') ?? [];
      const reached = lines.findIndex((line) => line.includes(LAUNCH));
      const interactions = lines.slice(0, reached).filter((line) => line.startsWith('> ')).length;
      ok(reached > 0 && interactions > 0 && interactions <= 12, `${interactions} interactions`);
    });
  }
});
