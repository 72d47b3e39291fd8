/** The command cannot do what it was asked for; `message` is one sentence for the user. Ends with exit code 2. */
export class Failure extends Error {}
