import { deepEqual, ok } from 'node:assert/strict';
import { readTranscripts } from '../kit/transcript/transcript';
import { wordsRead } from './words-read';

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
  for (const name of ['removal-by-customer.txt', 'removal-several-partners.txt', 'removal-typed.txt', 'removal-whole.txt']) {
    it(`takes at most 3 interactions where one trial can be meant, and 4 otherwise: ${name}`, () => {
      const count = interactions(name, '> remove access', 'of 13 settled');
      const isRefusedOnce = name === 'removal-by-customer.txt';
      ok(count > 0 && count <= (name === 'removal-several-partners.txt' || isRefusedOnce ? 4 : 3), `${count} interactions`);
    });
  }
});

describe('a whole hand-over', () => {
  it('takes at most 11 interactions of both sides by presses alone, so that 12 hold where the account is asked for', () => {
    const count = interactions('hand-over-straight.txt', '> transfer', '[Hand-over: Done]');
    ok(count > 8 && count <= 11, `${count} interactions`);
  });

  it('gets the invitation to the admin in at most 3, the press that opens the mail among them', () => {
    for (const name of ['hand-over-straight.txt', 'admin-left.txt', 'invite-the-admin.txt']) {
      const count = 1 + interactions(name, '> [Invite Alva Berg]', '[Mail it -> https://outlook.office.com/');
      ok(count > 1 && count <= 3, `${name}: ${count} interactions`);
    }
  });
});

describe('a whole removal', () => {
  const lines = files.find((one) => one.name === 'removal-whole.txt')?.content.split('\n') ?? [];
  const from = lines.indexOf('> remove access');
  const until = lines.indexOf('* as Robin');
  const presses = lines.slice(from, until).flatMap((line, at) => (line.startsWith('> ') ? [from + at] : []));
  const screens = presses.map((at, index) => lines.slice(at, presses[index + 1] ?? until));

  it('settles each task of the customer’s with one press, the next in the same card', () => {
    const settled = screens.slice(3).map((screen) => /(\d+) of 13 settled/u.exec(screen.join('\n'))?.[1]);
    deepEqual(settled, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    ok(screens.slice(3).every((screen) => screen[1] === '  (card updated)'));
  });

  it('is at most 900 words to read', () => {
    const { fresh, all } = wordsRead(screens);
    ok(fresh > 400 && fresh <= 900, `${fresh} words, ${all} with those that stand there still`);
  });
});
