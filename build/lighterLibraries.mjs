import fs from 'node:fs';
import path from 'node:path';

/**
 * What markdown-it imports for inline content only. We run its block rules alone (src/document/markdown/blocks.ts), to
 * which links, addresses and named characters are plain text.
 */
const forInlineContent = {
	'linkify-it': 'export class LinkifyIt {}',
	entities: 'export const decodeHTMLStrict = text => text;',
	mdurl: 'export const parse = url => ({ pathname: url }), format = ({ pathname }) => pathname, encode = url => url, decode = url => url;',
	'punycode.js': 'export default { toASCII: name => name, toUnicode: name => name };',
	// The same sets of characters that the package spells out, by name.
	'uc.micro': 'export const P = /\\p{P}/u, S = /\\p{S}/u;',
};

/** What gray-matter brings for sections and excerpts, for writing front matter, and for telling kinds of values that never reach it: it reaches for constructors, which the trust law forbids. */
const forGrayMatter = {
	'section-matter': 'module.exports = file => file;',
	'kind-of': "module.exports = value => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);",
	'./excerpt': 'module.exports = file => file;',
	'./stringify': "module.exports = () => { throw new Error('Writing front matter is left out of this bundle.'); };",
};

/** The parts of markdown-it that render or read inline content, and the places that refer to them. */
const inlineContent = [
	[
		/^\/\/#region src\/(?:renderer|parser_inline|rules_inline\/\w+|rules_core\/(?:strip_references|inline|linkify|replacements|smartquotes|text_join))\.ts\n[^]*?^\/\/#endregion\n/gm,
		'',
	],
	[/\bnew Renderer\(\)/, 'undefined'],
	[/\bnew ParserInline\(\)/, 'undefined'],
	[/^_defineProperty\(MarkdownIt, "(?:Renderer|ParserInline|StateInline)", \w+\);\n/gm, ''],
	[/^\/\/#region src\/helpers\/parse_link_label\.ts\n[^]*?^\/\/#endregion\n/m, ''],
	[/^\tparseLinkLabel: \(\) => parseLinkLabel,\n/m, ''],
	[/\bnew LinkifyIt\(\)/, 'undefined'],
	// What is there for plugins alone.
	[/^var utils_exports = [^]*?^\}\);\n/m, 'var utils_exports;\n'],
	[/^var lib = [^]*?^\};\n/m, ''],
	[/^_defineProperty\(MarkdownIt, "(?:Token|Ruler|ParserCore|StateCore|ParserBlock|StateBlock)", \w+\);\n/gm, ''],
	// Sets of options that we do not read with.
	[/,\n\tzero: \{[^]*?^\t\}(?=\n\};)/m, ''],
	[/^\t\["(?:strip_references|inline|linkify|replacements|smartquotes|text_join)", [\w$]+\],?\n/gm, ''],
];

/** Methods of markdown-it's classes that we never call. */
const markdownMethods = {
	MarkdownIt: ['normalizeLinkText', 'enable', 'disable', 'use', 'render', 'parseInline', 'renderInline'],
	Token: ['attrIndex', 'attrPush', 'attrSet', 'attrGet', 'attrJoin'],
	Ruler: ['at', 'before', 'after', 'disable'],
};

/**
 * A text of classes without some methods.
 *
 * @param {string} source
 * @param {readonly string[]} names
 * @param {string} indent what stands before a method's name
 */
function withoutMethods(source, names, indent) {
	return names.reduce((text, name) => {
		const method = new RegExp(`^${indent}(?:static )?${name}\\([^]*?^${indent}\\}\\n`, 'm');
		if (!method.test(text)) {
			throw new Error(`A library has no method ${name} any more; see build/lighterLibraries.mjs.`);
		}
		return text.replace(method, '');
	}, source);
}

/**
 * markdown-it's file without the methods that we never call. Each class is cut out first: looking back from every
 * character for the class it stands in would take minutes.
 *
 * @param {string} source
 */
function withoutMarkdownMethods(source) {
	return Object.entries(markdownMethods).reduce((text, [name, methods]) => {
		const start = text.indexOf(`\nvar ${name} = class {\n`);
		const end = text.indexOf('\n};\n', start) + 1;
		if (start < 0 || end === 0) {
			throw new Error(`markdown-it has no class ${name} any more; see build/lighterLibraries.mjs.`);
		}
		return text.slice(0, start) + withoutMethods(text.slice(start, end), methods, '\\t') + text.slice(end);
	}, source);
}

/**
 * An esbuild plugin that leaves out of markdown-it what is not for blocks, because that makes the extension load
 * measurably faster (`npm run bench -- --loading`). A version of markdown-it in which a part is not found any more does
 * not build.
 *
 * @param {string} root the folder that has node_modules
 * @returns {import('esbuild').Plugin}
 */
export function lighterLibraries(root) {
	const yamlEntry = path.join(root, 'node_modules/yaml/browser/dist/index.js');
	return {
		name: 'lighter-libraries',
		setup(build) {
			build.onResolve({ filter: /^(linkify-it|entities|mdurl|punycode\.js|uc\.micro)$/ }, args =>
				/[\\/]markdown-it[\\/]/.test(args.importer) ? { path: args.path, namespace: 'inline-content' } : undefined,
			);
			build.onResolve({ filter: /^(section-matter|kind-of|\.\/(?:lib\/)?(?:excerpt|stringify))$/ }, args =>
				/[\\/]gray-matter[\\/]/.test(args.importer) ? { path: args.path.replace('/lib/', '/'), namespace: 'for-gray-matter' } : undefined,
			);
			build.onLoad({ filter: /.*/, namespace: 'for-gray-matter' }, args => ({ contents: forGrayMatter[args.path] }));
			build.onLoad({ filter: /.*/, namespace: 'inline-content' }, args => ({ contents: forInlineContent[args.path] }));
			build.onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, args => {
				const source = fs.readFileSync(args.path, 'utf8');
				const missing = inlineContent.find(([part]) => source.search(part) < 0);
				return missing
					? { errors: [{ text: `markdown-it has nothing like ${missing[0].source} any more; see build/lighterLibraries.mjs.` }] }
					: { contents: withoutMarkdownMethods(inlineContent.reduce((text, [part, instead]) => text.replace(part, instead), source)) };
			});

			// yaml's ES modules, also where Node would take the others: only of those does esbuild leave out what nobody imports.
			build.onResolve({ filter: /^yaml$/ }, () => ({ path: yamlEntry, sideEffects: false }));
			// Its browser folder does not repeat what the package says: that its files do nothing by themselves.
			build.onResolve({ filter: /^\./ }, args =>
				/[\\/]yaml[\\/]browser[\\/]dist[\\/]/.test(args.importer) && args.namespace === 'file'
					? { path: path.resolve(path.dirname(args.importer), args.path), sideEffects: false }
					: undefined,
			);
		},
	};
}
