/** Why something was not done, as one localised sentence. */
export interface Refusal {
	readonly message: string;
}

/** Says no, with a sentence from messages.ts. */
export function refuse(message: string): Refusal {
	return { message };
}
