/** The one place that names the Bot Framework's packages for everyone but the host files. */

import './late-modules';
// From its own file: the package as a whole loads what SharePoint, skills and streaming over pipes need, a tenth of a second of each start.
export { CloudAdapter } from 'botbuilder/lib/cloudAdapter';
export {
  ActivityTypes,
  BotAdapter,
  INVOKE_RESPONSE_KEY,
  NullTelemetryClient,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';
// From their own files: the package as a whole loads prompts and the recognizers of nine languages, which nobody here uses.
export { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog';
export { Dialog, DialogReason, DialogTurnStatus, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog';
export { DialogContext } from 'botbuilder-dialogs/lib/dialogContext';
export { DialogContextError } from 'botbuilder-dialogs/lib/dialogContextError';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
export { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog';
export { WaterfallStepContext } from 'botbuilder-dialogs/lib/waterfallStepContext';
