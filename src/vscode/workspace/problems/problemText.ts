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
			return vscode.l10n.t("The front matter isn't valid YAML: {detail}.", shown);
		case 'front-matter-unclosed':
			return vscode.l10n.t('The front matter has no closing "---" line, so it is treated as text.', shown);
		case 'front-matter-language':
			return vscode.l10n.t('Front matter in "{language}" isn\'t supported. Start it with a line that is exactly "---".', shown);
		case 'front-matter-limit':
			return vscode.l10n.t('The front matter is too large to read: {detail}.', shown);
		case 'not-utf8':
			return vscode.l10n.t("The file isn't valid UTF-8. Some characters may be wrong, and the file can't be edited with Task Docs.", shown);
		case 'too-large':
			return vscode.l10n.t('The file is too large to read ({bytes} bytes; the limit is {limit}).', shown);
		case 'unreadable':
			return vscode.l10n.t("The file can't be read: {detail}.", shown);
		case 'unknown-status':
			return vscode.l10n.t('"{value}" isn\'t a recognized status.', shown);
		case 'unknown-priority':
			return vscode.l10n.t('"{value}" isn\'t a recognized priority.', shown);
		case 'field-mismatch':
			return vscode.l10n.t(
				'The {name} is "{frontMatter}" in the front matter but "{body}" in the text. The front matter takes precedence.',
				shown,
			);
		case 'invalid-date':
			return vscode.l10n.t('The {label} date "{value}" doesn\'t exist.', shown);
		case 'date-order':
			return vscode.l10n.t('The modified date {modified} is before the created date {created}.', shown);
		case 'done-open-items':
			return parameters['open'] === 1
				? vscode.l10n.t('Marked {status} with 1 open item.', shown)
				: vscode.l10n.t('Marked {status} with {open} open items.', shown);
		case 'items-done':
			return vscode.l10n.t('Every item is checked, but the status is "{status}".', shown);
		case 'placeholder-left':
			return vscode.l10n.t('Blank not filled in: {text}.', shown);
		case 'instruction-left':
			return vscode.l10n.t('The document still contains template instructions.', shown);
		case 'list-start':
			return vscode.l10n.t(
				"A list that starts at {number} directly below text is part of that text in Markdown, so its boxes aren't items.",
				shown,
			);
		case 'label-link-definition':
			return vscode.l10n.t('Markdown reads this line as the definition of the link "{label}" and doesn\'t show it.', shown);
		case 'label-heading':
			return vscode.l10n.t('The "---" line below turns "{text}" into a heading.', shown);
		case 'review-missing':
			return vscode.l10n.t('The enhancement is completed but has no post-implementation review.', shown);
		case 'folder-status':
			return vscode.l10n.t('In "{folder}/", but status is "{status}".', shown);
		case 'file-name':
			return vscode.l10n.t('The file name "{name}" doesn\'t follow the naming convention. Expected "{expected}".', shown);
		case 'duplicate-id':
			return vscode.l10n.t('The id "{id}" is also used by {other}.', shown);
		case 'path-missing':
			return vscode.l10n.t('"{path}" is listed under Files to Modify but doesn\'t exist.', shown);
		case 'path-exists':
			return vscode.l10n.t('"{path}" is listed under Files to Create but already exists.', shown);
		case 'relation-unknown':
			return vscode.l10n.t('No document matches "{target}".', shown);
		case 'relation-inverse':
			return vscode.l10n.t('"{target}" doesn\'t list this document under "{inverse}".', shown);
		case 'relation-cycle':
			return vscode.l10n.t('These documents block each other: {cycle}.', shown);
	}
}
