import * as vscode from 'vscode';
import { parameterTexts, type ProblemFacts } from '../../../sentences/problemSentences';

/** The source shown for every problem in the Problems view. */
export const problemSource = 'Task Docs';

/**
 * A problem as one sentence in the user's language. Repeats the sentences of problemSentences.ts as literals, so that
 * the localization tools find them; a law compares the two.
 */
export function problemText({ code, parameters }: ProblemFacts): string {
	const shown = parameterTexts(parameters);
	switch (code) {
		case 'front-matter-invalid':
			return vscode.l10n.t('The front matter is not valid YAML: {detail}.', shown);
		case 'front-matter-unclosed':
			return vscode.l10n.t('The front matter has no closing "---" line, so it is read as text.', shown);
		case 'front-matter-language':
			return vscode.l10n.t('Front matter in "{language}" is not read; only a first line of exactly "---" opens it.', shown);
		case 'front-matter-limit':
			return vscode.l10n.t('The front matter is too large to read: {detail}.', shown);
		case 'not-utf8':
			return vscode.l10n.t('The file is not valid UTF-8; some characters may be wrong, and it is never changed.', shown);
		case 'too-large':
			return vscode.l10n.t('The file is too large to read ({bytes} bytes; the limit is {limit}).', shown);
		case 'unreadable':
			return vscode.l10n.t('The file cannot be read: {detail}.', shown);
		case 'unknown-status':
			return vscode.l10n.t('The status "{value}" is not known.', shown);
		case 'unknown-priority':
			return vscode.l10n.t('The priority "{value}" is not known.', shown);
		case 'field-mismatch':
			return vscode.l10n.t('The front matter says {name} "{frontMatter}", the text says "{body}"; the front matter counts.', shown);
		case 'invalid-date':
			return vscode.l10n.t('The {label} date "{value}" does not exist.', shown);
		case 'date-order':
			return vscode.l10n.t('The modified date {modified} is before the created date {created}.', shown);
		case 'done-open-items':
			return vscode.l10n.t('The status is "{status}", and items are still open: {open}.', shown);
		case 'items-done':
			return vscode.l10n.t('Every item is ticked ({total}), and the status is still "{status}".', shown);
		case 'placeholder-left':
			return vscode.l10n.t('Template text is left to be filled in: {text}.', shown);
		case 'instruction-left':
			return vscode.l10n.t('Instructions of the template are left in the document.', shown);
		case 'list-start':
			return vscode.l10n.t(
				'This list starts at {number} right below a text, so it is read as part of that text and its boxes are no items.',
				shown,
			);
		case 'label-link-definition':
			return vscode.l10n.t('This defines a link named "{label}", so the line is not shown.', shown);
		case 'label-heading':
			return vscode.l10n.t('The line "---" right below makes a heading of "{text}".', shown);
		case 'review-missing':
			return vscode.l10n.t('The enhancement is completed, and its post-implementation review is not written.', shown);
		case 'folder-status':
			return vscode.l10n.t('The document lies in the folder "{folder}", but its status is "{status}".', shown);
		case 'plan-drift':
			return vscode.l10n.t('Here it says "{here}", but "{other}" says "{there}".', shown);
		case 'file-name':
			return vscode.l10n.t('The file is called "{name}"; by the convention here it would be "{expected}".', shown);
		case 'duplicate-id':
			return vscode.l10n.t('The id "{id}" is also that of {other}.', shown);
		case 'path-missing':
			return vscode.l10n.t('The file "{path}" is to be modified, but it does not exist.', shown);
		case 'path-exists':
			return vscode.l10n.t('The file "{path}" is still to be created, but it exists.', shown);
		case 'relation-unknown':
			return vscode.l10n.t('No document "{target}" is known.', shown);
		case 'relation-inverse':
			return vscode.l10n.t('The document "{target}" does not name this one under "{inverse}".', shown);
		case 'relation-cycle':
			return vscode.l10n.t('These documents wait for one another: {cycle}.', shown);
	}
}
