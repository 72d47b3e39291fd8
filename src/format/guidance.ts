import { lastSegment } from '../util/paths';
import { KEPT_FOLDER } from './base/keptFolder';

/** Full lowercase names of files with instructions for agents or people. */
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

/** Tools' folders for commands, prompts, rules, memories and references. */
const FOLDERS: readonly RegExp[] = [
	/(?:^|\/)\.(?:claude|cursor|gemini|qwen|codex|opencode|windsurf|roo|factory|agents?|github)\/(?:[^/]+\/)?(?:commands?|agents?|skills|prompts|rules|workflows|instructions|chatmodes|output-styles|memories)\//iu,
	/(?:^|\/)\.[a-z][\w-]{1,40}\/(?:commands?|agents?|skills|prompts|rules|workflows|instructions)\//iu,
	/(?:^|\/)\.github\/(?:ISSUE_TEMPLATE|PULL_REQUEST_TEMPLATE)\//iu,
	/(?:^|\/)\.kiro\/(?:steering|settings|hooks|prompts|agents)\//u,
	/(?:^|\/)\.specify\/(?:templates|memory|scripts|extensions)\//u,
	/(?:^|\/)\.(?:clinerules|bmad-core|serena\/memories)\//u,
	/(?:^|\/)_bmad\//u,
	/(?:^|\/)\.?bmad\/(?:bmm|bmb|bmgd|cis|core|tools|_cfg|_config)\//u,
	/(?:^|\/)\.bmad-[\w-]{1,40}\/(?:agents|agent-teams|checklists|data|tasks|templates|utils|workflows)\//u,
	/(?:^|\/)openspec\/(?:specs|changes\/(?:archive\/)?[^/]+\/specs)\//u,
	/(?:^|\/)openspec\/project\.md$/u,
	/(?:^|\/)\.planning\/(?:codebase|research)\//u,
	/(?:^|\/)conductor\/(?:code_styleguides\/|(?:workflow|product|product-guidelines|tech-stack|index)\.md$)/u,
	/(?:^|\/)\.agents?\/PLANS\.md$/u,
];

/** Test data. */
const FIXTURES = /(?:^|\/)(?:fixtures|__fixtures__|testdata)\//u;
/** Reference material in the folder of a feature or a spec. */
const MATERIAL = new RegExp(
	String.raw`(?:^|/)(?:specs/${KEPT_FOLDER}\d{3,14}-[^/]+/(?:contracts/|checklists/|(?:research|data-model|quickstart)\.md$)|\.kiro/specs/${KEPT_FOLDER}[^/]+/(?:research|gap-analysis)\.md$)`,
	'u',
);

/** Words in the names of Get Shit Done's files that are beside its plans but aren't plans. */
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
 * Whether a file contains instructions for agents or people, is test data, or is a record beside plans. Such a file is
 * never a task document, whatever its content.
 * @param path relative to the workspace folder, `/` between segments
 */
export function isGuidance(path: string): boolean {
	return (
		NAMES.has(lastSegment(path).toLowerCase()) ||
		ENDING.test(path) ||
		FOLDERS.some(folder => folder.test(path)) ||
		MATERIAL.test(path) ||
		FIXTURES.test(path) ||
		isRecord(path)
	);
}
