import { updateProgress as update } from '../../action/updateProgress';
import { findTargets } from '../workspace/edits/findTargets';
import { showOutcomes } from '../workspace/edits/showOutcomes';
import type { Services } from '../workspace/services';

/** Updates the progress written in documents from their boxes; a message says why a document was not changed. */
export async function updateProgress(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length > 0) {
		showOutcomes(await services.edits.applyEditsToAll(uris, update));
	}
}
