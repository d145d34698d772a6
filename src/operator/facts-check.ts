/** A step of a release: fails where a fact that people are shown was to be read again. It needs no settings and no storage. */

import { tellOverdue } from './facts-commands';
import { today } from '../domain/time/calendar';

function print(line: string): Promise<void> {
  process.stdout.write(`${line}\n`);
  return Promise.resolve();
}

tellOverdue(today(new Date(), 'UTC'), print).then(
  (code) => {
    process.exitCode = code;
  },
  () => {
    process.exitCode = 1;
  },
);
