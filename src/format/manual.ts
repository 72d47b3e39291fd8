import { lastSegment } from '../util/paths';
import { isPlanPath, nameWords } from './planPath';

/** Files that describe a project and never are work, whatever they say. */
const FILES: ReadonlySet<string> = new Set(
	'readme changelog contributing license licence security support governance maintainers authors notice code_of_conduct code-of-conduct'.split(
		' ',
	),
);
/** The language at the end of a name: `README.zh-CN`, `CONTRIBUTING_ja`. */
const LANGUAGE = /[._-][a-z]{2}(?:[-_][a-z]{2,4})?$/u;
/** Last words in the names of files that explain how to do something. */
const MANUALS: ReadonlySet<string> = new Set('guide guides guidelines runbook playbook handbook tutorial howto instructions'.split(' '));
/** Words before or after `template` in the names of templates for plans; `email-template` may be work. */
const TEMPLATES = /^(?:template|(?:spec|feature|design|proposal|adr|rfc|prd|decision|issue|bug|pr|document|doc)[-_ ]?template)$/iu;
/** Folders of such files. */
const FOLDERS: ReadonlySet<string> = new Set('guides runbook runbooks playbooks tutorials howto howtos'.split(' '));

/**
 * Whether a file describes the project or explains how to do something. A status in it speaks of the project or of the
 * text, not of work. A path that speaks of plans (`tasks/write-user-guide.md`) is none.
 * @param path relative to the workspace folder, `/` between segments
 */
export function isManual(path: string): boolean {
	const name = lastSegment(path).replace(/\.\w+$/u, '');
	const words = nameWords(name);
	if (words[0] === 'readme' || FILES.has(name.toLowerCase().replace(LANGUAGE, ''))) {
		return true;
	}
	const isOne =
		MANUALS.has(words.at(-1) ?? '') ||
		path
			.split('/')
			.slice(0, -1)
			.some(folder => FOLDERS.has(folder.toLowerCase()));
	return isOne && !isPlanPath(path);
}

/** Whether a file is a template by its name: `PLAN_TEMPLATE.md`, `adr-template.md`, but not `email-template.md`. */
export function isTemplateName(path: string): boolean {
	const name = lastSegment(path).replace(/\.\w+$/u, '');
	const words = nameWords(name);
	return TEMPLATES.test(name) || (words.length === 2 && words.includes('template') && isPlanPath(words.join(' ')));
}
