/** A stage as it stands at a moment, to begin from there as often as wanted: what leads there is played once. */

import type { Azurite } from '../storage/azurite';
import type { AppStage } from './app-stage';

/** Tables, chats and clock of a stage at a moment. Ids and codes go on: none comes twice. */
export class StandingStage {
  private constructor(
    private readonly stage: AppStage,
    private readonly tables: Azurite,
    private readonly chats: () => void,
    private readonly at: Date,
  ) {}

  /** The stage as it is now. */
  static async of(stage: AppStage): Promise<StandingStage> {
    await stage.settled();
    return new StandingStage(stage, await stage.keptTables(), stage.channel.kept(), stage.clock.now());
  }

  /** A bot that starts on it: of what was done since there is nothing left. */
  async again(): Promise<void> {
    this.stage.clock.set(this.at);
    this.stage.directions['the network is back']();
    this.chats();
    await this.stage.beginOn(this.tables);
  }
}
