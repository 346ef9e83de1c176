/** How long an account knows a browser from which nobody signs in. */
export const DEVICE_MS = 365 * 24 * 60 * 60_000;

/** Browsers that an account knows at a time. */
export const DEVICES_AN_ACCOUNT = 5;
