/** Headings of sections about the use of a template. */
export const INSTRUCTIONS: ReadonlySet<string> = new Set([
	...['usage instructions', 'usage', 'how to use this template', 'instructions', 'template instructions', 'template usage'],
]);

/** Phrases in headings of sections whose boxes are questions. */
export const QUESTION_PHRASES: readonly string[] = ['open question', 'open questions', 'questions', 'unresolved', 'needs clarification'];

/** Phrases in headings of sections whose boxes are conditions, not work. */
export const GATE_PHRASES: readonly string[] = [
	...['approval', 'approvals', 'signoff', 'signoffs', 'sign off', 'sign offs', 'go no go', 'technical review'],
	...['definition of done', 'definition of ready', 'dod', 'entry criteria', 'exit criteria', 'success criteria'],
	...['functional success', 'technical success', 'process success', 'requirements', 'dependencies', 'prerequisites'],
];

const METADATA_SUBJECTS = [
	...['task', 'document', 'doc', 'project', 'plan', 'feature', 'issue', 'ticket', 'item', 'story', 'epic', 'enhancement', 'bug'],
	...['proposal', 'spec', 'incident', 'report', 'backlog item', 'requirement', 'change', 'sprint', 'release', 'implementation'],
	...['general', 'basic', 'key', 'quick', 'high level'],
];
const METADATA_NOUNS = [
	...['information', 'info', 'metadata', 'meta data', 'meta', 'overview', 'summary', 'details', 'header', 'properties'],
	...['attributes', 'control', 'facts', 'status', 'frontmatter', 'front matter', 'tracking'],
];

/** Headings of sections that describe the document; from headings above the first status in real repositories. */
export const METADATA_HEADINGS: ReadonlySet<string> = new Set([
	...METADATA_NOUNS,
	...METADATA_SUBJECTS.flatMap(subject => METADATA_NOUNS.map(noun => `${subject} ${noun}`)),
	...['executive summary', 'at a glance', 'about', 'about this document', 'about this task', 'background', 'document history'],
	...['current status', 'current state', 'current position', 'status overview', 'overall status', 'status summary'],
	...['quick info', 'quick facts', 'tl;dr', 'tldr', 'key facts', 'identification', 'classification'],
	...['header information', 'meta information', 'status & metadata', 'metadata & status', 'status and metadata'],
	...['status and priority', 'status & priority'],
]);

/** What a heading calls a part of the work, before its number or name: `Phase 2`, `Tasks: Login`. */
export const NUMBERED_PARTS = [
	...['phase', 'step', 'task', 'stage', 'sprint', 'milestone', 'week', 'day', 'option', 'part', 'epic', 'story', 'user story'],
	...['bug', 'issue', 'component', 'module', 'test', 'requirement', 'feature', 'goal', 'objective', 'action', 'subtask'],
	...['iteration', 'layer', 'level', 'track', 'workstream', 'deliverable', 'section', 'appendix', 'version', 'item', 'fix'],
	...['finding', 'adr'],
];
/** Phrases that begin a heading over parts of the work. */
export const PART_PHRASES = [
	...['phases', 'steps', 'tasks', 'stages', 'sprints', 'milestones', 'options', 'completed', 'remaining', 'done', 'next'],
	...['in progress', 'todo', 'to do', 'changelog', 'change log', 'version history'],
];

/** Ends of headings that may stand above one part among several that each have a status of their own. */
export const GENERAL_ENDS = ['overview', 'summary', 'details', 'status', 'tracking', 'state', 'background', 'about'];

/** Words in headings of sections that show what something looks like. */
export const FORM_PHRASES = [
	...['template', 'templates', 'example', 'examples', 'sample', 'samples', 'format', 'formats', 'legend', 'syntax', 'notation'],
	...['convention', 'conventions', 'grammar', 'usage', 'how to', 'instruction', 'instructions', 'naming', 'placeholder'],
	...['placeholders', 'snippet', 'snippets', 'prompt', 'prompts'],
];
