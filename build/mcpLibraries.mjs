import fs from 'node:fs';
import path from 'node:path';

/**
 * What is left out of the MCP library: the validators of JSON Schema, one of which compiles text to code. The server checks
 * the input of its tools itself and never asks for input.
 */
const shims = `
import process from 'node:process';
export { process };
export class DefaultJsonSchemaValidator {
	getValidator() {
		throw new Error('The validation of JSON Schema is left out of this bundle.');
	}
}
`;

/** The changes to zod, for security: it compiles validators from text where it can. Each must be found exactly once. */
const changes = {
	'core/util.js': [
		[/export const allowsEval = [\s\S]*?\n\}\);/, 'export const allowsEval = { value: false };'],
		// Constructors lead to what compiles text; the prototype says as much.
		[
			/const ctor = o\.constructor;\s+if \(ctor === undefined\)\s+return true;\s+if \(typeof ctor !== "function"\)\s+return true;/,
			'const prototype = Object.getPrototypeOf(o); if (prototype !== null && prototype !== Object.prototype) return false; const ctor = Object;',
		],
	],
	'core/doc.js': [[/compile\(\) \{[\s\S]*?\n {4}\}/, 'compile() { throw new Error("Left out of this bundle."); }']],
};

/**
 * An esbuild plugin for the bundle of the MCP server.
 *
 * @returns {import('esbuild').Plugin}
 */
export function mcpLibraries() {
	return {
		name: 'mcp-libraries',
		setup(build) {
			build.onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, () => ({ path: 'shims', namespace: 'mcp-libraries' }));
			build.onLoad({ filter: /^/, namespace: 'mcp-libraries' }, () => ({ contents: shims, resolveDir: process.cwd() }));
			build.onLoad({ filter: /[\\/]node_modules[\\/]zod[\\/]v4[\\/]core[\\/](?:util|doc)\.js$/ }, args => {
				let text = fs.readFileSync(args.path, 'utf8');
				for (const [pattern, replacement] of changes[`core/${path.basename(args.path)}`]) {
					if (text.split(pattern).length !== 2) {
						return { errors: [{ text: `zod has changed: ${pattern} is not found once in ${args.path}.` }] };
					}
					text = text.replace(pattern, () => replacement);
				}
				return { contents: text, loader: 'js' };
			});
		},
	};
}
