/** What every peer does in a turn: counts, and shows the card that the bot's counting journey shows. */

const { randomUUID } = require('node:crypto');

// About what the bot keeps of a chat.
const PADDING = 'x'.repeat(800);

/** The card of a count, as large as the bot's. */
exports.countCard = (count) => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'en-US',
  fallbackText: `Count ${count}`,
  body: [
    { type: 'TextBlock', text: 'Trial sign-up', isSubtle: true, size: 'Small', wrap: true },
    { type: 'TextBlock', style: 'heading', size: 'Large', weight: 'Bolder', wrap: true, text: `Count ${count}` },
    { type: 'ActionSet', actions: [countButton(count)] },
  ],
});

function countButton(count) {
  const data = { journey: '00000001-0000-4000-8000-00000000000a', step: 'counting', revision: count, verb: 'count' };
  const fallback = { type: 'Action.Submit', title: 'Count', data: { ...data, msteams: { feedback: { hide: true } } } };
  return { type: 'Action.Execute', verb: 'count', title: 'Count', data, associatedInputs: 'none', fallback };
}

/** The state of a chat that nobody wrote to yet. */
exports.newState = () => ({ count: 0, padding: PADDING, id: randomUUID() });

/** The body of the answer to an invoke. */
exports.cardAnswer = (card) => ({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });

/** An attachment of a message. */
exports.attached = (card) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content: card });

/** Says where the peer listens, as the driver expects it. */
exports.tellPort = (port) => process.send({ port });
