import { isBuiltin } from 'node:module';
import table from '../../build/layers.json';
import { importsOf, targetOf, type Import, type SourceTexts } from './imports';

/** What the files of a layer may import besides each other. */
interface Layer {
	/** The layer's files: `*` is one name, `**` any path. A file belongs to the first layer that has it. */
	readonly files: string;
	/** What the layer contains, for the table. */
	readonly says: string;
	/** Other layers, by name. */
	readonly layers: readonly string[];
	/** Other layers, of which only types may be imported. */
	readonly typesOf?: readonly string[];
	readonly packages?: readonly string[];
	/** Whether Node's own modules may be imported. */
	readonly builtins?: boolean;
	/** Whether the code runs in the page of a webview. */
	readonly dom?: boolean;
	/** Files outside src. */
	readonly others?: readonly string[];
}

/** A file without a layer is a violation. The linter and the table in CONTRIBUTING.md use the same data. */
const LAYERS: Readonly<Record<string, Layer>> = table;

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

/** The rows of the table in CONTRIBUTING.md, of the layers that have files. */
export function layerRows(files: readonly string[]): string[] {
	const names = new Set(files.map(layerOf));
	return Object.entries(LAYERS)
		.filter(([name]) => names.has(name))
		.map(([, { files: place, says, layers, typesOf = [], packages = [], builtins, others = [] }]) => {
			const imports = [
				...layers.filter(name => names.has(name)).map(name => `\`${name}\``),
				...typesOf.map(name => `types of \`${name}\``),
				...packages,
				...(builtins ? ['Node'] : []),
				...others.map(name => `\`${name}\``),
			];
			return `| \`${place.replace(/\/\*\*$/, '/')}\` | ${says} | ${imports.join(', ') || 'nothing'} |`;
		});
}

/** The folders and files of the layers that each TypeScript project must compile. */
export function projectFiles(): { readonly node: readonly string[]; readonly webview: readonly string[] } {
	const places = (layers: readonly Layer[]): readonly string[] => layers.map(({ files }) => files.replace(/\/\*\*$/, ''));
	const all = Object.values(LAYERS);
	return {
		node: places(all.filter(({ builtins, layers }) => builtins === true || layers.includes('node'))),
		webview: places(all.filter(({ dom }) => dom)),
	};
}

function layerOf(file: string): string | undefined {
	return Object.entries(LAYERS).find(([, { files }]) => patternOf(files).test(file))?.[0];
}

function patternOf(files: string): RegExp {
	const parts = files.split('**').map(part =>
		part
			.split('*')
			.map(text => text.replaceAll('.', '\\.'))
			.join('[^/]+'),
	);
	return new RegExp(`^${parts.join('.+')}$`);
}

function objectionTo({ specifier, isTypeOnly }: Import, file: string, name: string, layer: Layer): string | undefined {
	const target = targetOf(file, specifier);
	if (target === undefined) {
		if (isBuiltin(specifier)) {
			return layer.builtins ? undefined : `${name} must run without Node.`;
		}
		return layer.packages?.some(name => specifier === name || specifier.startsWith(`${name}/`))
			? undefined
			: `${name} may use these packages only: ${layer.packages?.join(', ') ?? 'none'}.`;
	}
	if (layer.others?.includes(target)) {
		return undefined;
	}
	const other = layerOf(`${target}.ts`) ?? layerOf(target);
	if (other === undefined) {
		return 'it belongs to no layer.';
	}
	if (other === name) {
		return name === 'vscode surface' && surfaceOf(target) !== surfaceOf(file) ? 'the folders of vscode do not use one another.' : undefined;
	}
	if (layer.layers.includes(other)) {
		return undefined;
	}
	if (layer.typesOf?.includes(other)) {
		return isTypeOnly ? undefined : `${name} may import only types of ${other}.`;
	}
	return `${name} may import ${layer.layers.join(', ') || 'nothing else'}, not ${other}.`;
}

function surfaceOf(file: string): string | undefined {
	return file.split('/')[2];
}
