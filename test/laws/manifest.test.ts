import { assert } from 'chai';
import fs from 'node:fs';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE } from '../../src/catalog/files/scope';
import { commandIds, contextKeys, settingKeys, settingSection, viewIds } from '../../src/vscode/contributions';
import { readSources } from './imports';
import { literalsOf } from './literals';
import { manifestViolations, settingsOf, type DeclaredIds, type Manifest } from './manifest';

const declared: DeclaredIds = {
	commands: Object.values(commandIds),
	views: Object.values(viewIds),
	settings: Object.values(settingKeys).map(key => `${settingSection}.${key}`),
	contextKeys: Object.values(contextKeys),
};

function readJson(path: string): unknown {
	return JSON.parse(fs.readFileSync(path, 'utf8')) as unknown;
}

describe('manifest', function () {
	this.timeout(20_000);

	const manifest = readJson('package.json') as Manifest;

	it('matches the ids in the code and its strings in both directions', () => {
		assert.deepEqual(manifestViolations(manifest, readJson('package.nls.json') as Record<string, string>, declared), []);
	});

	it('has the default globs that the code falls back to', () => {
		const properties = settingsOf(manifest) as Readonly<Record<string, { readonly default?: unknown }>>;
		assert.deepEqual(properties['taskDocs.files.include']?.default, DEFAULT_INCLUDE);
		assert.deepEqual(properties['taskDocs.files.exclude']?.default, DEFAULT_EXCLUDE);
	});

	it('orders the settings in four groups', () => {
		const groups = manifest.contributes.configuration;
		assert.deepEqual(
			groups.map(({ order }) => order),
			[1, 2, 3, 4],
		);
		for (const { properties } of groups) {
			const orders = Object.values(properties).map(setting => (setting as { readonly order?: number }).order);
			assert.deepEqual(
				orders,
				[...orders.keys()].map(index => index + 1),
			);
		}
	});

	it('lists a command in the Command Palette only where it can apply', () => {
		const always = ['newDocument', 'setProblemSeverity'].map(name => `${settingSection}.${name}`);
		const limited = (manifest.contributes.menus['commandPalette'] ?? []).flatMap(({ command, when }) => (when ? (command ?? []) : []));
		assert.sameMembers([...always, ...limited], Object.values(commandIds));
	});

	it('names only existing files', () => {
		const { icon, contributes } = manifest as Manifest & {
			readonly icon: string;
			readonly contributes: { readonly snippets: readonly { readonly path: string }[] };
		};
		const icons = [...Object.values(contributes.viewsContainers).flat(), ...Object.values(contributes.views).flat()].flatMap(each =>
			'icon' in each && typeof each.icon === 'string' ? each.icon : [],
		);
		const files = [icon, ...icons, ...contributes.snippets.map(each => each.path)];
		assert.deepEqual(
			files.filter(file => !fs.existsSync(file)),
			[],
		);
	});

	it('is the only place besides contributions.ts that spells out ids', () => {
		const known = Object.values(declared).flat() as readonly string[];
		const found = Object.entries(readSources()).flatMap(([file, text]) =>
			literalsOf(text)
				.filter(literal => /^taskDocs(\.\w+)+$/.test(literal))
				.map(id => ({ file, id })),
		);
		const elsewhere = found.filter(({ file }) => file !== 'src/vscode/contributions.ts' && file !== 'src/node/workspaceSettings.ts');
		assert.deepEqual(elsewhere, []);
		// Node code reads the settings file without VS Code.
		assert.deepEqual(
			found.filter(({ file, id }) => file === 'src/node/workspaceSettings.ts' && !known.includes(id)),
			[],
		);
	});

	it('has its mismatches reported', () => {
		const invented: Manifest = {
			contributes: {
				commands: [{ command: 'taskDocs.a', category: 'Task Docs' }, { command: 'taskDocs.lost' }],
				keybindings: [{ command: 'taskDocs.nowhere', when: 'taskDocs.ready && view == taskDocs.tree' }],
				viewsContainers: {},
				views: { x: [{ id: 'taskDocs.tree' }] },
				viewsWelcome: [{ view: 'taskDocs.gone' }],
				menus: {},
				configuration: [{ title: 'T', order: 1, properties: { 'taskDocs.s': { description: '%s%' } } }],
			},
			capabilities: { untrustedWorkspaces: { restrictedConfigurations: ['taskDocs.old'] } },
		};
		const ids: DeclaredIds = {
			commands: ['taskDocs.a', 'taskDocs.b'],
			views: ['taskDocs.tree'],
			settings: ['taskDocs.s'],
			contextKeys: ['taskDocs.never'],
		};
		assert.deepEqual(manifestViolations(invented, { t: ' ', u: '[x](command:taskDocs.c) `#taskDocs.t#`' }, ids), [
			'The command taskDocs.lost of package.json is not in the code.',
			'The command taskDocs.b of the code is not in package.json.',
			'The context key taskDocs.ready of when clauses is not in the code.',
			'The context key taskDocs.never of the code is not in when clauses.',
			'The string s of package.json is not in package.nls.json.',
			'The string t of package.nls.json is not in package.json.',
			'The string u of package.nls.json is not in package.json.',
			'The command taskDocs.nowhere of menus and keybindings is not in package.json.',
			'The view taskDocs.gone of viewsWelcome is not in package.json.',
			'The setting taskDocs.old of restrictedConfigurations is not in package.json.',
			'The command taskDocs.c of package.nls.json is not in package.json.',
			'The setting taskDocs.t of package.nls.json is not in package.json.',
			'The command taskDocs.lost is not in the category "Task Docs".',
			'The string t is empty.',
		]);
	});
});
