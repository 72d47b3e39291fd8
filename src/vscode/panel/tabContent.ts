import * as vscode from 'vscode';
import { DEFAULT_DUE } from '../../action/queryFacts';
import { boardModel } from '../../board/boardModel';
import { graphModel } from '../../board/graphModel';
import type { TabContent } from '../../board/messages';
import type { PanelState } from '../../board/panelState';
import { roadmapModel } from '../../board/roadmapModel';
import type { Catalog } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { DueSettings } from '../../catalog/group/dueState';
import { withUnits } from '../../catalog/group/units';
import { relationIndexOf } from '../../catalog/relations/relationIndex';
import { memoize } from '../../util/memoize';
import type { Services } from '../workspace/services';
import { panelWords } from './panelWords';

/** What a tab shows of the documents that match the filter. */
export function tabContent(services: Services, catalog: Catalog, entries: readonly Entry[], state: PanelState): TabContent {
	const { settings, problems, clock } = services;
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	// By workspace folder: parsing the URIs of thousands of documents takes longer than all the rest.
	const folderDue = memoize((name: string): DueSettings => {
		const own = vscode.workspace.workspaceFolders?.find(each => each.name === name) ?? folder;
		return own ? settings.due(own.uri) : DEFAULT_DUE;
	});
	const common = { today: clock().date, dueSettings: (entry: Entry) => folderDue(entry.folder), words: panelWords() };
	switch (state.tab) {
		case 'board':
			return {
				tab: 'board',
				board: boardModel(withUnits(entries), {
					...common,
					relations: relationIndexOf(catalog),
					problemsOf: uri => problems.of(uri).length,
					columns: state.columns,
					lanes: state.lanes === state.columns ? undefined : state.lanes,
				}),
				limits: settings.boardLimits(),
			};
		case 'roadmap':
			return { tab: 'roadmap', roadmap: roadmapModel(withUnits(entries), { ...common, groupBy: state.groupBy, zoom: state.zoom }) };
		case 'graph':
			return { tab: 'graph', graph: graphModel(catalog, entries, { showDone: state.showDone, words: common.words }) };
	}
}
