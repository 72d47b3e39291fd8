import { touchDocument } from '../../action/touchDocument';
import { findTargets } from '../workspace/edits/findTargets';
import { showOutcomes } from '../workspace/edits/showOutcomes';
import { eolOf } from '../workspace/base/eolOf';
import type { Services } from '../workspace/services';

/** Sets the modified dates of documents to today, and adds one if it is missing. */
export async function touchDate(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length > 0) {
		showOutcomes(await services.edits.applyEditsToAll(uris, (document, text) => touchDocument(document, services.clock(), eolOf(text))));
	}
}
