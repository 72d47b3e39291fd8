/** The types of the tokens that the plugin adds. */
export const tokenTypes = {
	summary: 'task_docs_summary',
	box: 'task_docs_box',
	headingBoxOpen: 'task_docs_heading_box_open',
	headingBoxClose: 'task_docs_heading_box_close',
	optional: 'task_docs_optional',
	blankOpen: 'task_docs_blank_open',
	blankClose: 'task_docs_blank_close',
	progress: 'task_docs_progress',
	due: 'task_docs_due',
} as const;
