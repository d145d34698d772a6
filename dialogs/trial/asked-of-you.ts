/** What people of the customer have to do on a trial now, and how long it takes as far as anybody published that. */

import type { Button } from '../../cards/engine/content';
import type { Fact } from '../../cards/views';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { isReviewDue } from '../../src/domain/record/rules/review-rules';
import type { Trial } from '../../src/domain/record/trial';
import type { PageScene } from '../engine/on-trial';
import { fact } from './trial-fact';

/** That, in a line each; nothing is said where nothing is asked. `buttons` are those of the page: who may confirm a sign-in has one for it. */
export function askedOfYou(trial: Trial, buttons: readonly Pick<Button, 'verb'>[], scene: PageScene): readonly Fact[] {
  const { say, now } = scene;
  const left = tasksLeft(trial);
  const isToSignIn = buttons.some(({ verb }) => verb === 'signInConfirmed');
  const asked = [
    ...(isToSignIn ? [say.plain('trial.asked.signIn')] : []),
    ...(left > 0 ? [say.plain('trial.asked.removal', { count: left })] : []),
    ...(isReviewDue(trial, now.toISOString()) ? [say.plain('trial.asked.review')] : []),
  ];
  const isAtMicrosoft = isToSignIn || left > 0;
  return [
    ...fact(say, 'askedOfYou', asked.join(' · ')),
    ...fact(
      say,
      'takes',
      asked.length === 0 ? undefined : say.plain(isAtMicrosoft ? 'trial.duration.notPublished' : 'trial.duration.here'),
    ),
  ];
}

/** How many of the customer's own tasks of the open removal nobody settled. */
export function tasksLeft({ removal }: Trial): number {
  if (removal === undefined || !isRemovalOpen(removal)) return 0;
  return removal.tasks.filter(({ hand, settled }) => hand === 'customer' && settled === undefined).length;
}
