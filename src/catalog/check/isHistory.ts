import { finishedFolder } from '../../format/finishedFolders';
import type { Entry } from '../entry';

/** Folders besides archives whose documents are kept as they were, or stand for others: test data and examples. */
const FOLDER =
	/(?:^|\/)[._]?(?:\d{1,2}[-_.])?(?:legacy|deprecated|obsolete|fixtures?|__fixtures__|test[-_]?(?:data|fixtures?)|examples?|samples?|demos?|mocks?|__mocks__|snapshots?)(?=\/)/iu;

/**
 * Whether a document lies in an archive, among test data or among examples. Nobody maintains it, so it contradicts
 * no other document and no file.
 */
export function isHistory({ path }: Pick<Entry, 'path'>): boolean {
	return (
		path.includes('/') &&
		(FOLDER.test(path) ||
			path
				.split('/')
				.slice(0, -1)
				.some(folder => finishedFolder(folder) === 'archived'))
	);
}
