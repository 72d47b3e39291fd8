import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { localMoment } from '../node/clock';
import { Failure } from '../node/failure';
import { folderAt } from '../node/readWorkspace';
import { createServer } from './createServer';
import { DocumentWatch } from './documentWatch';
import { nodeToolHost } from './nodeToolHost';
import { resourceUri } from './resourceUri';

/** Serves one folder over standard input and output until the client closes them. */
function serve(args: readonly string[]): void {
	const { values } = parseArgs({
		args: [...args],
		options: { workspace: { type: 'string', default: '.' }, 'allow-writes': { type: 'boolean', default: false } },
	});
	// Links above the folder are the user's own choice; those in it are checked against the real folder.
	const root = realpathSync(folderAt(values.workspace));
	const host = nodeToolHost({ root, mayWrite: values['allow-writes'], clock: localMoment });
	serveStdio(
		({ era }) => {
			const uris = new Set<string>();
			const server = createServer(host, { uris, whenWatching: () => watching });
			const report = (sending: Promise<void>): void => {
				// The client is gone; there is nobody to tell.
				sending.catch(() => undefined);
			};
			const watch = new DocumentWatch({
				root,
				onChange: paths =>
					paths
						.map(resourceUri)
						// For newer clients, the library knows the subscriptions.
						.filter(uri => era === 'modern' || uris.has(uri))
						.forEach(uri => report(server.sendResourceUpdated({ uri }))),
				onListChange: () => report(server.sendResourceListChanged()),
			});
			server.onclose = () => watch.close();
			const watching = watch.start();
			return server;
		},
		{ transport: new StdioServerTransport() },
	);
}

try {
	// `task-docs mcp` hands on its own arguments.
	const [first, ...rest] = process.argv.slice(2);
	serve(first === 'mcp' ? rest : process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Failure) && !(error instanceof TypeError)) {
		throw error;
	}
	process.stderr.write(`task-docs: ${error.message}\n`);
	process.exitCode = 2;
}
