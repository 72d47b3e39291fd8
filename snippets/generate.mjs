// Writes task-docs.code-snippets from the bundled templates: node snippets/generate.mjs
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const folder = path.dirname(fileURLToPath(import.meta.url));

const { outputFiles } = await esbuild.build({
	absWorkingDir: path.dirname(folder),
	entryPoints: ['src/template/snippet/snippetFile.ts'],
	bundle: true,
	write: false,
	platform: 'node',
	format: 'cjs',
	target: 'es2022',
	packages: 'external',
	loader: { '.md': 'text' },
	logLevel: 'warning',
});
const module = { exports: {} };
vm.runInThisContext(`(function (module, exports, require) {${outputFiles[0].text}\n})`, { filename: 'snippetFile.cjs' })(module, module.exports, createRequire(import.meta.url));
fs.writeFileSync(path.join(folder, 'task-docs.code-snippets'), module.exports.snippetFile());
