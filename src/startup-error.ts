/** The service can't start: its message is one line that says why, and what to do. */
export class StartupError extends Error {}
