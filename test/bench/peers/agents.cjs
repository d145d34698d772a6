/** Microsoft's 365 Agents SDK on Express, as in its samples, with state in memory. */

const express = require('express');
const { Activity } = require('@microsoft/agents-activity');
const { CloudAdapter, ConversationState, MemoryStorage, authorizeJWT } = require('@microsoft/agents-hosting');
const { attached, cardAnswer, countCard, newState, tellPort } = require('./turn.cjs');

const settings = { clientId: '', issuers: [] };
const adapter = new CloudAdapter(settings);
const state = new ConversationState(new MemoryStorage());
const counter = state.createProperty('counter');

async function logic(context) {
  const counted = await counter.get(context, newState());
  counted.count += 1;
  await show(context, countCard(counted.count));
  await state.saveChanges(context, false);
}

async function show(context, card) {
  const { type, replyToId: id } = context.activity;
  const attachments = [attached(card)];
  if (type !== 'invoke') return context.sendActivity(Activity.fromObject({ type: 'message', attachments }));
  const value = { status: 200, body: cardAnswer(card) };
  await context.sendActivity(Activity.fromObject({ type: 'invokeResponse', value }));
  await context.updateActivity(Activity.fromObject({ id, type: 'message', attachments }));
}

const app = express();
app.use(express.json());
app.use(authorizeJWT(settings));
app.post('/api/messages', (request, response) => adapter.process(request, response, logic));
const server = app.listen(0, '127.0.0.1', () => tellPort(server.address().port));
