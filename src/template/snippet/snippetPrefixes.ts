import { FAMILIES } from '../../document/model/family';

/** The prefixes of parts that are extracted from templates. */
export const CUT_PREFIXES = [
	'task-phase',
	'task-option',
	'task-test-case',
	'task-step',
	'task-milestone',
	'task-risk',
	'task-risk-row',
	'task-risk-table',
	'task-question',
] as const;

/** The prefixes of single lines and fields. */
export const FIELD_PREFIXES = ['task-item', 'task-status', 'task-priority', 'task-updated', 'task-front-matter'] as const;

/** The prefixes of all parts, without reading a template, in the order of snippetParts.ts. */
export const snippetPrefixes: readonly string[] = [...FAMILIES.map(({ name }) => name), ...CUT_PREFIXES, ...FIELD_PREFIXES];
