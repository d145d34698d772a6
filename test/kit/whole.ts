/** Import this before the tests of a small sibling, and they are played whole. */

import { playWhole } from './sweep';

playWhole();
