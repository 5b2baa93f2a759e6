import { readMessage } from '../ui/readMessage.ts';

/** How Chromium, Firefox, Safari and Vite say that a part of the site could not be fetched. */
const MISSING_PART =
  /dynamically imported module|Importing a module script failed|Unable to preload CSS/iu;

/**
 * What happened, in plain words. Where a part of the site is missing, browsers give its address
 * and no reason: it is the network, or a newer version has taken the place of this one.
 */
export function describeError(error: unknown, isOnline: boolean): string {
  const message = readMessage(error);
  if (!MISSING_PART.test(message)) return message;
  return isOnline
    ? 'A part of this page could not be loaded. The site may have been renewed since you opened it; trying again gets the new version.'
    : 'There is no network, and this part of the site is not on this device yet. It is kept after a first visit with a network.';
}
