/** The browser of tests: where it is, and started without a window and without what nobody sees. */

import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * What it does beside showing a page. The list of Omnibox's suggestions is a page of its own, made ready at each start, which costs two
 * seconds of the processor. Chromium takes the last list of features it is given, so that Playwright's is repeated as far as a test meets it.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  `--disable-features=${FEATURES_OFF.join(',')}`,
  // Nothing outside of this computer is asked for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Where Chromium is on this computer; undefined where it isn't. */
export function findChromium(): string | undefined {
  return PLACES.find((path) => existsSync(path));
}

/** Starts a browser without a window. */
export function openBrowser(executablePath: string, options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGS, ...options });
}
