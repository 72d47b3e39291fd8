import { assert } from 'chai';
import type { Entry } from '../../../src/catalog/entry';
import type { Api } from '../../../src/vscode/activate';
import { CatalogStore } from '../../../src/vscode/workspace/catalog/catalogStore';
import { eventually } from './eventually';

/** The catalog of a workspace that has just been opened. */
export async function freshIndex({ services: { settings, documents, log } }: Api): Promise<readonly Entry[]> {
	const store = new CatalogStore({ settings, documents, log });
	try {
		return (await store.whenIndexed()).entries;
	} finally {
		store.dispose();
	}
}

/** Waits until the catalog equals a fresh index in every field, and returns it. */
export async function agreesWithFreshIndex(api: Api, patience = 20_000): Promise<readonly Entry[]> {
	return eventually(async () => {
		const fresh = await freshIndex(api);
		const { entries } = api.services.catalog.current;
		assert.deepEqual(entries.map(summaryOf), fresh.map(summaryOf));
		assert.deepEqual(entries, fresh);
		return entries;
	}, patience);
}

/** A short form that makes differences easy to see. */
function summaryOf({ uri, title, status, problems }: Entry): string {
	return `${uri}: ${title}, ${status.text ?? '-'} ${problems.map(({ code }) => code).join(' ')}`;
}
