import { assert } from 'chai';
import fs from 'node:fs';
import { readSources } from './imports';
import { layerRows, layerViolations, projectFiles } from './layers';

/** The pure layers, in the order of the table. */
const PURE = 'util, document, catalog, format, query, template, sentences, action, agent, board';

describe('layers', function () {
	this.timeout(20_000);

	it('allow every import of their files', () => {
		const sources = readSources();
		assert.isAbove(Object.keys(sources).length, 50);
		assert.deepEqual(layerViolations(sources), []);
	});

	it('report file, line, import and rule of a violation', () => {
		const cases: readonly (readonly [file: string, text: string, violation: string | undefined])[] = [
			[
				'src/document/a.ts',
				`import * as vscode from 'vscode';`,
				`src/document/a.ts:1 imports 'vscode': document may use these packages only: gray-matter, markdown-it, yaml.`,
			],
			[
				'src/document/a.ts',
				`\nimport type { Entry } from '../catalog/entry';`,
				`src/document/a.ts:2 imports '../catalog/entry': document may import util, not catalog.`,
			],
			['src/catalog/a.ts', `export { x } from 'node:fs';`, `src/catalog/a.ts:1 imports 'node:fs': catalog must run without Node.`],
			['src/catalog/a.ts', `const p = require('path');`, `src/catalog/a.ts:1 imports 'path': catalog must run without Node.`],
			[
				'src/template/a.ts',
				`import { groupEntries } from '../catalog/group';`,
				`src/template/a.ts:1 imports '../catalog/group': template may import only types of catalog.`,
			],
			['src/template/a.ts', `import { type Entry } from '../catalog/entry';`, undefined],
			[
				'src/vscode/tree/a.ts',
				`type A = import('../editor/b').B;`,
				`src/vscode/tree/a.ts:1 imports '../editor/b': the folders of vscode do not use one another.`,
			],
			[
				'src/vscode/tree/a.ts',
				`import { b } from './b'; import { c } from '../workspace/c'; import { commandIds } from '../contributions';`,
				undefined,
			],
			[
				'src/vscode/workspace/a.ts',
				`await import('../tree/b');`,
				`src/vscode/workspace/a.ts:1 imports '../tree/b': vscode/workspace may import ${PURE}, contributions, not vscode surface.`,
			],
			[
				'src/vscode/workspace/a.ts',
				`import { nodeSource } from '../../node/nodeSource';`,
				`src/vscode/workspace/a.ts:1 imports '../../node/nodeSource': vscode/workspace may import ${PURE}, contributions, not node.`,
			],
			[
				'src/node/a.ts',
				`import { activate } from '../extension';`,
				`src/node/a.ts:1 imports '../extension': node may import ${PURE}, not first door.`,
			],
			['src/cli/a.ts', `import * as vscode from 'vscode';`, `src/cli/a.ts:1 imports 'vscode': cli may use these packages only: none.`],
			[
				'src/extension.web.ts',
				`import './node/nodeSource';`,
				`src/extension.web.ts:1 imports './node/nodeSource': second door may import vscode, vscode/workspace, not node.`,
			],
			[
				'src/util/a.ts',
				`import { parse } from '../document/parse';`,
				`src/util/a.ts:1 imports '../document/parse': util may import nothing else, not document.`,
			],
			[
				'src/action/a.ts',
				`import { messages } from '../vscode/workspace/messages';`,
				`src/action/a.ts:1 imports '../vscode/workspace/messages': action may import util, document, catalog, format, query, template, sentences, not vscode/workspace.`,
			],
			[
				'src/sentences/a.ts',
				`import * as vscode from 'vscode';`,
				`src/sentences/a.ts:1 imports 'vscode': sentences may use these packages only: none.`,
			],
			[
				'src/query/a.ts',
				`import { b } from '../board/b';`,
				`src/query/a.ts:1 imports '../board/b': query may import util, document, not board.`,
			],
			[
				'src/webview/a.ts',
				`import { b } from '../board/b'; import { c } from '../action/c';`,
				`src/webview/a.ts:1 imports '../action/c': webview may import query, sentences, board, not action.`,
			],
			[
				'src/mcp/a.ts',
				`import fs from 'node:fs'; import { b } from '../cli/b';`,
				`src/mcp/a.ts:1 imports '../cli/b': mcp may import ${PURE}, node, not cli.`,
			],
			['src/helpers/a.ts', '', 'src/helpers/a.ts belongs to no layer.'],
		];
		for (const [file, text, violation] of cases) {
			assert.deepEqual(layerViolations({ [file]: text }), violation === undefined ? [] : [violation]);
		}
	});

	it('match the table in CONTRIBUTING.md', () => {
		const rows = fs
			.readFileSync('CONTRIBUTING.md', 'utf8')
			.split('\n')
			.filter(line => line.startsWith('| `src/'));
		assert.deepEqual(rows, layerRows(Object.keys(readSources())));
	});

	it('are compiled with the types of their runtime', () => {
		const project = (file: string): { readonly include: readonly string[]; readonly exclude: readonly string[] } =>
			JSON.parse(fs.readFileSync(file, 'utf8')) as ReturnType<typeof project>;
		const { node, webview } = projectFiles();
		assert.sameMembers([...project('tsconfig.json').exclude], [...node, ...webview]);
		assert.sameMembers([...project('tsconfig.node.json').include], [...node, 'src/markdown.d.ts']);
		assert.sameMembers([...project('tsconfig.webview.json').include], [...webview, 'src/markdown.d.ts']);
	});
});
