import { answerName } from './naming/namePattern';
import type { Template } from './template';

/** Words for kinds of documents and their subjects; a label such as `[Task Name]` names the document's own subject. */
const SUBJECT =
	/^(?:the |your |my )?(?:task|enhancement|feature|project|document|doc|plan|item|backlog item|issue|bug|bugfix|fix|epic|story|product|proposal|change|spec|rfc|adr|decision|short|brief|file|work item|improvement|request)[- _](?:name|title|slug|key)$|^(?:title|slug)$|^title of (?:the |this )/iu;
const KEBAB = /^[a-z][a-z\d]*(?:-[a-z\d]+)+$|^slug$/u;
const NAME_WORD = /(?:^|[- _])(?:name|title|slug|key|id)$/iu;

/** What a placeholder names. */
export type NameKind =
	/** The document's own subject in plain words: the title. */
	| 'title'
	/** The same as used in file names: `[enhancement-name]`. */
	| 'slug'
	/** Something else that has the same name wherever its label occurs: `[service-name]`. */
	| 'other';

/**
 * What a label names if it has the same name everywhere; undefined if equal labels can be filled in differently
 * (`[Description]`, `[Name]`, `[Phase Name]`, `[Task ID]`).
 * @param titleLabel the label in the template's first heading, or undefined.
 */
export function nameKindOf(label: string, titleLabel: string | undefined, template: Pick<Template, 'title'>): NameKind | undefined {
	const isSubject =
		SUBJECT.test(label) ||
		(NAME_WORD.test(label) &&
			template.title
				.toLowerCase()
				.split(' ')
				.includes(label.toLowerCase().split(/[- _]/u)[0] ?? ''));
	if (KEBAB.test(label) && NAME_WORD.test(label)) {
		return isSubject ? 'slug' : 'other';
	}
	if (label === titleLabel) {
		return 'title';
	}
	return isSubject && answerName(label) === 'title' ? 'title' : undefined;
}
