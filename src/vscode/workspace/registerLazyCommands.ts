import * as vscode from 'vscode';
import { viewIds, type CommandId } from '../contributions';
import type { LazyModule } from './modules/lazyModule';
import { errorText } from './base/log';
import { messages } from './words/messages';
import type { Services } from './services';

/** A command of a lazy module. */
export type LazyCommand = (services: Services, argument: unknown, selection: unknown, ...more: readonly unknown[]) => unknown;

/** The names of the exports that are commands. */
type CommandName<Exports> = { [Name in keyof Exports]: Exports[Name] extends LazyCommand ? Name : never }[keyof Exports];

/** The argument of keybindings of the view, which VS Code doesn't give the rows that a key applies to. */
function isFromView(argument: unknown): boolean {
	return typeof argument === 'object' && argument !== null && 'from' in argument && argument.from === viewIds.documents;
}

/**
 * Registers the commands of a lazy module. The first command that runs loads it; a message is shown if that fails.
 * @param ids the command id of each export that is a command
 */
export function registerLazyCommands<Exports>(
	services: Services,
	lazyModule: LazyModule<Exports>,
	ids: Readonly<Record<CommandName<Exports>, CommandId>>,
): vscode.Disposable {
	const run = async (name: CommandName<Exports>, argument: unknown, selection: unknown, ...more: readonly unknown[]): Promise<unknown> => {
		let commands: Exports;
		try {
			commands = await lazyModule.load();
		} catch (error) {
			services.log.error(`A part of the extension could not be loaded: ${errorText(error)}`);
			void vscode.window.showWarningMessage(messages.notLoaded());
			return undefined;
		}
		const command = commands[name] as LazyCommand;
		if (!isFromView(argument)) {
			return command(services, argument, selection, ...more);
		}
		const rows = await services.keyTargets();
		return rows.length > 0 ? command(services, rows[0], rows) : undefined;
	};
	return vscode.Disposable.from(
		...(Object.keys(ids) as CommandName<Exports>[]).map(name =>
			vscode.commands.registerCommand(ids[name], (...args: [argument: unknown, selection: unknown, ...more: unknown[]]) =>
				run(name, ...args),
			),
		),
	);
}
