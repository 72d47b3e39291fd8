import type { TaskDocument } from '../model/model';
import { isOpenItem } from '../read/items';

/** Sections with boxes for later, for another person, for each release, or about what the work should achieve. */
const LATER =
	/\b(?:future|later|next|follow ups?|out of scope|non goals?|not in scope|deferred|postponed|backlog|nice to have|stretch|optional|ideas|wishlist|someday|remaining|known issues|limitations|improvements|roadmap|post launch|post release|monitoring|maintenance|template|metrics|kpis?|success indicators|pre ?flight|runbook|playbook|rollback)\b|\b(?:test|testing|qa|deploy|deployment|launch|release|review|verification|manual|rollout|migration|security|pr|pull request)(?: \w+)? (?:checklist|steps)\b|\b(?:manual|how to) test/u;
/** Words in items that need not be done. */
const OPTIONAL =
	/^~~|\((?:[^)]{0,60}\b)?(?:if applicable|if needed|if required|if any|optional|future|later|deferred|skipped|stretch|nice to have|n\/a|not needed|not applicable|out of scope|post[- ]\w+|follow[- ]?up|moved|blocked)\b|^(?:optional|future|deferred|skipped|stretch|n\/a)\b|\b(?:deferred|not needed|not applicable|n\/a|skipped|out of scope|won['’]t do|moved to|follow[- ]?up)\b/iu;
/** Words of a remark at an item's end that say why it is open. */
const REASON = /\b(?:manual(?:ly)?|partial(?:ly)?|pending|not|defer|still|simplified|superseded|replaced|dropped|cancell?ed|known)\b/iu;
const MAX_LOOKED_AT = 400;

/**
 * The open items that a finished document should not have, by index: work, without gates, questions, items marked as
 * optional or deferred, and details of an item that is ticked.
 */
export function openWork({ items, sections }: TaskDocument): number[] {
	const isLater: boolean[] = [];
	for (const [index, section] of sections.entries()) {
		isLater[index] = (section.level > 1 && LATER.test(section.meaning.name)) || (isLater[section.parent] ?? false);
	}
	const isTicked: boolean[] = [];
	for (const [index, item] of items.entries()) {
		isTicked[index] = item.state === 'done' || (isTicked[item.parent] ?? false);
	}
	return items.flatMap((item, index) =>
		item.kind === 'work' &&
		!isTicked[index] &&
		isOpenItem(item) &&
		!item.isOptional &&
		!isLater[item.section] &&
		!OPTIONAL.test(item.text.slice(0, MAX_LOOKED_AT)) &&
		!hasReason(item.text)
			? [index]
			: [],
	);
}

function hasReason(text: string): boolean {
	const end = text.slice(-MAX_LOOKED_AT);
	return end.endsWith(')') && REASON.test(end.slice(end.lastIndexOf('(')));
}
