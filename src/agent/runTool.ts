import { changeTool, diffOfChange } from './changeTool';
import { checkDocuments } from './checkDocuments';
import { createDocument, type CreateInput } from './createDocument';
import { fieldChange, type FieldInput } from './fieldChange';
import { inputError } from './inputError';
import { itemChange, type ItemInput } from './itemChange';
import { listDocuments } from './listDocuments';
import { nextItems } from './nextItems';
import { readDocument } from './readDocument';
import { toolDefinitions, type ToolName } from './toolDefinitions';
import type { ComputeChange, ToolHost } from './toolHost';
import { errorResult, type ToolResult } from './toolResult';

/** Runs a tool on an input of any kind. An input that doesn't match the tool's schema does nothing. */
export async function runTool(host: ToolHost, name: string, input: unknown): Promise<ToolResult> {
	const checked = checkInput(name, input);
	if ('isError' in checked) {
		return checked;
	}
	if (toolDefinitions[checked.name].writes && !host.mayWrite) {
		return errorResult('Documents are read-only here. Ask the user to allow changes.');
	}
	switch (checked.name) {
		case 'list_documents':
			return listDocuments(host, checked.input);
		case 'read_document':
			return readDocument(host, checked.input as Parameters<typeof readDocument>[1]);
		case 'next_items':
			return nextItems(host, checked.input);
		case 'check_documents':
			return checkDocuments(host, checked.input);
		case 'create_document':
			return createDocument(host, checked.input as unknown as CreateInput);
		case 'set_field':
		case 'toggle_item':
			return changeTool(host, pathIn(checked.input), changeOf(checked.name, checked.input));
	}
}

/** The diff of what `set_field` or `toggle_item` would change; undefined if nothing, or if it would be refused. */
export async function previewChange(host: ToolHost, name: 'set_field' | 'toggle_item', input: unknown): Promise<string | undefined> {
	const checked = checkInput(name, input);
	return 'isError' in checked ? undefined : diffOfChange(host, pathIn(checked.input), changeOf(name, checked.input));
}

interface CheckedInput {
	readonly name: ToolName;
	readonly input: Readonly<Record<string, unknown>>;
}

function checkInput(name: string, input: unknown): CheckedInput | ToolResult {
	if (!Object.hasOwn(toolDefinitions, name)) {
		return errorResult('There is no such tool.');
	}
	const error = inputError(input, toolDefinitions[name as ToolName].inputSchema);
	return error === undefined ? { name: name as ToolName, input: input as CheckedInput['input'] } : errorResult(error);
}

function pathIn(input: CheckedInput['input']): string {
	return input['path'] as string;
}

function changeOf(name: 'set_field' | 'toggle_item', input: CheckedInput['input']): ComputeChange {
	return name === 'set_field' ? fieldChange(input as unknown as FieldInput) : itemChange(input as unknown as ItemInput);
}
