import { isBuiltin } from 'node:module';
import { importsOf, targetOf, type Import, type SourceTexts } from './imports';

/** What the files of one layer may import besides one another. */
interface Layer {
	/** Tells the layer's files by their path. */
	readonly files: RegExp;
	/** Other layers, by name. */
	readonly layers: readonly string[];
	/** Other layers of which only types may be imported. */
	readonly typesOf?: readonly string[];
	readonly packages: readonly string[];
	readonly builtins: boolean;
	/** Files outside src. */
	readonly others?: readonly string[];
}

/** The table of the house; CONTRIBUTING.md explains it. A folder that is not named here has no place in the house. */
const LAYERS: Readonly<Record<string, Layer>> = {
	'document': { files: /^src\/document\//, layers: [], packages: ['gray-matter', 'markdown-it', 'yaml'], builtins: false },
	'catalog': { files: /^src\/catalog\//, layers: ['document'], packages: ['picomatch/posix', 'ignore'], builtins: false },
	'template': { files: /^src\/template\//, layers: ['document'], typesOf: ['catalog'], packages: [], builtins: false },
	'sentences': { files: /^src\/sentences\//, layers: ['document', 'catalog'], packages: [], builtins: false },
	'action': { files: /^src\/action\//, layers: ['document', 'catalog', 'template'], packages: [], builtins: false },
	'vscode/workspace': {
		files: /^src\/vscode\/workspace\//, layers: ['document', 'catalog', 'template', 'sentences', 'action', 'contributions'], packages: ['vscode'], builtins: false,
	},
	'contributions': { files: /^src\/vscode\/contributions\.ts$/, layers: [], packages: [], builtins: false },
	'vscode room': {
		files: /^src\/vscode\/[^/]+\//, layers: ['document', 'catalog', 'template', 'sentences', 'action', 'contributions', 'vscode/workspace'], packages: ['vscode'], builtins: false,
	},
	'vscode': {
		files: /^src\/vscode\/[^/]+$/,
		layers: ['document', 'catalog', 'template', 'sentences', 'action', 'contributions', 'vscode/workspace', 'vscode room'],
		packages: ['vscode'],
		builtins: false,
	},
	'node': { files: /^src\/node\//, layers: ['document', 'catalog', 'template', 'sentences', 'action'], packages: ['jsonc-parser'], builtins: true },
	'cli': {
		files: /^src\/cli\//,
		layers: ['document', 'catalog', 'template', 'sentences', 'action', 'node'],
		packages: ['commander'],
		builtins: true,
		others: ['package.json'],
	},
	'first door': { files: /^src\/extension\.ts$/, layers: ['vscode', 'node'], packages: ['vscode'], builtins: false },
	'second door': { files: /^src\/extension\.web\.ts$/, layers: ['vscode'], packages: ['vscode'], builtins: false },
	'declarations': { files: /^src\/[^/]+\.d\.ts$/, layers: [], packages: [], builtins: false },
};

/** A sentence for each import that the table does not allow, and for each file without a layer. */
export function layerViolations(sources: SourceTexts): string[] {
	return Object.entries(sources).flatMap(([file, text]) => {
		const name = layerOf(file);
		const layer = name === undefined ? undefined : LAYERS[name];
		if (name === undefined || layer === undefined) {
			return [`${file} belongs to no layer.`];
		}
		return importsOf(text).flatMap(each => {
			const objection = objectionTo(each, file, name, layer);
			return objection === undefined ? [] : [`${file}:${each.line} imports '${each.specifier}': ${objection}`];
		});
	});
}

function layerOf(file: string): string | undefined {
	return Object.keys(LAYERS).find(name => LAYERS[name]?.files.test(file));
}

function objectionTo({ specifier, isTypeOnly }: Import, file: string, name: string, layer: Layer): string | undefined {
	const target = targetOf(file, specifier);
	if (target === undefined) {
		if (isBuiltin(specifier)) {
			return layer.builtins ? undefined : `${name} must run without Node.`;
		}
		return layer.packages.includes(specifier) ? undefined : `${name} may use these packages only: ${layer.packages.join(', ') || 'none'}.`;
	}
	if (layer.others?.includes(target)) {
		return undefined;
	}
	const other = layerOf(`${target}.ts`) ?? layerOf(target);
	if (other === undefined) {
		return 'it belongs to no layer.';
	}
	if (other === name) {
		return name === 'vscode room' && roomOf(target) !== roomOf(file) ? 'the rooms of vscode do not use one another.' : undefined;
	}
	if (layer.layers.includes(other)) {
		return undefined;
	}
	if (layer.typesOf?.includes(other)) {
		return isTypeOnly ? undefined : `${name} may import only types of ${other}.`;
	}
	return `${name} may import ${layer.layers.join(', ') || 'nothing else'}, not ${other}.`;
}

function roomOf(file: string): string | undefined {
	return file.split('/')[2];
}
