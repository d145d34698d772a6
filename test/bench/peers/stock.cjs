/** The stock bot: botbuilder and restify as in Microsoft's samples, on the storage that STORAGE names (memory, blobs, table). */

const {
  CloudAdapter,
  CardFactory,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} = require('botbuilder');
const restify = require('restify');
const { cardAnswer, countCard, newState, tellPort } = require('./turn.cjs');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(storageNamed(process.env.STORAGE));
const counter = state.createProperty('counter');

function storageNamed(name) {
  if (name === 'blobs') return new (require('botbuilder-azure-blobs').BlobsStorage)(process.env.BLOBS, 'state');
  if (name === 'table') return new (require('./row-storage.cjs').RowStorage)(process.env.TABLES);
  return new MemoryStorage();
}

async function logic(context) {
  const counted = await counter.get(context, newState());
  counted.count += 1;
  await show(context, countCard(counted.count));
  await state.saveChanges(context, false);
}

async function show(context, card) {
  const { type, replyToId: id } = context.activity;
  const attachments = [CardFactory.adaptiveCard(card)];
  if (type !== 'invoke') return context.sendActivity({ attachments });
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: cardAnswer(card) } });
  await context.updateActivity({ id, type: 'message', attachments });
}

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, logic);
});
server.listen(0, '127.0.0.1', () => tellPort(server.address().port));
