import { updateProgress as update } from '../../action/updateProgress';
import { findTargets } from '../workspace/edits/findTargets';
import { showOutcomes } from '../workspace/edits/showOutcomes';
import { editsOrRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';

/** Makes the progress that documents show what their boxes say; a sentence says why one was left as it is. */
export async function updateProgress(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length > 0) {
		showOutcomes(await services.edits.applyEditsToAll(uris, (document, text) => editsOrRefusal(update(document), text.uri)), uris);
	}
}
