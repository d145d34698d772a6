/** Azurite ships no types. These are the parts the launcher uses, as version 3.35.0 has them. */

declare module 'azurite/dist/src/table/TableConfiguration' {
  const TableConfiguration: new (
    host: string,
    port: number,
    keepAliveTimeout: number,
    metadataDBPath: string,
    enableDebugLog: boolean,
    enableAccessLog: boolean,
    accessLogWriteStream: undefined,
    debugLogFilePath: undefined,
    loose: boolean,
    skipApiVersionCheck: boolean,
  ) => object;
  export default TableConfiguration;
}

declare module 'azurite/dist/src/table/TableServer' {
  export default class TableServer {
    constructor(configuration: object);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
}

declare module 'azurite/dist/src/queue/QueueConfiguration' {
  const QueueConfiguration: new (
    host: string,
    port: number,
    keepAliveTimeout: number,
    metadataDBPath: string,
    extentDBPath: string,
    persistencePathArray: readonly { locationId: string; locationPath: string; maxConcurrency: number }[],
    enableAccessLog: boolean,
    accessLogWriteStream: undefined,
    enableDebugLog: boolean,
    debugLogFilePath: undefined,
    loose: boolean,
    skipApiVersionCheck: boolean,
  ) => object;
  export default QueueConfiguration;
}

declare module 'azurite/dist/src/queue/QueueServer' {
  export default class QueueServer {
    constructor(configuration: object);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
}
