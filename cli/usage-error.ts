/** The input or the arguments could not be used: one clear line, exit code 2. */
export class UsageError extends Error {}
