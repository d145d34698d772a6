/** No SDK at all: node's own HTTP with kept connections, one read and one conditional write of a row, and the calls to the channel. */

const { createHash, createHmac } = require('node:crypto');
const { Agent, createServer, request } = require('node:http');
const { attached, cardAnswer, countCard, newState, tellPort } = require('./turn.cjs');

const agent = new Agent({ keepAlive: true });
const settings = Object.fromEntries(
  process.env.TABLES.split(';').map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
);
const { AccountName: account, AccountKey: accountKey, TableEndpoint: tables } = settings;
const secret = Buffer.from(accountKey, 'base64');

function call(method, url, headers, body) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

async function toTable(method, path, etag, body) {
  const date = new Date().toUTCString();
  const { pathname } = new URL(tables);
  const signature = createHmac('sha256', secret).update(`${date}\n/${account}${pathname}/${path}`).digest('base64');
  const headers = {
    'x-ms-date': date,
    'x-ms-version': '2019-02-02',
    authorization: `SharedKeyLite ${account}:${signature}`,
    accept: 'application/json;odata=nometadata',
    'content-type': 'application/json',
    ...(etag && { 'if-match': etag }),
    ...(body && { 'content-length': Buffer.byteLength(body) }),
  };
  const answer = await call(method, `${tables}/${path}`, headers, body);
  if (answer.status >= 400 && answer.status !== 404) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer;
}

const rowOf = (key) => `peerstate(PartitionKey='${key}',RowKey='${key}')`;

async function counted(conversation) {
  const key = createHash('sha256').update(conversation).digest('hex');
  const read = await toTable('GET', rowOf(key));
  const state = read.status === 404 ? newState() : JSON.parse(JSON.parse(read.text).json);
  const next = { ...state, count: state.count + 1 };
  const row = JSON.stringify({ PartitionKey: key, RowKey: key, json: JSON.stringify(next) });
  await toTable('PUT', rowOf(key), read.headers.etag, row);
  return next.count;
}

function toChannel(method, { serviceUrl, conversation, replyToId }, card) {
  const path = `v3/conversations/${encodeURIComponent(conversation.id)}/activities${method === 'PUT' ? `/${replyToId}` : ''}`;
  const body = JSON.stringify({ type: 'message', attachments: [attached(card)] });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return call(method, new URL(path, serviceUrl), headers, body);
}

async function turn(activity, response) {
  const card = countCard(await counted(activity.conversation.id));
  const isInvoke = activity.type === 'invoke';
  if (!isInvoke) await toChannel('POST', activity, card);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(isInvoke ? JSON.stringify(cardAnswer(card)) : undefined);
  if (isInvoke) await toChannel('PUT', activity, card);
}

const server = createServer((incoming, response) => {
  const chunks = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', () =>
    turn(JSON.parse(Buffer.concat(chunks).toString()), response).catch((error) => response.destroy(error)),
  );
});

void toTable('POST', 'Tables', undefined, JSON.stringify({ TableName: 'peerstate' })).then(() => {
  server.listen(0, '127.0.0.1', () => tellPort(server.address().port));
});
