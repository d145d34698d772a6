/** The storage of a stock bot in an Azure table: a row an item, read and written whole by the service's own client. */

const { createHash } = require('node:crypto');
const { TableClient } = require('@azure/data-tables');

exports.RowStorage = class {
  constructor(connection) {
    this.table = TableClient.fromConnectionString(connection, 'peerstate', { allowInsecureConnection: true });
    this.made = undefined;
  }

  async read(keys) {
    await (this.made ??= this.table.createTable());
    const found = await Promise.all(keys.map((key) => this.row(key)));
    return Object.fromEntries(found.flatMap((item, at) => (item ? [[keys[at], item]] : [])));
  }

  async write(changes) {
    await Promise.all(Object.entries(changes).map(([key, item]) => this.put(key, item)));
  }

  async delete(keys) {
    await Promise.all(keys.map((key) => this.table.deleteEntity(hashed(key), hashed(key))));
  }

  async row(key) {
    try {
      const { json, etag } = await this.table.getEntity(hashed(key), hashed(key));
      return { ...JSON.parse(json), eTag: etag };
    } catch (error) {
      if (error.statusCode === 404) return undefined;
      throw error;
    }
  }

  async put(key, item) {
    const row = { partitionKey: hashed(key), rowKey: hashed(key), json: JSON.stringify(item) };
    const isKnown = item.eTag !== undefined && item.eTag !== '*';
    if (isKnown) await this.table.updateEntity(row, 'Replace', { etag: item.eTag });
    else await this.table.upsertEntity(row, 'Replace');
  }
};

function hashed(key) {
  return createHash('sha256').update(key).digest('hex');
}
