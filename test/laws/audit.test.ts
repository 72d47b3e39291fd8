import { assert } from 'chai';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { temporaryFolder } from './temporaryFolder';

/** Versions with a known vulnerability, by package, in the form of a registry's advisories. */
type Weaknesses = Readonly<Record<string, string>>;

interface Audit {
	/** The exit code of the command; 0 means that nothing was found. */
	readonly code: number;
	readonly output: string;
	/** The queried versions, by package. */
	readonly asked: Readonly<Record<string, readonly string[]>>;
}

describe('the audit of dependencies', function () {
	this.timeout(60_000);
	this.slow(30_000);

	const workflow = fs.readFileSync('.github/workflows/ci.yml', 'utf8');
	const command = /run: (npm audit\b.*)$/m.exec(workflow)?.[1] ?? '';

	/** Runs the command of the workflow against a local registry that knows only these vulnerabilities. */
	async function audit(weaknesses: Weaknesses): Promise<Audit> {
		let asked: Audit['asked'] = {};
		const server = http.createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				response.setHeader('content-type', 'application/json');
				if (request.url !== '/-/npm/v1/security/advisories/bulk') {
					// All versions, from which npm looks for one without the vulnerability: there is none.
					response.end(JSON.stringify({ name: decodeURIComponent((request.url ?? '').slice(1)), versions: {}, 'dist-tags': {} }));
					return;
				}
				const body = Buffer.concat(chunks);
				asked = JSON.parse((request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()) as Audit['asked'];
				response.end(
					JSON.stringify(
						Object.fromEntries(
							Object.entries(weaknesses).map(([name, severity], index) => [
								name,
								[
									{
										id: index + 1,
										url: 'https://example.org/advisory',
										title: 'A weakness',
										severity,
										vulnerable_versions: '*',
										cwe: [],
										cvss: { score: 0, vectorString: null },
									},
								],
							]),
						),
					),
				);
			});
		});
		await new Promise<void>(resolve => {
			server.listen(0, '127.0.0.1', resolve);
		});
		try {
			const { port } = server.address() as AddressInfo;
			const env = {
				...process.env,
				npm_config_registry: `http://127.0.0.1:${port}/`,
				npm_config_cache: temporaryFolder(),
				npm_config_audit: 'true',
				npm_config_offline: 'false',
			};
			return await new Promise(resolve => {
				execFile('npm', command.split(' ').slice(1), { env }, (error, stdout, stderr) =>
					resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr, asked }),
				);
			});
		} finally {
			server.close();
		}
	}

	it('queries every package of the lockfile, and passes without known vulnerabilities', async () => {
		const { code, output, asked } = await audit({});
		assert.strictEqual(code, 0, output);
		const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
			packages: Record<string, { name?: string; version?: string }>;
		};
		const locked = Object.entries(packages).flatMap(([place, { name, version }]) =>
			place === '' || version === undefined
				? []
				: // A package that is installed under an alias has its own name in the lockfile.
					[`${name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`],
		);
		assert.isAbove(locked.length, 100);
		assert.deepEqual(
			locked.filter(one => {
				const [name = '', version = ''] = one.split(' ');
				return asked[name]?.includes(version) !== true;
			}),
			[],
		);
	});

	for (const name of ['gray-matter', 'markdown-it', 'esbuild']) {
		it(`fails on a severe vulnerability of ${name}`, async () => {
			const { code, output } = await audit({ [name]: 'high' });
			assert.isAbove(code, 0, output);
			assert.include(output, name);
		});
	}

	it('passes with a low-severity one', async () => {
		const { code, output } = await audit({ 'markdown-it': 'low' });
		assert.strictEqual(code, 0, output);
		assert.include(output, 'markdown-it');
	});
});
