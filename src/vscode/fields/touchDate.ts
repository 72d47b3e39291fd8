import { touchDocument } from '../../action/touchDocument';
import { findTargets } from '../workspace/edits/findTargets';
import { showOutcomes } from '../workspace/edits/showOutcomes';
import { eolOf } from '../workspace/base/eolOf';
import { editsOrRefusal } from '../workspace/edits/refusalText';
import type { Services } from '../workspace/services';

/** Makes the modified dates of documents today; a document without one is given one. */
export async function touchDate(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length > 0) {
		showOutcomes(
			await services.edits.applyEditsToAll(uris, (document, text) =>
				editsOrRefusal(touchDocument(document, services.clock(), eolOf(text)), text.uri),
			),
			uris,
		);
	}
}
