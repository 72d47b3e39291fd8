import { assert } from 'chai';
import type { Api } from '../../../src/vscode/activate';

/**
 * Does something, and types the first time that the running extension reaches a step, as a user may who is quicker.
 * Fails when a step is not reached.
 * @param typing what to type, by the step
 */
export async function typingAt<T>(api: Api, typing: Readonly<Record<string, () => unknown>>, work: () => Promise<T>): Promise<T> {
	const left = new Map(Object.entries(typing));
	api.setBetweenSteps(async name => {
		const typeNow = left.get(name);
		left.delete(name);
		await typeNow?.();
	});
	try {
		const result = await work();
		assert.isEmpty([...left.keys()], 'steps that were not reached');
		return result;
	} finally {
		api.setBetweenSteps();
	}
}
