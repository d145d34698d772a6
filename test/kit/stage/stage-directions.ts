/** What can happen on a stage, by the wording of the transcripts. */

import type { FaultProxy } from '../faults/fault-proxy';
import type { TeamsChannel } from './channel';
import type { DiscoveryStub } from './discovery-stub';

/** What the directions act on. */
export interface DirectedStage {
  channel(): TeamsChannel;
  /** Throws where the tables cannot fail. */
  tables(): FaultProxy;
  readonly discovery: DiscoveryStub;
  restart(version?: string): Promise<void>;
  sweep(): Promise<void> | undefined;
  loseDirectory(): void;
}

/** The directions of a stage. */
export function stageDirections(stage: DirectedStage) {
  return {
    'the bot restarts': () => stage.restart(),
    'a new version is deployed': (version: string) => stage.restart(version),
    'the storage is down': () => {
      stage.tables().mode = { kind: 'refuse' };
    },
    'the storage hangs': () => {
      stage.tables().mode = { kind: 'hang' };
    },
    'the storage is back': () => {
      stage.tables().mode = { kind: 'pass' };
    },
    'the storage loses its next answer': () => {
      stage.tables().loseNextAnswer((request) => request.method !== 'GET');
    },
    'the network is down': () => {
      stage.discovery.reachable = false;
    },
    'the network is back': () => {
      stage.discovery.reachable = true;
    },
    'there is no partner directory': () => {
      stage.loseDirectory();
      return stage.restart();
    },
    'the roster is silent': () => {
      stage.channel().fault({ on: 'member', effect: { kind: 'answer', status: 503 } });
    },
    'the roster answers': () => {
      stage.channel().clearFaults();
    },
    'the sweeper runs': () => stage.sweep(),
    'Teams refuses the next new card': (code: string) => {
      const body = { error: { code, message: 'Refused.' } };
      stage.channel().fault({ on: ['post', 'reply'], times: 1, effect: { kind: 'answer', status: 403, body } });
    },
    'Teams leaves it open whether new cards arrive': () => {
      stage.channel().fault({ on: ['post', 'reply'], effect: { kind: 'answer', status: 504 } });
    },
    'Teams takes new cards and loses its answers': () => {
      stage.channel().fault({ on: ['post', 'reply'], effect: { kind: 'loseAnswer' } });
    },
    'Teams is well again': () => {
      stage.channel().clearFaults();
    },
    'Teams loses the next new card': () => {
      stage.channel().fault({ on: ['post', 'reply'], times: 1, effect: { kind: 'answer', status: 503 } });
    },
  };
}
