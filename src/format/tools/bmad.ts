import type { TaskDocument } from '../../document/model/model';
import type { PlanFormat } from '../base/planFormat';

/** BMAD's stories, and the specs of its quick flow. Retrospectives and epics are not stories. */
export const bmad: readonly PlanFormat[] = [
	{
		name: 'bmad-story',
		path: /(?:^|\/)(?:[^/]*implementation-artifacts|sprint-artifacts|stories)\/(?:[^/]+\/)?[^/]+\.md$/u,
		looksRight: isStory,
		boxes: 'work',
		emptyStage: 'unset',
		isParsed: true,
		isTicked: true,
	},
	{
		name: 'bmad-story',
		path: /(?:^|\/)(?:tech-)?spec-[^/]+\.md$/u,
		looksRight: document => hasKeys(document, ['status', 'slug']) || hasKeys(document, ['status', 'stepscompleted', 'steps completed']),
		boxes: 'work',
		isParsed: true,
		isTicked: true,
	},
];

function isStory({ sections, status, items }: TaskDocument): boolean {
	const heading = sections[0];
	if (heading?.level !== 1 || /\breport\b/iu.test(heading.text)) {
		return false;
	}
	// Reports about a story (`Story Validation Report: 1.10 …`) have a status as well.
	return (
		/\bStory [\w-]{0,8}\d/iu.test(heading.text) ||
		(/^Story ?[:：–—-]/iu.test(heading.text) && (status.field !== undefined || items.length > 0))
	);
}

/** Whether the document has the first key and one of the others. */
function hasKeys({ fields }: TaskDocument, [first, ...others]: readonly string[]): boolean {
	const labels = new Set(fields.filter(({ zone }) => zone === 'frontMatter').map(({ label }) => label.toLowerCase()));
	return labels.has(first ?? '') && others.some(label => labels.has(label));
}
