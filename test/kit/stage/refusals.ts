/** The log of a stage's bot: it tells of errors, and writes down what is refused. */

import { silentLog, type Log } from '../../../src/log/log';

/** Tests print what went wrong whole: here nobody typed anything secret. */
const loud: Log = {
  ...silentLog,
  error: (event, _fields, thrown) => {
    console.error(event, thrown);
  },
};

/** Ids of the words by which the bot refused something. */
export class Refusals {
  private refused: string[] = [];

  /** A log, the one that is given or one that prints errors, with what is refused written down here as well. */
  log(log: Log = loud): Log {
    const info: Log['info'] = (event, fields) => {
      if (event === 'refused' && fields?.code !== undefined) this.refused.push(fields.code);
      log.info(event, fields);
    };
    return { ...log, info };
  }

  /** Those since this was asked last. */
  take(): readonly string[] {
    return this.refused.splice(0);
  }
}
