import { answerName } from './naming/namePattern';
import type { Template } from './template';

/** Kinds of documents and of what they are about; a label such as `[Task Name]` then names the document's own subject. */
const SUBJECT =
	/^(?:the |your |my )?(?:task|enhancement|feature|project|document|doc|plan|item|backlog item|issue|bug|bugfix|fix|epic|story|product|proposal|change|spec|rfc|adr|decision|short|brief|file|work item|improvement|request)[- _](?:name|title|slug|key)$|^(?:title|slug)$|^title of (?:the |this )/iu;
const KEBAB = /^[a-z][a-z\d]*(?:-[a-z\d]+)+$|^slug$/u;
const NAME_WORD = /(?:^|[- _])(?:name|title|slug|key|id)$/iu;

/** What a placeholder names. */
export type NameKind =
	/** The document's own subject, in people's words: the title. */
	| 'title'
	/** The same in the form of file names: `[enhancement-name]`. */
	| 'slug'
	/** Some other thing that goes by one name wherever its label stands: `[service-name]`. */
	| 'other';

/**
 * Whether a label names one thing that has the same name at every place; undefined when equal labels may be answered
 * differently (`[Description]`, `[Name]`, `[Phase Name]`, `[Task ID]`).
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
