import type * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import type { Group } from '../../catalog/group/group';
import type { TaskDocument } from '../../document/model/model';
import type { Problem } from '../../document/model/problem';

/**
 * The rows of the tree. VS Code identifies a row by its object, so a row stays the same object as long as its id exists,
 * and is changed in place.
 */
export type TreeNode = GroupNode | DocumentNode | ItemNode | RestNode;

export interface GroupNode {
	readonly kind: 'group';
	readonly id: string;
	readonly parent: GroupNode | undefined;
	group: Group;
	children: readonly (GroupNode | DocumentNode)[];
}

export interface DocumentNode {
	readonly kind: 'document';
	readonly id: string;
	readonly uri: vscode.Uri;
	parent: GroupNode;
	entry: Entry;
	/** The open blockers in its row; undefined before it has a row. */
	blockers: readonly Entry[] | undefined;
	/** The problems in its row; undefined before it has a row. */
	problems?: readonly Problem[];
	/** The last row, and what it was made from. */
	made?: { readonly row: vscode.TreeItem; readonly of: readonly unknown[] };
	/** While its items are shown: the document that they were read from, and the top-level items. */
	shown: { readonly document: TaskDocument; readonly children: readonly (ItemNode | RestNode)[] } | undefined;
}

/** A task list item. */
export interface ItemNode {
	readonly kind: 'item';
	readonly id: string;
	readonly uri: vscode.Uri;
	readonly document: DocumentNode;
	readonly parent: DocumentNode | ItemNode;
	/** What it was read from; its index in `items`. */
	readonly source: TaskDocument;
	readonly index: number;
	readonly children: ItemNode[];
}

/** Represents the items of a very long list that are not shown. */
export interface RestNode {
	readonly kind: 'rest';
	readonly id: string;
	readonly uri: vscode.Uri;
	readonly parent: DocumentNode;
	readonly count: number;
}
