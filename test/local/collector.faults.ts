/** From an apology to its trace, on one computer: a demo whose storage stands still, and `npm run collector` beside it. `collector.test.ts` is the small sibling: the collector alone; that a bot sends traces is in `telemetry.test.ts`. */

import '../kit/whole';
import './collector.test';
