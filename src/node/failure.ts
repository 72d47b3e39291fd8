/** The command failed; `message` is one sentence for the user. */
export class Failure extends Error {
	constructor(
		message: string,
		/** The program's exit code. */
		readonly exitCode = 2,
	) {
		super(message);
	}
}
