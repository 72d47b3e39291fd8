import * as vscode from 'vscode';
import type { ListedProblems } from '../../action/listedDocument';
import type { Catalog } from '../../catalog/catalog';
import { checkSteps } from '../../catalog/check/checkCatalog';
import { conventionSteps } from '../../catalog/check/conventions';
import { readSeverities } from '../../catalog/check/severities';
import type { Entry } from '../../catalog/entry';
import { familyConventions } from '../../template/nameConvention';
import { mapWithLimit } from '../../util/mapWithLimit';
import { timeSlice } from '../../util/timeSlice';
import { existsUncached } from '../workspace/catalog/knownFiles';
import { readBundled } from '../workspace/documents/readBundled';
import type { Services } from '../workspace/services';

/** Maximum files whose existence is checked at the same time. */
const MAX_AT_ONCE = 32;

/**
 * Checks all documents of the workspace, as the command line does, and returns what is listed for each. Unlike the
 * problems that the editor shows, the result includes every change that was made before the call.
 */
export async function checkWorkspace(services: Services, catalog: Catalog): Promise<(entry: Entry) => ListedProblems> {
	await readBundled(services);
	const known = new Map<string, boolean | undefined>();
	const asked = new Map<string, { readonly folder: string; readonly path: string }>();
	const exists = (folder: string, path: string): boolean | undefined => {
		const key = `${folder}\0${path}`;
		if (!known.has(key)) {
			asked.set(key, { folder, path });
		}
		return known.get(key);
	};
	const check = () => timeSlice(checkSteps(catalog, { exists, conventions: familyConventions }), { signal: { isCancelled: false } });
	let between = await check();
	// A run finds out which files matter; whether one does may depend on another, such as the folder of a listed file.
	while (asked.size > 0) {
		const next = [...asked];
		asked.clear();
		await mapWithLimit(next, MAX_AT_ONCE, async ([key, { folder, path }]) => {
			known.set(key, await existsUncached(folder, path));
		});
		between = await check();
	}
	between ??= new Map();
	const conventions = (await timeSlice(conventionSteps(catalog.entries, between), { signal: { isCancelled: false } })) ?? new Map();
	return ({ uri }) => ({
		between,
		conventions,
		severities: readSeverities(services.settings.problemSeverity(vscode.Uri.parse(uri, true))).severities,
	});
}
