import { lastSegment } from '../util/paths';

/** Files that tell agents or people what to do, by their whole name in lower case. */
const NAMES: ReadonlySet<string> = new Set([
	'skill.md',
	'agents.md',
	'claude.md',
	'gemini.md',
	'qwen.md',
	'copilot-instructions.md',
	'constitution.md',
]);
const ENDING = /\.(?:prompt|agent|instructions|chatmode)\.md$/iu;

/** Folders of tools whose files are commands, prompts, rules, memories or references. */
const FOLDERS: readonly RegExp[] = [
	/(?:^|\/)\.(?:claude|cursor|gemini|qwen|codex|opencode|windsurf|roo|factory|agents?|github)\/(?:[^/]+\/)?(?:commands?|agents?|skills|prompts|rules|workflows|instructions|chatmodes|output-styles|memories)\//iu,
	/(?:^|\/)\.github\/(?:ISSUE_TEMPLATE|PULL_REQUEST_TEMPLATE)\//iu,
	/(?:^|\/)\.kiro\/(?:steering|settings|hooks|prompts|agents)\//u,
	/(?:^|\/)\.specify\/(?:templates|memory|scripts|extensions)\//u,
	/(?:^|\/)\.(?:clinerules|bmad-core|serena\/memories)\//u,
	/(?:^|\/)_bmad\//u,
	/(?:^|\/)openspec\/(?:specs|changes\/(?:archive\/)?[^/]+\/specs)\//u,
	/(?:^|\/)openspec\/project\.md$/u,
	/(?:^|\/)conductor\/(?:code_styleguides\/|(?:workflow|product|product-guidelines|tech-stack|index)\.md$)/u,
	/(?:^|\/)\.agents?\/PLANS\.md$/u,
];

/** Material in the folder of a feature or a spec. */
const MATERIAL =
	/(?:^|\/)(?:specs\/\d{3,14}-[^/]+\/(?:contracts\/|checklists\/|(?:research|data-model|quickstart)\.md$)|\.kiro\/specs\/[^/]+\/(?:research|gap-analysis)\.md$)/u;

/** Words in the names of Get Shit Done's files that stand beside its plans and are none. */
const RECORDS: ReadonlySet<string> = new Set(
	'STATE PROJECT REQUIREMENTS MILESTONES AUDIT CONTEXT RESEARCH VERIFICATION VALIDATION UAT SUMMARY REVIEW SECURITY SPEC DISCOVERY DISCUSSION RETROSPECTIVE'.split(
		' ',
	),
);

function isRecord(path: string): boolean {
	return (
		/(?:^|\/)\.planning\//u.test(path) &&
		lastSegment(path)
			.split(/[-.]/u)
			.some(word => RECORDS.has(word))
	);
}

/**
 * Whether a file tells agents or people what to do, or is a record beside plans. Such a file is never a task document,
 * whatever it says of itself.
 * @param path relative to the workspace folder, `/` between segments
 */
export function isGuidance(path: string): boolean {
	return (
		NAMES.has(lastSegment(path).toLowerCase()) ||
		ENDING.test(path) ||
		FOLDERS.some(folder => folder.test(path)) ||
		MATERIAL.test(path) ||
		isRecord(path)
	);
}
