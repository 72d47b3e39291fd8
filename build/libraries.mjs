import fs from 'node:fs';
import path from 'node:path';

/**
 * markdown-it's dependencies for inline content. Only its block rules run (src/document/markdown/blocks.ts), which treat
 * links, addresses and entities as plain text. Leaving them out saves more than 10 ms of loading; see bench/README.md.
 */
const forInlineContent = {
	'linkify-it': 'export class LinkifyIt {}',
	entities: 'export const decodeHTMLStrict = text => text;',
	mdurl: 'export const parse = url => ({ pathname: url }), format = ({ pathname }) => pathname, encode = url => url, decode = url => url;',
	'punycode.js': 'export default { toASCII: name => name, toUnicode: name => name };',
	// The same sets of characters, by name.
	'uc.micro': 'export const P = /\\p{P}/u, S = /\\p{S}/u;',
};

/**
 * What gray-matter imports for sections, excerpts and writing front matter, none of which is used, and for the types of
 * values: kind-of accesses constructors, which the trust law forbids.
 */
const forGrayMatter = {
	'section-matter': 'module.exports = file => file;',
	'kind-of': "module.exports = value => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);",
	'./excerpt': 'module.exports = file => file;',
	'./stringify': "module.exports = () => { throw new Error('Writing front matter is left out of this bundle.'); };",
};

/**
 * An esbuild plugin that replaces parts of the libraries that are not used. No source code of a library is rewritten
 * except for gray-matter, for security: its engines, one of which evaluates the document, are left out, and so is its
 * unchecked use of Buffer, which workers don't have.
 *
 * @param {string} root the folder that has node_modules
 * @returns {import('esbuild').Plugin}
 */
export function libraries(root) {
	const yaml = path.join(root, 'node_modules/yaml/browser/dist');
	const replace = (build, importer, contents) => {
		const names = Object.keys(contents);
		const nameOf = specifier => specifier.replace('/lib/', '/');
		build.onResolve({ filter: /^/ }, args =>
			importer.test(args.importer) && names.includes(nameOf(args.path))
				? { path: nameOf(args.path), namespace: `instead-for-${names[0]}` }
				: undefined,
		);
		build.onLoad({ filter: /^/, namespace: `instead-for-${names[0]}` }, args => ({ contents: contents[args.path] }));
	};
	return {
		name: 'libraries',
		setup(build) {
			replace(build, /[\\/]node_modules[\\/]markdown-it[\\/]/, forInlineContent);
			replace(build, /[\\/]node_modules[\\/]gray-matter[\\/]/, forGrayMatter);
			build.onLoad({ filter: /[\\/]node_modules[\\/]gray-matter[\\/].*\.js$/ }, args => ({
				contents: /[\\/]lib[\\/]engines\.js$/.test(args.path)
					? 'module.exports = {};'
					: `const Buffer = { from: text => text };\n${fs.readFileSync(args.path, 'utf8')}`,
				loader: 'js',
			}));
			// The ES modules of yaml, also for Node: esbuild leaves out what isn't used of these only, and if they have no side
			// effects. The package says so, but not in this folder.
			build.onResolve({ filter: /^yaml$/ }, () => ({ path: path.join(yaml, 'index.js'), sideEffects: false }));
			build.onResolve({ filter: /^\./ }, args =>
				path.dirname(args.importer).startsWith(yaml) ? { path: path.resolve(args.resolveDir, args.path), sideEffects: false } : undefined,
			);
		},
	};
}
