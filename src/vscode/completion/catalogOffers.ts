import * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import { referenceNames } from '../../catalog/relations/referenceNames';
import { seenValues } from '../../catalog/group/seenValues';
import type { FieldName } from '../../document/model/fieldName';
import { completionMessages } from './completionMessages';
import type { Offer } from './offer';

/** Fields whose values are names of other documents. */
const RELATIONS: ReadonlySet<FieldName> = new Set<FieldName>(['blockedBy', 'blocks', 'related', 'feature', 'dependencies']);
/** Fields that hold several values, separated by commas. */
const LISTS: ReadonlySet<FieldName> = new Set<FieldName>(['blockedBy', 'blocks', 'related', 'dependencies', 'assignee']);

/** Whether the values offered for this field come from other documents. */
export function isFromCatalog(name: FieldName): boolean {
	return RELATIONS.has(name) || seenFieldOf(name) !== undefined;
}

/** Whether the field holds a list, so that completion replaces only one of its values. */
export function isList(name: FieldName): boolean {
	return LISTS.has(name);
}

/** Values from the workspace's documents for a field of the document at `uri`, most likely first. */
export function catalogOffers(entries: readonly Entry[], name: FieldName, uri: string): readonly Offer[] {
	if (RELATIONS.has(name)) {
		return referenceNames(entries, uri).map(({ text, remark, entry }) => ({
			text,
			remark,
			words: `${entry.title} ${entry.path}`,
			kind: vscode.CompletionItemKind.Reference,
		}));
	}
	const field = seenFieldOf(name);
	return field ? seenValues(entries, field, uri).map(({ text, count }) => ({ text, remark: completionMessages.inDocuments(count) })) : [];
}

function seenFieldOf(name: FieldName): 'assignee' | 'category' | 'sprint' | undefined {
	return name === 'assignee' || name === 'category' || name === 'sprint' ? name : undefined;
}
