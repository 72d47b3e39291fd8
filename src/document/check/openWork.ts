import type { TaskDocument } from '../model/model';
import { isOpenItem } from '../read/items';

/** Sections with boxes for later, for another person, or for each release. */
const LATER =
	/\b(?:future|later|next|follow ups?|out of scope|non goals?|not in scope|deferred|postponed|backlog|nice to have|stretch|optional|ideas|wishlist|someday|remaining|known issues|limitations|improvements|roadmap|post launch|post release|monitoring|maintenance|template)\b|\b(?:test|testing|qa|deploy|deployment|launch|release|review|verification|manual|rollout|migration|security|pr|pull request)(?: \w+)? (?:checklist|steps)\b|\b(?:manual|how to) test/u;
/** Words in items that need not be done. */
const OPTIONAL =
	/^~~|\((?:[^)]{0,60}\b)?(?:if applicable|if needed|if required|if any|optional|future|later|deferred|skipped|stretch|nice to have|n\/a|not needed|not applicable|out of scope|post[- ]\w+|follow[- ]?up|moved|blocked)\b|^(?:optional|future|deferred|skipped|stretch|n\/a)\b|\b(?:deferred|not needed|not applicable|n\/a|skipped|out of scope|won['’]t do|moved to|follow[- ]?up)\b/iu;
const MAX_LOOKED_AT = 400;

/**
 * The open items that a finished document should not have, by index: work, without gates, questions and items marked as
 * optional or deferred.
 */
export function openWork({ items, sections }: TaskDocument): number[] {
	const isLater: boolean[] = [];
	for (const [index, section] of sections.entries()) {
		isLater[index] = (section.level > 1 && LATER.test(section.meaning.name)) || (isLater[section.parent] ?? false);
	}
	return items.flatMap((item, index) =>
		item.kind === 'work' &&
		isOpenItem(item) &&
		!item.isOptional &&
		!isLater[item.section] &&
		!OPTIONAL.test(item.text.slice(0, MAX_LOOKED_AT))
			? [index]
			: [],
	);
}
