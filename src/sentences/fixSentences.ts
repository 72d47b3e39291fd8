import type { FixCode } from '../document/fix/fix';
import type { WorkspaceFixCode } from '../catalog/fix/workspaceFix';

/** A fix as far as its title goes. */
export interface FixFacts {
	readonly code: FixCode | WorkspaceFixCode;
	readonly parameters: Readonly<Record<string, string | number>>;
}

/**
 * The English title of each fix, with `{name}` where a parameter goes. The editor has the same titles in fixText.ts, where
 * they are translated.
 */
export const fixSentences: Readonly<Record<FixCode | WorkspaceFixCode, string>> = {
	'set-status': 'Set status to "{value}"',
	'set-priority': 'Set priority to "{value}"',
	'set-in-text': 'Set {name} in the text to "{value}"',
	'set-in-front-matter': 'Set {name} in the front matter to "{value}"',
	'set-date': 'Set {label} to {value}',
	'close-front-matter': 'Close the front matter',
	'quote-value': 'Put quotes around the value of {name}',
	'plain-fence': 'Start the front matter with "---"',
	'tick-items': 'Check all open items ({count})',
	'fill-date': 'Fill in {value}',
	'remove-instructions': 'Remove template instructions',
	'renumber-list': 'Number the list from 1',
	'add-blank-line': 'Insert an empty line above',
	'bold-label': 'Use bold instead of brackets for "{label}"',
	'add-inverse': 'Add this document to "{inverse}" in "{target}"',
	'rename-file': 'Rename file to "{name}"',
	'set-folder-status': 'Set status to "{status}" to match the folder',
	'move-to-folder': 'Move file to "{folder}/"',
	'next-id': 'Change to the next free id, "{id}"',
	'create-file': 'Create "{path}"',
	'tick-path': 'Check "{path}"',
};
