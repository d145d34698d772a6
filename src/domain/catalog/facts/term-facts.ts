/** How paid terms end, and which trials become paid. */

import { oldCopy, open, read, vendor } from './fact';

/** How a paid term ends. */
export const termFacts = {
  'est.start': read('extendedTerms', ['csp', 'direct'], { validFrom: '2026-05-04' }),
  'est.eligible': vendor('xylos', ['csp', 'direct'], { validFrom: '2026-05-04' }),
  'est.price': read('extendedTerms', ['extendedTerms'], { validFrom: '2026-05-04' }),
  'est.cancelAtEnd': read('extendedTerms', ['csp', 'direct'], { validFrom: '2026-05-04' }),
  'est.leave': vendor('ingram', ['extendedTerms'], { validFrom: '2026-05-04' }),
  'est.channels': vendor('giacom', ['csp', 'direct'], { validFrom: '2026-05-04' }),
  'est.partnerSets': read('extendedTerms', ['csp'], { validFrom: '2026-02-16' }),
  'est.direct': read('extendedTermsDirect', ['direct'], { validFrom: '2026-02-09' }),
  'est.data90': read('extendedTermsDirect', ['csp', 'direct'], { validFrom: '2026-02-09' }),
  'est.frozen': read('messageCenter', ['extendedTerms'], { validFrom: '2026-02-09' }),
  'est.backfill': vendor('appDirect', ['csp'], { validFrom: '2026-05-04' }),
  'old.lifecycle': read('subscriptionEnds', ['olderTerms'], { validUntil: '2026-05-03' }),
  'old.csp': read('cspLifecycle', ['olderTerms', 'csp'], { validUntil: '2026-05-03' }),
  'ea.lifecycle': read('subscriptionEnds', ['enterprise']),
  'retention.max': read('subscriptionEnds', ['paidTerms']),
};

/** Which trials become paid by themselves, and who can stop that. */
export const turningPaidFacts = {
  'paid.viral': read('trialEnvironments', ['standardTrials', 'appTrials']),
  'paid.m365': read('subscriptionEnds', ['subscriptionTrials']),
  'paid.cspDefault': vendor('appXite', ['cspTrials']),
  'paid.cspSeats': vendor('cloudIm', ['cspTrials']),
  'paid.cspCancel7': read('cspCancel', ['csp']),
  'paid.cspToggle': read('cspAutoRenew', ['csp']),
  'paid.cspConvertTarget': read('cspScheduled', ['cspTrials']),
  'paid.bc': read('centralTrials', ['businessCentral']),
  'licence.bought': oldCopy('assignLicences', ['billing']),
};

/** What nobody could confirm of either. */
export const openTermFacts = {
  'est.directDefault': open(['direct'], 'messageCenter'),
  'mosa.est': open(['olderTerms'], 'extendedTermsDirect'),
  'paid.trialEst': open(['cspTrials']),
};
