/** How much the image may hold. Whoever raises a figure says so in docs/deploy.md. */

/** Packages of the lock file that are installed to run, and what is laid over the base image. */
export const IMAGE = { packages: 326, megabytes: 200 } as const;
