/** What every conversation has, whatever it is about. */

import type { Subject } from '../engine/subject';
import { back, cancel, goOn, guidance, help, home as start, later, startAgain, timeTravel } from './commands';
import { help as helpView } from './help-view';
import { home as homeView } from './home-view';
import { timeTravel as timeTravelView } from './time-travel';
import { unsure } from './unsure-view';
import * as views from './views';
import { whoAmI, whoAmIView } from './who-am-i';
import { why, whyView } from './why';

/** The start card, help, guidance, and the ways through and out of any form. */
export const chat = {
  journeys: {},
  commands: {
    guidance,
    timeTravel,
    continue: goOn,
    later,
    back,
    startOver: startAgain,
    cancel,
    why,
    whoAmI,
    help,
    home: start,
  },
  views: {
    home: homeView,
    help: helpView,
    why: whyView,
    whoAmI: whoAmIView,
    guidance: views.guidance,
    group: views.group,
    unchecked: views.unchecked,
    unserved: views.unserved,
    unsure,
    forPartners: views.forPartners,
    timeTravel: timeTravelView,
    'closed.discarded': views.discarded,
    'closed.kept': views.kept,
    'closed.nothing': views.nothing,
    'closed.nothingKept': views.nothingKept,
    'closed.notFound': views.notFound,
    'closed.refused': views.refused,
    'closed.later': views.later,
    'closed.undrawn': views.undrawn,
  },
} satisfies Subject;
