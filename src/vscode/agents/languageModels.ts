import * as vscode from 'vscode';

/** Parts of the API that are newer than the oldest VS Code that we support. */
export interface LanguageModels {
	/** Since 1.95. */
	readonly registerTool?: (name: string, tool: LanguageModelTool) => vscode.Disposable;
	/** Since 1.101. */
	readonly registerMcpServerDefinitionProvider?: (id: string, provider: McpServerDefinitionProvider) => vscode.Disposable;
}

export interface LanguageModelTool {
	readonly prepareInvocation: (options: { readonly input: unknown }) => Promise<PreparedInvocation>;
	readonly invoke: (options: { readonly input: unknown }) => Promise<object>;
}

export interface PreparedInvocation {
	readonly invocationMessage: string;
	/** Asks the user first. */
	readonly confirmationMessages?: { readonly title: string; readonly message: vscode.MarkdownString };
}

export interface McpServerDefinitionProvider {
	readonly provideMcpServerDefinitions: () => readonly object[];
}

interface NewerApi {
	readonly lm?: LanguageModels;
	readonly LanguageModelToolResult?: new (parts: readonly object[]) => object;
	readonly LanguageModelTextPart?: new (text: string) => object;
	readonly McpStdioServerDefinition?: new (
		label: string,
		command: string,
		args: readonly string[],
		env: Readonly<Record<string, string>>,
		version: string,
	) => object;
}

const api = vscode as unknown as NewerApi;

/** The API for language models as far as this VS Code has it; undefined in old versions. */
export function languageModels(): LanguageModels | undefined {
	return api.lm;
}

/** The result of a tool. Only called by tools, so that the API has it. */
export function toolResult(text: string): object {
	const { LanguageModelToolResult: Result, LanguageModelTextPart: Part } = api;
	if (!Result || !Part) {
		throw new Error('This version of VS Code has no language model tools.');
	}
	return new Result([new Part(text)]);
}

/** The definition of an MCP server that VS Code starts; undefined in versions that can't. */
export function stdioServer(label: string, command: string, args: readonly string[], version: string): object | undefined {
	// On the desktop, the program is VS Code's own, which runs as Node only if it is told to.
	return api.McpStdioServerDefinition && new api.McpStdioServerDefinition(label, command, args, { ELECTRON_RUN_AS_NODE: '1' }, version);
}
