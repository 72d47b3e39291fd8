import * as vscode from 'vscode';
import { commandIds, mcpProviderId, toolNames, type ToolName } from '../contributions';
import { errorText } from '../workspace/base/log';
import { LazyModule } from '../workspace/modules/lazyModule';
import { registerLazyCommands } from '../workspace/registerLazyCommands';
import type { Services } from '../workspace/services';
import { languageModels, stdioServer, type LanguageModelTool } from './languageModels';
import type * as lazy from './lazy';

/**
 * Registers the tools for language models where VS Code has them, and the commands for agents.
 * Nothing is loaded before the first of them is used.
 * @param nodePath the program that runs Node, to offer VS Code the MCP server; undefined where there is no Node
 * @returns also the tools and the definitions of MCP servers, for tests
 */
export function registerAgents(
	services: Services,
	nodePath: string | undefined,
): vscode.Disposable & { readonly tools: ReadonlyMap<ToolName, LanguageModelTool>; readonly mcpServers: () => readonly object[] } {
	const lazyModule = new LazyModule<typeof lazy>(services, 'agents');
	const tools = new Map(
		toolNames.map((name): readonly [ToolName, LanguageModelTool] => [
			name,
			{
				prepareInvocation: async ({ input }) => (await lazyModule.load()).prepareTool(services, name, input),
				invoke: async ({ input }) => (await lazyModule.load()).invokeTool(services, name, input),
			},
		]),
	);
	const mcpServers = (): readonly object[] => (nodePath === undefined ? [] : mcpServersOf(services, nodePath));
	const registrations = vscode.Disposable.from(
		...[...tools].flatMap(([name, tool]) => attempt(services, () => languageModels()?.registerTool?.(name, tool))),
		...(nodePath === undefined
			? []
			: attempt(services, () =>
					languageModels()?.registerMcpServerDefinitionProvider?.(mcpProviderId, { provideMcpServerDefinitions: mcpServers }),
				)),
		registerLazyCommands(services, lazyModule, {
			continueWithAgent: commandIds.continueWithAgent,
			writeInstructions: commandIds.writeInstructions,
		}),
	);
	return { tools, mcpServers, dispose: () => void registrations.dispose() };
}

/** Another extension may have taken a name, which must not keep this one from starting. */
function attempt({ log }: Services, register: () => vscode.Disposable | undefined): readonly vscode.Disposable[] {
	try {
		const registration = register();
		return registration ? [registration] : [];
	} catch (error) {
		log.warn(`A tool could not be registered: ${errorText(error)}`);
		return [];
	}
}

/** An MCP server for each folder on disk. VS Code starts it if the user wants that. */
function mcpServersOf({ extensionUri, version }: Services, nodePath: string): readonly object[] {
	const program = vscode.Uri.joinPath(extensionUri, 'dist', 'mcp.js').fsPath;
	return (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri, name }) =>
		uri.scheme === 'file' ? (stdioServer(`Task Docs (${name})`, nodePath, [program, '--workspace', uri.fsPath], version) ?? []) : [],
	);
}
