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
	'set-status': 'Set the status to "{value}"',
	'set-priority': 'Set the priority to "{value}"',
	'set-in-text': 'Set {name} in the text to "{value}"',
	'set-in-front-matter': 'Set {name} in the front matter to "{value}"',
	'set-date': 'Set {label} to {value}',
	'close-front-matter': 'Close the front matter',
	'quote-value': 'Put the value of {name} in quotes',
	'plain-fence': 'Open the front matter with "---" alone',
	'tick-items': 'Tick the open items ({count})',
	'fill-date': 'Fill in {value}',
	'remove-instructions': "Remove the template's instructions",
	'renumber-list': 'Number the list from 1',
	'add-blank-line': 'Add a blank line above',
	'bold-label': 'Write "{label}" in bold instead of brackets',
	'add-inverse': 'Name this document in "{target}" under "{inverse}"',
	'rename-file': 'Rename the file to "{name}"',
	'set-folder-status': 'Set the status to "{status}", as the folder says',
	'move-to-folder': 'Move the file to the folder "{folder}"',
	'next-id': 'Give this document the next free id, "{id}"',
	'create-file': 'Create the file "{path}"',
	'tick-path': 'Tick "{path}"',
};
