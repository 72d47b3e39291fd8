import { assert } from 'chai';
import type { Entry } from '../../../src/catalog/entry';
import type { Api } from '../../../src/vscode/activate';
import { CatalogStore } from '../../../src/vscode/workspace/catalog/catalogStore';
import { eventually } from './eventually';

/** What somebody would know of the workspace who has just opened it. */
export async function freshIndex({ services: { settings, documents, log } }: Api): Promise<readonly Entry[]> {
	const store = new CatalogStore({ settings, documents, log });
	try {
		return (await store.whenIndexed()).entries;
	} finally {
		store.dispose();
	}
}

/** Waits until the catalog is what a fresh index is, to the last field, and gives it. */
export async function agreesWithFreshIndex(api: Api, patience = 20_000): Promise<readonly Entry[]> {
	return eventually(async () => {
		const fresh = await freshIndex(api);
		const { entries } = api.services.catalog.current;
		assert.deepEqual(entries.map(told), fresh.map(told));
		assert.deepEqual(entries, fresh);
		return entries;
	}, patience);
}

/** Short, so that a difference is seen at once. */
function told({ uri, title, status, problems }: Entry): string {
	return `${uri}: ${title}, ${status.text ?? '-'} ${problems.map(({ code }) => code).join(' ')}`;
}
