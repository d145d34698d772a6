/** Every view by its name: cards that belong to no open journey. A view reads, and shows what the one who asks may see. */

import type { Button, CardContent } from '../cards/content';
import { removalPlanCard, removalScopeCard } from '../cards/removal';
import { guidanceCard, helpCard, homeCard, noticeCard } from '../cards/views';
import type { Actor } from '../src/domain/actor';
import { FreshMember } from '../src/domain/fresh-member';
import { REMOVAL_SCOPES, removalPlan } from '../src/domain/removal';
import type { Say } from '../cards/words';
import { listedCommands } from './commands';
import { ourTrial, ourTrials } from './customer-views';
import { guidedCard } from './journeys/credit-guide';
import { formLeft } from './form-left-view';
import { invitation, invitations, joinViews, takeBack } from './invitation-view';
import { access, accessList } from './access-view';
import { asker } from './asker-view';
import { binding } from './binding-view';
import { ownershipSteps } from './ownership-steps';
import { ownership } from './ownership-view';
import { answered, reminder, reminders } from './reminder-views';
import { removalTask, removalTasks } from './removal-view';
import { launch } from './launch-view';
import { timeTravel } from './time-travel';
import { told } from './told-view';
import { requestText } from './request-text';
import { myTrials, noColleague, several, trial } from './trial-views';
import type { View, ViewScene } from './view';
import { unserved } from './unserved-view';
import { whichTrial } from './which-trial';

type Draw = (scene: ViewScene) => View | Promise<View>;

const PAGE = 'https://admin.microsoft.com/Adminportal/Home#/partners';

const all: Readonly<Record<string, Draw>> = {
  home,
  help: ({ say, actor }) => ({
    content: helpCard(
      say,
      listedCommands(actor.side).map(({ name }) => ({
        title: say.plain(`commands.${name}.title`),
        description: say.plain(`commands.${name}.description`),
      })),
      startButtons(say, actor).filter(({ verb }) => verb !== 'help'),
    ),
  }),
  guidance: ({ say }) => ({
    content: guidanceCard(say, [
      { url: PAGE, title: say.plain('guidance.page') },
      ...['removal', 'credit', 'home'].map((name) => command(say, name)),
    ]),
  }),
  creditGuided: ({ say, actor, args }) => ({
    content: guidedCard(args, { say, person: actor.person }),
    context: say.plain('journeys.creditGuide.title'),
  }),
  removal: ({ say, args }) => ({ content: removalContent(say, args['scope']), context: say.plain('removal.context') }),
  removalTask,
  removalTasks,
  access,
  accessList,
  export: exportTrials,
  group: ({ say }) => ({ content: noticeCard(say, 'closed.group', {}, []) }),
  asker,
  binding,
  invitation,
  invitations,
  'invitations.takeBack': takeBack,
  ...joinViews,
  launch,
  myTrials,
  noColleague,
  requestText,
  ownership,
  ourTrial,
  ourTrials,
  ownershipSteps,
  forPartners,
  timeTravel,
  formLeft,
  told,
  reminder,
  reminders,
  'reminder.snoozed': answered('snoozed'),
  'reminder.finished': answered('finished'),
  'reminder.stopped': answered('stopped'),
  'reminder.used': answered('used'),
  'reminder.over': answered('over'),
  'reminder.noTime': answered('noTime'),
  unchecked: ({ say }) => ({
    content: noticeCard(say, 'closed.unchecked', {}, [command(say, 'home'), command(say, 'guidance')]),
  }),
  unserved,
  whichTrial,
  several,
  trial,
  forgotten: ({ say }) => ({ content: noticeCard(say, 'closed.forgotten', {}, [command(say, 'home')]) }),
  'closed.discarded': closed('closed.discarded', 'signUp'),
  'closed.kept': closed('closed.kept', 'continue'),
  'closed.nothing': closed('closed.nothing'),
  'closed.nothingKept': closed('closed.nothingKept'),
  'closed.notFound': closed('closed.notFound'),
  'closed.notForgotten': closed('closed.notForgotten'),
  'closed.refused': closed('closed.refused', 'myTrials'),
  'closed.later': closed('closed.later'),
  'closed.undrawn': closed('closed.undrawn'),
};

/** Views of the own company's record. A company may stop being a partner while a card of one is still owed or repeated. */
const FOR_PARTNERS_ONLY = ['export', 'launch', 'myTrials', 'noColleague', 'ownership', 'requestText', 'trial'];

/** The view of a name; the start card for a name nobody knows. */
export function views(name: string): Draw {
  const draw = (Object.hasOwn(all, name) ? all[name] : undefined) ?? home;
  if (!FOR_PARTNERS_ONLY.includes(name)) return draw;
  return (scene) => (scene.actor.side === 'partner' ? draw : forPartners)(scene);
}

function forPartners({ say, actor }: ViewScene): View {
  return { content: noticeCard(say, 'closed.forPartners', {}, startButtons(say, actor)) };
}

function home({ say, actor, conversation }: ViewScene): View {
  const kept = conversation.kept.length > 0 ? [command(say, 'continue')] : [];
  return { content: homeCard(say, actor.side, { company: actor.company }, [...startButtons(say, actor), ...kept]) };
}

function startButtons(say: Say, { side }: Actor): readonly Button[] {
  const names = side === 'partner' ? ['signUp', 'myTrials', 'guidance'] : ['removal', 'myTrials', 'credit', 'guidance', 'help'];
  return names.map((name, index) => ({ ...command(say, name), ...(index === 0 ? { primary: true } : {}) }));
}

function closed(id: string, ...first: readonly string[]): Draw {
  return ({ say, actor, conversation }) => {
    const kept = conversation.kept.length > 0 && !first.includes('continue') ? ['continue'] : [];
    const offered = first.filter((name) => name !== 'signUp' || actor.side === 'partner');
    const names = [...new Set([...offered, ...kept, 'myTrials', 'home'])];
    return {
      content: noticeCard(
        say,
        id,
        {},
        names.map((name) => command(say, name)),
      ),
    };
  };
}

/** A button that does what a typed command does. */
function command(say: Say, name: string): Button {
  return { verb: name, title: say.plain(`buttons.${name}`) };
}

/** A fresh link to the company's trials. Drawn again it is another link; the one before still opens once. */
async function exportTrials({ say, actor, files, now, args, ...scene }: ViewScene): Promise<View> {
  const by = FreshMember.of(actor, now);
  if (by === undefined) return unserved({ ...scene, say, actor, files, now, args: { ...args, verb: 'export' } });
  const url = await files.make({ kind: 'trials' }, say.lang, by);
  const back = [command(say, 'myTrials'), command(say, 'home')];
  if (url === undefined) return { content: noticeCard(say, 'export.off', {}, back) };
  return { content: noticeCard(say, 'export', {}, [{ url, title: say.plain('export.save'), primary: true }, ...back]) };
}

function removalContent(say: Say, wanted: string | undefined): CardContent {
  const scope = REMOVAL_SCOPES.find((one) => one === wanted);
  if (scope === undefined) return removalScopeCard(say, REMOVAL_SCOPES);
  return removalPlanCard(say, scope, removalPlan(scope), [
    { ...command(say, 'removal'), title: say.plain('removal.other'), args: { scope: 'any' } },
    command(say, 'home'),
  ]);
}
