import type { ToolHost } from '../../../src/agent/toolHost';
import { emptyCatalog, updateCatalog } from '../../../src/catalog/catalog';
import { checkCatalog } from '../../../src/catalog/check/checkCatalog';
import { conventionSteps } from '../../../src/catalog/check/conventions';
import { summarize } from '../../../src/catalog/entry';
import { labelLookup } from '../../../src/document/model/fieldName';
import { COMMON_MEANINGS } from '../../../src/document/model/wordMeanings';
import { applyEdits } from '../../../src/document/model/text';
import { readDocument } from '../../../src/format/readDocument';
import { outcomeOf } from '../../../src/util/steps';

const NOON = { date: { year: 2026, month: 6, day: 1 }, hour: 12, minute: 0, second: 0, offsetMinutes: 0 };

/** The tools' access to texts in memory, by path; changes are made to the texts. */
export function memoryHost(files: Map<string, string>, mayWrite = true, meanings = COMMON_MEANINGS): ToolHost {
	const read = (path: string) => readDocument(files.get(path) ?? '', { path, meanings });
	return {
		mayWrite,
		now: () => NOON,
		catalog: () => {
			const catalog = updateCatalog(emptyCatalog, {
				set: [...files.keys()].map(path => summarize(read(path), { uri: `file:///work/${path}`, folder: 'work', path })),
			});
			return Promise.resolve({
				catalog,
				due: { soonDays: 7, staleDays: 14 },
				meanings,
				pathOf: ({ path }) => path,
				check: () => {
					const between = checkCatalog(catalog, { exists: (_, path) => files.has(path) });
					const conventions = outcomeOf(conventionSteps(catalog.entries, between));
					return Promise.resolve(() => ({ between, conventions, severities: new Map() }));
				},
			});
		},
		read: ({ path }) => Promise.resolve(read(path)),
		change: ({ path }, compute, isDryRun) => {
			const before = files.get(path) ?? '';
			const { refusal, edits } = compute(read(path), { eol: '\n', lookup: labelLookup(undefined), syncParents: false, now: NOON });
			if (refusal) {
				return Promise.resolve({ refusal });
			}
			if (!isDryRun) {
				files.set(path, applyEdits(before, edits));
			}
			return Promise.resolve({ before, edits });
		},
		templates: () => Promise.resolve([]),
		create: () => Promise.resolve({ refusal: { code: 'no-free-name', folder: '' } }),
	};
}
