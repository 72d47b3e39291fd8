import { snippetParts } from './snippetParts';

/** The text of `snippets/task-docs.code-snippets`: all parts, with VS Code's variables for today's date. */
export function snippetFile(): string {
	const parts = snippetParts({ now: undefined, isAtTop: true });
	const snippets = Object.fromEntries(
		parts.map(({ prefix, label, description, body, isTemplate }) => [
			label,
			{ prefix, description, ...(isTemplate ? { isFileTemplate: true } : {}), body: body.split('\n') },
		]),
	);
	return `${JSON.stringify(snippets, undefined, '\t')}\n`;
}
