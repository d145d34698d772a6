/** The one place that names botbuilder and botbuilder-dialogs for everyone but the host files. */

export {
  ActivityTypes,
  BotAdapter,
  CloudAdapter,
  INVOKE_RESPONSE_KEY,
  NullTelemetryClient,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
export {
  ComponentDialog,
  Dialog,
  DialogContext,
  DialogContextError,
  DialogReason,
  DialogSet,
  DialogTurnStatus,
  WaterfallDialog,
  WaterfallStepContext,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
export type { ConnectorClient } from 'botframework-connector';
