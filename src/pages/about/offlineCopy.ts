/**
 * The most that one version of the site takes on the reader's device, in megabytes (10^6 bytes,
 * uncompressed). The about page states it, and the build stops where it is not true.
 */
export const OFFLINE_COPY_MB = 7;
