import { builtinModules } from 'node:module';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const builtins = [...builtinModules.filter(name => !name.startsWith('_')), 'node:*'];

const editor = { name: 'vscode', message: 'Only src/vscode and the two doors know the editor.' };
const node = { group: builtins, message: 'Only src/node, src/cli and src/extension.ts know Node.' };

/** Folders that a file may not import from, by their names below src. */
const folders = (names, message) => ({ group: names.flatMap(name => [`**/${name}`, `**/${name}/**`]), message });

const imports = (paths, patterns) => ({ 'no-restricted-imports': ['error', { paths, patterns }] });

export default defineConfig(
	globalIgnores(['dist/', '.vscode-test/', 'node_modules/', 'bench/results/', 'test/fixtures/']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	tseslint.configs.recommended,
	{
		rules: {
			'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }, { selector: 'ExportAllDeclaration', message: 'Import from the file that declares it.' }],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-var': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'eqeqeq': ['error', 'always', { null: 'ignore' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
		},
	},
	{
		files: ['src/**/*.ts', 'test/**/*.ts'],
		ignores: ['**/*.d.ts'],
		languageOptions: {
			parserOptions: { project: ['tsconfig.json', 'tsconfig.node.json', 'test/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it'], package: 'mocha' }] }],
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
	{ files: ['src/document/**'], rules: imports([editor], [node, folders(['catalog', 'template', 'sentences', 'action', 'vscode', 'node', 'cli'], 'One document knows no other floor.')]) },
	{ files: ['src/catalog/**'], rules: imports([editor], [node, folders(['template', 'sentences', 'action', 'vscode', 'node', 'cli'], 'The catalog knows only documents.')]) },
	{ files: ['src/template/**'], rules: imports([editor], [node, folders(['sentences', 'action', 'vscode', 'node', 'cli'], 'Templates know only documents and the catalog.')]) },
	{ files: ['src/sentences/**'], rules: imports([editor], [node, folders(['template', 'action', 'vscode', 'node', 'cli'], 'Sentences know only documents and the catalog.')]) },
	{ files: ['src/action/**'], rules: imports([editor], [node, folders(['vscode', 'node', 'cli'], 'Actions know only documents, the catalog and templates.')]) },
	{ files: ['src/vscode/**'], rules: imports([], [node, folders(['cli', 'node'], 'What needs Node is handed in by src/extension.ts.')]) },
	{ files: ['src/node/**'], rules: imports([editor], [folders(['vscode', 'cli'], 'Reading with Node knows no editor.')]) },
	{ files: ['src/cli/**'], rules: imports([editor], [folders(['vscode'], 'The command line knows no editor.')]) },
	{ files: ['src/extension.web.ts'], rules: imports([], [node]) },
	{ files: ['test/unit/**', 'test/properties/**'], rules: imports([editor], [node]) },
	// In a test a value that is not there may end the test.
	{ files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
	{ files: ['eslint.config.mjs', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
