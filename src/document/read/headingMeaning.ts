import type { HeadingMeaning } from '../model/model';
import { labelLookup } from '../model/fieldName';
import { headingWords, normalizeLabel } from '../model/plainText';
import { memoize } from '../../util/memoize';

/** Names of sections whose boxes are no work (behaviour: approval, open questions, definition of done, success criteria). */
const GATE =
	/\b(?:approvals?|sign ?offs?|definition of done|definition of ready|dod|success criteria|functional success|technical success|process success|requirements|dependencies|prerequisites|entry criteria|exit criteria|technical review|go no go)\b/u;
const QUESTION = /\b(?:open questions?|questions|unresolved|needs clarification)\b/u;
const INSTRUCTION = /^(?:usage instructions|usage|how to use this template|instructions|template instructions|template usage)$/u;

/** Names of sections that describe the document. Source: headings over the first status in real repositories. */
const METADATA =
	/^(?:(?:task|document|doc|project|plan|feature|issue|ticket|item|story|epic|enhancement|general|basic|proposal|bug|spec|incident|report|backlog item|requirement|change|sprint|release|key|quick|implementation|high level) )?(?:information|info|metadata|meta data|meta|overview|summary|details|header|properties|attributes|control|facts|status|frontmatter|front matter|tracking)$|^(?:executive summary|at a glance|about|about this document|about this task|current status|current state|current position|status overview|overall status|status summary|document history|background|quick info|quick facts|tl;dr|tldr|key facts|identification|classification|header information|meta information|status & metadata|metadata & status|status and metadata|status and priority|status & priority)$/u;

/** Names that speak of a part of the work, whose status is not the document's. */
const PART =
	/^(?:phase|step|task|stage|sprint|milestone|week|day|option|part|epic|story|user story|bug|issue|component|module|test|requirement|feature|goal|objective|action|subtask|iteration|layer|level|track|workstream|deliverable|section|appendix|version|item|fix|finding|adr)s?(?: ?\d| [a-z]\b| [ivx]+\b| ?[:#–—-])|^(?:phases|steps|tasks|stages|sprints|milestones|options|completed|remaining|done|next|in progress|todo|to do|changelog|change log|version history)\b|^(?:[a-z]{1,6}-?)\d/u;

/** Names of chapters that may stand over one part among others that each have a status of their own. */
const GENERAL = /(?:overview|summary|details|status|tracking|state|background|about)$/u;

/** `## Status: Done` heads the document's own fields as `## Status` does. */
const STATUS_HEADING = /^(?:current |overall |project )?status ?[:–—-]/u;

/** Names of lists of files that are to be changed, or made. */
const MODIFY =
	/^(?:existing )?(?:files?|documents?|docs)(?: that need| which need)? (?:to (?:be )?)?(?:modif(?:y|ied)|updated?|changed?|edit(?:ed)?)$|^(?:modified|existing|changed|updated) files$/u;
const CREATE = /^(?:new )?(?:files?|documents?|docs) to (?:be )?(?:created?|add(?:ed)?)$|^new files$/u;
const MILESTONES = /\bmilestones$|^milestones\b/u;

/** Names of sections that show what something looks like. */
const SHOWS_FORM =
	/\b(?:templates?|examples?|samples?|formats?|legend|syntax|notation|conventions?|grammar|usage|how to|instructions?|naming|placeholders?|snippets?|prompts?)\b/u;

const lookup = labelLookup(undefined);

/** What a heading says, by its words alone. Linear in the heading's length. */
export function headingMeaning(text: string): HeadingMeaning {
	return meaningOf(headingWords(text));
}

const meaningOf = memoize((words: string): HeadingMeaning => {
	const name = normalizeLabel(words);
	return {
		name,
		kind: INSTRUCTION.test(name) ? 'instruction' : QUESTION.test(name) ? 'question' : GATE.test(name) ? 'gate' : undefined,
		isMetadata: METADATA.test(name) || STATUS_HEADING.test(name),
		isPart: PART.test(name),
		isGeneral: GENERAL.test(name),
		fieldName: lookup(name)?.name,
		lists: MODIFY.test(name) ? 'modify' : CREATE.test(name) ? 'create' : undefined,
		isMilestones: MILESTONES.test(name),
		showsForm: SHOWS_FORM.test(name),
	};
});
