/** The command failed; `message` is one sentence for the user. Results in exit code 2. */
export class Failure extends Error {}
