import * as vscode from 'vscode';
import { DEFAULT_GROUP, readViews } from '../../action/namedViews';
import { queryFacts } from '../../action/queryFacts';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { Grouping } from '../../catalog/group/grouping';
import type { Sorting } from '../../catalog/group/sort';
import type { QueryError, Query } from '../../query/query';
import { parseQuery } from '../../query/parseQuery';
import type { Services } from '../workspace/services';

/** What the view shows, and in which groups and order. */
export interface Arrangement {
	readonly group: readonly Grouping[];
	readonly sort: Sorting;
	readonly query: ArrangementQuery;
}

/** A filter as typed, and what it means on the day and in the words of the time at which it is used. */
export interface ArrangementQuery {
	readonly text: string;
	readonly isEmpty: boolean;
	readonly query: (services: QueryServices) => Query;
}

/** A part of an arrangement; the filter as text. */
export interface ArrangementChange {
	readonly group?: readonly Grouping[];
	readonly sort?: Sorting;
	readonly query?: string;
}

type QueryServices = Pick<Services, 'clock' | 'settings'>;

/** Where the workspace remembers the arrangement. */
export const ARRANGEMENT = 'arrangement';

/** The scope of settings that queries of all folders are read with. */
export function anyFolder(): vscode.Uri {
	return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
}

/** Reads a filter with the words of the team and the user's day. */
export function readQuery(text: string, { clock, settings }: QueryServices): { readonly query: Query } | { readonly error: QueryError } {
	return parseQuery(text, { today: clock().date, meanings: settings.meanings(anyFolder()) });
}

/** A text that is no query, such as a remembered one with a word that a team no longer uses, filters nothing. */
export function arrangementQuery(text: string): ArrangementQuery {
	const query = (services: QueryServices): Query => {
		const read = readQuery(text, services);
		return 'query' in read ? read.query : { isEmpty: true, matches: () => true };
	};
	return { text: text.trim(), isEmpty: text.trim() === '', query };
}

export function withChange(arrangement: Arrangement, { group, sort, query }: ArrangementChange): Arrangement {
	return {
		group: group ?? arrangement.group,
		sort: sort ?? arrangement.sort,
		query: query === undefined ? arrangement.query : arrangementQuery(query),
	};
}

/** The test of a filter for the documents of a catalog. */
export function queryFilter(catalog: Catalog, of: ArrangementQuery, services: Services): (entry: Entry) => boolean {
	const { matches } = of.query(services);
	const { settings, clock } = services;
	const isOneFolder = (vscode.workspace.workspaceFolders?.length ?? 0) < 2;
	const due = settings.due(anyFolder());
	// Parsing a URI for each of ten thousand documents would take longer than all the rest.
	const facts = queryFacts(catalog, clock().date, ({ uri }) => (isOneFolder ? due : settings.due(vscode.Uri.parse(uri))));
	return entry => matches(entry, facts);
}

/** The remembered arrangement, as far as it can be read. */
export function readArrangement({ workspaceState, settings }: Pick<Services, 'workspaceState' | 'settings'>): Arrangement {
	const stored = workspaceState.get<object>(ARRANGEMENT);
	const [view] = stored ? readViews([{ ...stored, name: ARRANGEMENT }], settings.meanings(anyFolder())).views : [];
	return { group: view?.group ?? DEFAULT_GROUP, sort: view?.sort ?? 'title', query: arrangementQuery(view?.query ?? '') };
}

/** The part of a named view that is remembered. */
export function storedArrangement({ group, sort, query }: Arrangement): object {
	return { group, sort, query: query.text };
}
