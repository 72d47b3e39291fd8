import * as vscode from 'vscode';
import { addField } from '../../document/addField';
import { formatIso } from '../../document/date';
import { modifiedLabel } from '../../document/modifiedLabel';
import type { TaskDocument } from '../../document/model';
import { isDateToday, type Moment } from '../../document/rewriteDate';
import { touch } from '../../document/touch';
import type { TextEdit } from '../../document/text';
import { messages, nameOf } from '../workspace/messages';
import { refuse, type Refusal } from '../workspace/refusal';
import { refusalText } from '../workspace/refusalText';
import type { Services } from '../workspace/services';
import { findTargets } from '../workspace/commands/findTargets';
import { showOutcomes } from '../workspace/commands/showOutcomes';

/** Makes the modified dates of documents today; a document without one is given one. */
export async function touchDate(services: Services, argument: unknown, selection: unknown): Promise<void> {
	const uris = findTargets(services, argument, selection);
	if (uris.length > 0) {
		showOutcomes(await services.edits.applyEditsToAll(uris, (document, text) => touchOrAdd(document, text, services.clock())), uris);
	}
}

function touchOrAdd(document: TaskDocument, text: vscode.TextDocument, now: Moment): readonly TextEdit[] | Refusal {
	const name = nameOf(text.uri);
	if (document.isTemplate) {
		return refuse(messages.isTemplate(name));
	}
	const edits = touch(document, now);
	if (edits.length > 0) {
		return edits;
	}
	const dates = document.fields.filter(field => field.name === 'modified');
	if (dates.length > 0) {
		return refuse(dates.some(({ value }) => isDateToday(value, now)) ? messages.dateIsToday(name) : messages.noDateField(name));
	}
	const result = addField(document, 'modified', modifiedLabel(document), formatIso(now.date), text.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
	return result.refusal ? refuse(refusalText(result.refusal, text.uri)) : result.edits;
}
