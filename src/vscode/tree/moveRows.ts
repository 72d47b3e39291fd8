import * as vscode from 'vscode';
import { canMoveTo, moveToGroup, type TargetGroup } from '../../action/moveToGroup';
import { withModifiedDate } from '../../action/withModifiedDate';
import { groupKey, groupText } from '../../catalog/group/grouping';
import { labelLookup } from '../../document/model/fieldName';
import { eolOf } from '../workspace/base/eolOf';
import { changeDocuments } from '../workspace/edits/changeDocuments';
import type { Services } from '../workspace/services';
import { pickFrom } from '../workspace/words/inputs';
import { plain } from '../workspace/words/messages';
import { groupIcon, groupingLabel, groupLabel } from './groupLabel';
import { treeMessages } from './treeMessages';
import type { GroupNode, TreeNode, WorkNode } from './treeNode';
import type { TreeProvider } from './treeProvider';

/** The rows of documents and units among these. */
export function workRows(nodes: readonly unknown[]): readonly WorkNode[] {
	return nodes.filter((node): node is WorkNode => {
		const kind = (node as Partial<TreeNode> | undefined)?.kind;
		return kind === 'document' || kind === 'unit';
	});
}

/** The group that a row is in, or is itself. */
export function groupOf(node: TreeNode | undefined): GroupNode | undefined {
	let at = node;
	while (at && at.kind !== 'group') {
		at = at.parent;
	}
	return at;
}

/**
 * Writes what documents need to be in a group: each in its own words, in one step that one undo reverts. Of a unit, the
 * document that leads it is changed. Says so if documents can't get there.
 */
export async function moveRows(services: Services, rows: readonly WorkNode[], target: GroupNode): Promise<void> {
	const groups: GroupNode[] = [];
	for (let at: GroupNode | undefined = target; at; at = at.parent) {
		groups.unshift(at);
	}
	const fixed = groups.filter(({ group }) => !canMoveTo(group));
	const blocking = fixed.find(({ group: { grouping, key } }) => rows.some(({ entry }) => groupKey(entry, grouping) !== key));
	if (blocking) {
		const { grouping } = blocking.group;
		void vscode.window.showInformationMessage(treeMessages.cannotMove(groupLabel(blocking.group), groupingLabel(grouping)));
		return;
	}
	const targets = groups.filter(({ group }) => canMoveTo(group));
	const wanted = targets.map(({ group: { grouping, key, entries } }): TargetGroup => ({
		grouping,
		key,
		text: groupText(entries, grouping),
	}));
	const place = plain(targets.map(({ group }) => groupLabel(group)).join(', '));
	const now = services.clock();
	await changeDocuments(
		services,
		rows.map(({ uri }) => uri),
		(document, text) => {
			const lookup = labelLookup(services.settings.fieldAliases(text.uri));
			const result = moveToGroup(document, wanted, { lookup, eol: eolOf(text), now });
			return result.refusal || services.settings.modifiedDateOnSave(text.uri) === 'off'
				? result
				: { edits: withModifiedDate(document, result.edits, now) };
		},
		{
			argument: rows[0],
			result: outcomes => (outcomes.every(({ kind }) => kind === 'unchanged') ? treeMessages.notMoved(place) : undefined),
			sentence: ([title = '', ...others]) =>
				others.length === 0 ? `${title} → ${place}` : vscode.l10n.t('{0} documents → {1}', others.length + 1, place),
		},
	);
}

/** `taskDocs.moveToGroup`: asks for a group of the view and moves documents there, as dragging their rows does. */
export async function moveToOtherGroup(services: Services, provider: TreeProvider, rows: readonly WorkNode[]): Promise<void> {
	const groups = [...provider.groups()].filter(({ group }) => canMoveTo(group));
	if (rows.length === 0 || groups.length === 0) {
		void vscode.window.showInformationMessage(treeMessages.noGroups());
		return;
	}
	const items = groups.map(node => ({
		label: groupLabel(node.group),
		...(node.parent ? { description: groupLabel(node.parent.group) } : {}),
		iconPath: groupIcon(node.group),
		node,
	}));
	const current = groupOf(rows[0]);
	const picked = await pickFrom(items, {
		title: vscode.l10n.t('Move to Group'),
		placeHolder: rows.length === 1 && rows[0] ? rows[0].entry.title : vscode.l10n.t('For {0} documents', rows.length),
		active: items.find(({ node }) => node === current),
	});
	if (picked) {
		await moveRows(services, rows, picked.node);
	}
}
