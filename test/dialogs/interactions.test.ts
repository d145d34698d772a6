import { ok } from 'node:assert/strict';
import { readTranscripts } from '../kit/transcript/transcript';

const files = readTranscripts('test/transcripts');

/** How often the person typed or pressed, from the line it begins with until this is on the screen. */
function interactions(name: string, begins: string, until: string): number {
  const lines = files.find((one) => one.name === name)?.content.split('\n') ?? [];
  const from = lines.findIndex((line) => line.startsWith(begins));
  const reached = lines.findIndex((line, at) => at > from && line.includes(until));
  ok(from >= 0 && reached > 0, `${name} gets there`);
  return lines.slice(from, reached).filter((line) => line.startsWith('> ')).length;
}

describe('the straight way from "sign up" to the launch card', () => {
  for (const name of ['sign-up-by-card.txt', 'sign-up-typed.txt', 'catalog-trial.txt']) {
    it(`takes at most 11 interactions: ${name}`, () => {
      const count = interactions(name, '> ', '# Now sign Adventure Works up');
      ok(count > 0 && count <= 11, `${count} interactions`);
    });
  }
});

describe('the straight way from "remove access" to the recorded request', () => {
  for (const name of ['removal-by-customer.txt', 'removal-several-partners.txt', 'removal-typed.txt']) {
    it(`takes at most 4 interactions: ${name}`, () => {
      const count = interactions(name, '> remove access', 'of 9 settled');
      ok(count > 0 && count <= 4, `${count} interactions`);
    });
  }
});
