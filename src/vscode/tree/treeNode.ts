import type * as vscode from 'vscode';
import type { Entry } from '../../catalog/entry';
import type { Group } from '../../catalog/group/group';
import type { TaskDocument } from '../../document/model/model';
import type { Problem } from '../../document/model/problem';

/**
 * The rows of the tree. VS Code knows a row by the very object it was handed, so a row stays the same object for as
 * long as its id is there, and what it shows is put into it.
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
	/** The open documents it waits for, as its row says; undefined before it has a row. */
	blockers: readonly Entry[] | undefined;
	/** What does not agree in it, with the severities a user has set; undefined before it has a row. */
	problems?: readonly Problem[];
	/** The row that was made last, and what it was made of. */
	made?: { readonly row: vscode.TreeItem; readonly of: readonly unknown[] };
	/** While its items are shown: the document they were read from, and the outermost of them. */
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

/** Stands for the items of a very long list that are not shown. */
export interface RestNode {
	readonly kind: 'rest';
	readonly id: string;
	readonly uri: vscode.Uri;
	readonly parent: DocumentNode;
	readonly count: number;
}
