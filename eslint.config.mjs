import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The whole name: `../util/x` is no module of Node. */
const builtins = `^(?:node:.*|(?:${builtinModules.filter(name => !name.startsWith('_')).join('|')}))$`;

/** @type {Readonly<Record<string, { files: string, layers: string[], typesOf?: string[], packages?: string[], builtins?: boolean }>>} */
const layers = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'build/layers.json'), 'utf8'));

const editor = { name: 'vscode', message: 'Only src/vscode and the two doors know the editor.' };
const node = { regex: builtins, message: 'Only src/node, src/cli, src/mcp and src/extension.ts know Node.' };

const imports = (paths, patterns) => ({ 'no-restricted-imports': ['error', { paths, patterns }] });

/** The folders right below src that a layer may not import from; the layers law knows more exactly. */
function foldersKeptFrom(name) {
	const { layers: others, typesOf = [] } = layers[name];
	const folderOf = layer => /^src\/(\w+)\//.exec(layers[layer].files)?.[1];
	const allowed = [name, ...others, ...typesOf].map(folderOf);
	return [...new Set(Object.keys(layers).map(folderOf))].filter(folder => folder && !allowed.includes(folder));
}

/** Of the layers that have a file, the first counts; of the linter's settings the last. */
const layerRules = Object.entries(layers)
	.reverse()
	.map(([name, { files, packages = [], builtins: hasNode, layers: others }]) => ({
		files: [files],
		rules: imports(packages.includes('vscode') ? [] : [editor], [
			...(hasNode || others.includes('node') ? [] : [node]),
			{
				group: foldersKeptFrom(name).flatMap(folder => [`**/${folder}`, `**/${folder}/**`]),
				message: `${name} may not import this; see build/layers.json.`,
			},
		]),
	}));

export default defineConfig(
	globalIgnores(['dist/', '.vscode-test/', 'node_modules/', 'bench/results/', 'test/fixtures/']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	tseslint.configs.recommended,
	{
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
				{ selector: 'ExportAllDeclaration', message: 'Import from the file that declares it.' },
			],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-var': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
		},
	},
	{
		files: ['src/**/*.ts', 'test/**/*.ts'],
		ignores: ['**/*.d.ts'],
		languageOptions: {
			parserOptions: {
				project: ['tsconfig.json', 'tsconfig.node.json', 'tsconfig.webview.json', 'test/tsconfig.json'],
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': [
				'error',
				{ allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it'], package: 'mocha' }] },
			],
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/prefer-readonly': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/no-unsafe-assignment': 'error',
			'@typescript-eslint/no-unsafe-member-access': 'error',
			'@typescript-eslint/no-unsafe-call': 'error',
			'@typescript-eslint/no-unsafe-return': 'error',
		},
	},
	...layerRules,
	{ files: ['test/unit/**', 'test/properties/**'], rules: imports([editor], [node]) },
	// In a test a value that is not there may end the test.
	{ files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
	{ files: ['eslint.config.mjs', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
