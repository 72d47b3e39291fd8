import type * as vscode from 'vscode';
import type { Convention } from '../../catalog/check/conventions';
import type { Entry } from '../../catalog/entry';
import type { Group } from '../../catalog/group/group';
import type { TaskDocument } from '../../document/model/model';
import type { Problem } from '../../document/model/problem';

/**
 * The rows of the tree. VS Code identifies a row by its object, so a row stays the same object as long as its id exists,
 * and is changed in place.
 */
export type TreeNode = RowNode | SectionNode | ItemNode | RestNode | ConventionNode;

/** A row above the items of documents. */
export type RowNode = GroupNode | WorkNode;

/** A row that represents an entry. */
export type WorkNode = UnitNode | DocumentNode;

export interface GroupNode {
	readonly kind: 'group';
	readonly id: string;
	parent: GroupNode | undefined;
	group: Group;
	children: readonly RowNode[];
}

interface EntryNode {
	readonly id: string;
	/** The document that commands apply to. */
	readonly uri: vscode.Uri;
	entry: Entry;
	/** The open blockers in its row; undefined before it has a row. */
	blockers: readonly Entry[] | undefined;
	/** The problems in its row; undefined before it has a row. */
	problems?: readonly Problem[];
	/** The last row, and what it was made from. */
	made?: { readonly row: vscode.TreeItem; readonly of: readonly unknown[] };
}

/** Several documents that are one piece of work; its URI is that of the document that leads it. */
export interface UnitNode extends EntryNode {
	readonly kind: 'unit';
	parent: GroupNode | undefined;
	children: readonly DocumentNode[];
}

export interface DocumentNode extends EntryNode {
	readonly kind: 'document';
	parent: GroupNode | UnitNode | undefined;
	/** While its items are shown: the document that they were read from, and the top-level rows. */
	shown: { readonly document: TaskDocument; readonly children: readonly (SectionNode | ItemNode | RestNode)[] } | undefined;
}

/** A section of a document with its items. */
export interface SectionNode {
	readonly kind: 'section';
	readonly id: string;
	readonly uri: vscode.Uri;
	readonly parent: DocumentNode;
	/** What it was read from; its index in `sections`. */
	readonly source: TaskDocument;
	readonly index: number;
	readonly children: ItemNode[];
}

/** A task list item. */
export interface ItemNode {
	readonly kind: 'item';
	readonly id: string;
	readonly uri: vscode.Uri;
	readonly document: DocumentNode;
	readonly parent: DocumentNode | SectionNode | ItemNode;
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

/** A problem that so many documents have in the same form that it is reported once; see conventions.ts. */
export interface ConventionNode {
	readonly kind: 'convention';
	readonly id: string;
	readonly parent: undefined;
	/** The key of the convention. */
	readonly key: string;
	convention: Convention;
	/** The problem in the first of the documents, as it is reported there. */
	problem: Problem;
}
