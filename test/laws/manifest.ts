/** A group of settings in the Settings editor. */
export interface SettingGroup {
	readonly title: string;
	readonly order: number;
	readonly properties: Readonly<Record<string, object>>;
}

/** The parts of package.json that contain our ids. */
export interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly category?: string }[];
		readonly keybindings?: readonly { readonly command: string; readonly when?: string }[];
		readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string }[]>>;
		readonly views: Readonly<Record<string, readonly { readonly id: string; readonly when?: string }[]>>;
		readonly viewsWelcome?: readonly { readonly view: string; readonly when?: string }[];
		readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
		readonly configuration: readonly SettingGroup[];
	};
	readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
}

/** The ids declared in the code. */
export interface DeclaredIds {
	readonly commands: readonly string[];
	readonly views: readonly string[];
	/** With their prefix. */
	readonly settings: readonly string[];
	readonly contextKeys: readonly string[];
}

/** One sentence for each mismatch between manifest, strings and code. */
export function manifestViolations(manifest: Manifest, strings: Readonly<Record<string, string>>, ids: DeclaredIds): string[] {
	const { contributes } = manifest;
	const commands = contributes.commands.map(each => each.command);
	const views = [...Object.values(contributes.viewsContainers).flat(), ...Object.values(contributes.views).flat()].map(each => each.id);
	const settings = Object.keys(settingsOf(manifest));
	const used = [...(contributes.keybindings ?? []), ...Object.values(contributes.menus).flat()].flatMap(each => each.command ?? []);
	const texts = textsOf(manifest);
	const keys = texts.flatMap(text => /^%(.+)%$/.exec(text)?.[1] ?? []);
	const words = Object.values(strings);
	// VS Code contributes a command that focuses each view.
	const runnable = [...commands, ...views.map(id => `${id}.focus`)];
	return [
		...differences('command', commands, 'package.json', ids.commands, 'the code'),
		...differences('view', views, 'package.json', ids.views, 'the code'),
		...differences('setting', settings, 'package.json', ids.settings, 'the code'),
		...differences('context key', contextKeysOf(manifest, ids.views), 'when clauses', ids.contextKeys, 'the code'),
		...differences('string', keys, 'package.json', Object.keys(strings), 'package.nls.json'),
		...missing('command', used, commands, 'menus and keybindings', 'package.json'),
		...missing('view', contributes.viewsWelcome?.map(each => each.view) ?? [], views, 'viewsWelcome', 'package.json'),
		...missing(
			'setting',
			manifest.capabilities.untrustedWorkspaces.restrictedConfigurations,
			settings,
			'restrictedConfigurations',
			'package.json',
		),
		...missing(
			'command',
			words.flatMap(text => idsIn(text, /command:([\w.]+)/g)).filter(isOurs),
			runnable,
			'package.nls.json',
			'package.json',
		),
		...missing('setting', words.flatMap(text => idsIn(text, /#([\w.]+)#/g)).filter(isOurs), settings, 'package.nls.json', 'package.json'),
		...contributes.commands
			.filter(each => each.category !== 'Task Docs')
			.map(each => `The command ${each.command} is not in the category "Task Docs".`),
		...Object.entries(strings)
			.filter(([, text]) => text.trim() === '')
			.map(([key]) => `The string ${key} is empty.`),
	];
}

/** The schemas of all settings. */
export function settingsOf({ contributes: { configuration } }: Pick<Manifest, 'contributes'>): Readonly<Record<string, object>> {
	return Object.assign({}, ...configuration.map(({ properties }) => properties)) as Readonly<Record<string, object>>;
}

/** Our context keys in when clauses; `view == taskDocs.documents` names a view, not a key. */
function contextKeysOf(manifest: Manifest, views: readonly string[]): string[] {
	const { contributes } = manifest;
	const clauses = [
		...(contributes.keybindings ?? []),
		...(contributes.viewsWelcome ?? []),
		...Object.values(contributes.menus).flat(),
		...Object.values(contributes.views).flat(),
	].flatMap(each => each.when ?? []);
	return [...new Set(clauses.flatMap(clause => idsIn(clause, /(taskDocs(?:\.\w+)+)/g)))].filter(id => !views.includes(id));
}

function differences(what: string, some: readonly string[], someWhere: string, others: readonly string[], otherWhere: string): string[] {
	return [...missing(what, some, others, someWhere, otherWhere), ...missing(what, others, some, otherWhere, someWhere)];
}

function missing(what: string, wanted: readonly string[], known: readonly string[], wantedBy: string, knownTo: string): string[] {
	return [...new Set(wanted)].filter(id => !known.includes(id)).map(id => `The ${what} ${id} of ${wantedBy} is not in ${knownTo}.`);
}

function idsIn(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].flatMap(match => match[1] ?? []);
}

function isOurs(id: string): boolean {
	return id.startsWith('taskDocs.');
}

function textsOf(value: unknown): string[] {
	return typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
