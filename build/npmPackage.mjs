// Writes dist/npm, the npm package with the command line only: node build/npmPackage.mjs, after a production build
//
// The package of the repository is the extension, which vsce packs by .vscodeignore; so npm gets a folder of its own.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'dist/npm');

/** What is packed besides package.json, by its name in the package. Bundles that don't exist are left out. */
const files = {
	'cli.js': 'dist/cli.js',
	'cliMain.js': 'dist/cliMain.js',
	'mcp.js': 'dist/mcp.js',
	'README.md': 'docs/command-line.md',
	'CHANGELOG.md': 'CHANGELOG.md',
	LICENSE: 'LICENSE',
	...Object.fromEntries(
		fs
			.readdirSync(path.join(root, 'schemas'))
			.filter(file => file.endsWith('.json'))
			.map(file => [`schemas/${file}`, `schemas/${file}`]),
	),
};

const { name, version, license, repository } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
fs.rmSync(target, { recursive: true, force: true });
for (const [to, from] of Object.entries(files)) {
	if (fs.existsSync(path.join(root, from))) {
		fs.mkdirSync(path.dirname(path.join(target, to)), { recursive: true });
		fs.copyFileSync(path.join(root, from), path.join(target, to));
	}
}
fs.writeFileSync(path.join(target, 'README.md'), readme(fs.readFileSync(path.join(target, 'README.md'), 'utf8')));
fs.chmodSync(path.join(target, 'cli.js'), 0o755);
const manifest = {
	name,
	version,
	description: 'Lists, checks and changes the planning documents of a repository: tasks, plans and trackers in plain Markdown.',
	license,
	repository,
	keywords: ['markdown', 'task', 'backlog', 'checklist', 'plan', 'cli', 'mcp'],
	bin: { [name]: 'cli.js' },
	engines: { node: '>=20' },
};
fs.writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(manifest, undefined, '\t')}\n`);

/** The page about the command line with links that work in the package. */
function readme(text) {
	const docs = `${repository.url.replace(/\.git$/, '')}/blob/main/docs/`;
	return text.replaceAll('](../schemas', '](schemas').replace(/\]\((?=[\w-]+\.md)/g, `](${docs}`);
}
