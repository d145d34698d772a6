/** Every line over every question, and over “forget me”. `overlays.test.ts` is the small sibling: each line over one of them, what may delete over each. */

import '../../kit/whole';
import './overlays.test';
