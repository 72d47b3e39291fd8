/** What people write for one stage. */
export interface StageWords {
	/** Normalized phrases of at most four words, related ones on a line; see normalizeValue. */
	readonly phrases: readonly (readonly string[])[];
	/** Signs that mean the stage where no word says more. */
	readonly signs: RegExp;
}

/**
 * What each stage is called, from counts of status values in real repositories. No phrase is in two rows. Where a
 * value has signs of several stages, the first row counts.
 */
export const STATUS_WORDS = {
	done: {
		phrases: [
			['done', 'complete', 'completed', 'completion', 'finished', 'finish', 'achieved'],
			['implemented', 'implementation complete', 'implementation completed', 'fully implemented', 'integrated', 'migrated', 'applied'],
			['fixed', 'fix applied', 'resolved', 'solved', 'closed', 'answered', 'decided'],
			['shipped', 'released', 'merged', 'landed', 'deployed', 'deployed to production', 'delivered', 'published', 'installed', 'launched'],
			['final', 'finalized', 'finalised', 'accepted', 'ratified', 'adopted', 'enacted', 'signed off'],
			['reviewed', 'verified', 'validated', 'tested', 'created and tested', 'passed', 'pass', 'passing', 'success', 'successful'],
			['operational', 'production', 'production ready', 'in production', 'live', 'stable'],
			['ready for production', 'ready for release', 'ready for deployment', 'ready for use'],
			['ready to use', 'ready to ship', 'ready to deploy'],
		],
		signs: /[✅✔☑✓🎉]/u,
	},
	'in-progress': {
		phrases: [
			['in progress', 'inprogress', 'progress', 'in process', 'active', 'actively developed', 'ongoing', 'on track'],
			['wip', 'work in progress', 'working', 'working on it', 'in work', 'doing'],
			['started', 'begun', 'resumed', 'reopened', 're opened', 'continuing', 'continuous', 'running'],
			['development', 'in development', 'under development', 'development phase', 'dev', 'developing', 'in dev'],
			['implementing', 'implementation', 'in implementation', 'implementation phase', 'implementation in progress'],
			['under construction', 'building', 'coding', 'executing', 'in execution', 'execution'],
			['underway', 'under way', 'in flight', 'in transition', 'current sprint', 'iterating'],
			['partial', 'partially complete', 'partially completed', 'partially done', 'partially implemented'],
			['partly done', 'partly implemented', 'mostly complete', 'mostly completed', 'mostly done'],
			['nearly complete', 'nearly done', 'almost complete', 'almost done'],
			['incomplete', 'not complete', 'not completed', 'not done', 'not finished', 'unfinished'],
			['under investigation', 'testing', 'investigating', 'migrating', 'refactoring', 'fixing', 'debugging'],
			['deployment', 'deploying', 'in deployment', 'rolling out', 'rollout'],
		],
		signs: /[🚧🔄🏗🔨🛠]/u,
	},
	todo: {
		phrases: [
			['todo', 'to do', 'to be done', 'to start', 'open', 'new', 'created', 'initial', 'unassigned'],
			['backlog', 'backlogged', 'icebox', 'pending', 'queued', 'queue', 'upcoming', 'next', 'next up', 'later', 'future', 'scheduled'],
			['planned', 'planning', 'plan', 'in planning', 'planning phase'],
			['draft', 'drafting', 'drafted', 'in draft', 'rough draft', 'provisional'],
			['proposed', 'proposal', 'requested', 'submitted', 'approved', 'prioritized'],
			['ready', 'ready to start', 'ready to begin', 'ready to implement', 'ready to execute'],
			['ready for implementation', 'ready for development', 'ready for dev', 'ready for work', 'ready for execution', 'implementable'],
			['not started', 'not yet started', 'not begun', 'not implemented', 'not yet implemented', 'unstarted'],
			['awaiting implementation', 'pending implementation', 'implementation ready', 'awaiting start', 'awaiting execution'],
			['idea', 'ideas', 'ideation', 'concept', 'conceptual', 'investigate'],
			['triage', 'triaged', 'needs triage', 'refined', 'groomed', 'selected', 'selected for development'],
			['design', 'design phase', 'in design', 'designing', 'designed', 'specified', 'specification', 'spec', 'scoped'],
			['research', 'researching', 'discovery', 'exploring'],
		],
		signs: /[⏳📋📝🆕💡⬜☐]/u,
	},
	'in-review': {
		phrases: [
			['in review', 'review', 'under review', 'reviewing', 'being reviewed', 'review phase', 'peer review'],
			['needs review', 'need review', 'ready for review', 'review needed', 'review requested', 'for review'],
			['awaiting review', 'pending review', 'waiting for review', 'awaiting feedback', 'feedback'],
			['needs approval', 'ready for approval', 'awaiting approval', 'pending approval', 'waiting for approval', 'for approval'],
			['code review', 'in code review', 'code complete', 'ready to merge', 'ready for merge'],
			['pr open', 'pr opened', 'pr submitted', 'pr review', 'in pr', 'open pr', 'pull request', 'pull request open'],
			['qa', 'in qa', 'ready for qa', 'ready for testing', 'ready for test', 'ready to test', 'needs testing'],
			['in test', 'in testing', 'under test', 'user acceptance testing', 'uat', 'acceptance testing'],
			['verification', 'in verification', 'verifying', 'needs verification', 'validation', 'in validation', 'validating'],
			['last call', 'final comment period', 'fcp', 'request for comments', 'rfc', 'open for comment', 'open for comments'],
			['discussion', 'in discussion', 'under discussion', 'under consideration', 'under evaluation'],
			['candidate', 'release candidate'],
		],
		signs: /[👀🔍🔎]/u,
	},
	blocked: {
		phrases: [
			['blocked', 'blocking', 'blocked by', 'stalled', 'stuck', 'impeded'],
			['paused', 'pause', 'on hold', 'onhold', 'hold', 'holding', 'held'],
			['waiting', 'waiting on', 'waiting for', 'awaiting'],
			['suspended', 'deferred', 'postponed', 'parked', 'snoozed', 'delayed'],
			['stagnant', 'inactive', 'frozen', 'dormant'],
		],
		signs: /[⏸🚫⛔🛑]/u,
	},
	archived: {
		phrases: [
			['archived', 'archive', 'historical', 'history', 'legacy', 'expired', 'outdated', 'retired', 'terminated'],
			['cancelled', 'canceled', 'cancel', 'rejected', 'reject', 'declined', 'not accepted', 'invalid', 'withdrawn'],
			['superseded', 'superseded by', 'replaced', 'replaced by', 'obsolete', 'obsoleted', 'deprecated', 'moved', 'moved to'],
			['abandoned', 'dropped', 'discarded', 'removed', 'scrapped', 'skipped', 'killed'],
			['wont do', 'wont fix', 'wontfix', 'wontdo', 'will not do', 'will not fix', 'closed wont fix'],
			['not planned', 'no longer needed', 'no longer relevant', 'not needed', 'not doing'],
			['duplicate', 'duplicate of', 'closed as duplicate'],
		],
		signs: /[🗑🗄📦]/u,
	},
} as const satisfies Readonly<Record<string, StageWords>>;
