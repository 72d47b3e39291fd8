import type { ListedProblems } from '../action/listedDocument';
import { checkCatalog } from '../catalog/check/checkCatalog';
import { conventionSteps } from '../catalog/check/conventions';
import { familyConventions } from '../template/nameConvention';
import { outcomeOf } from '../util/steps';
import { existsIn } from './existsIn';
import type { Workspace } from './readWorkspace';

/** The problems between the documents of a workspace, and what decides which problems are listed. */
export function workspaceProblems({ catalog, root, settings }: Workspace): ListedProblems {
	const between = checkCatalog(catalog, { exists: existsIn(root), conventions: familyConventions });
	return { between, conventions: outcomeOf(conventionSteps(catalog.entries, between)), severities: settings.severities };
}
