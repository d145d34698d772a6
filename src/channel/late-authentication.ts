/**
 * The SDK's authentication, whose clients are made when something of them is called. The SDK makes two for each address, a turn calls
 * neither, and with them would come the pipelines of Azure's HTTP clients: a hundred files of a start.
 */

import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core';
import { ConnectorFactory, type ClaimsIdentity, type ConnectorClient, type UserTokenClient } from 'botframework-connector';
import { lateClient } from './late-client';

/** Lets in whom the SDK lets in. */
export class LateAuthentication extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return new LateFactory(super.createConnectorFactory(identity));
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return Promise.resolve(lateClient(() => super.createUserTokenClient(identity)));
  }
}

class LateFactory extends ConnectorFactory {
  constructor(private readonly inner: ConnectorFactory) {
    super();
  }

  override create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    return Promise.resolve(lateClient(() => this.inner.create(serviceUrl, audience)));
  }
}
