import { AGENT_SETTINGS, readPlansDirectory } from '../format/plansDirectory';
import { decode } from '../catalog/files/decode';
import { leadsOutside } from './realPath';
import { readFileBytes } from './readFileBytes';

/** The folders that agents' settings in a workspace folder name for plans, workspace-relative. Never throws. */
export function readPlanFolders(root: string): readonly string[] {
	const folders = AGENT_SETTINGS.flatMap(path => {
		const result = leadsOutside(root, path) ? undefined : readFileBytes(`${root}/${path}`, path);
		const folder =
			typeof result === 'object' && 'bytes' in result && !('problem' in result) ? readPlansDirectory(decode(result.bytes).text) : undefined;
		return folder ?? [];
	});
	return [...new Set(folders)];
}
