// Opens a real VS Code with the extension and the example workspace: npm start [-- --port NUMBER]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { expectInterruption, temporaryFolder } from './cleanup.mjs';
import { install } from './install.mjs';
import { packageExtension } from './packageExtension.mjs';
import { runMain, Sentence } from './places.mjs';
import { freePort, isFree, PortTaken, startServer, windowAddress } from './server.mjs';
import { copyExampleOfToday } from './stage.mjs';

/** The default port. */
const usualPort = 8137;

await runMain(async () => {
	const wanted = await wantedPort();
	const installation = await install();
	console.log('Building and packaging the extension.');
	build('extension');
	const folder = temporaryFolder();
	const workspace = path.join(folder, 'example-workspace');
	copyExampleOfToday(workspace);
	const vsix = packageExtension(folder);
	const start = port => startServer(installation, { folder: path.join(folder, 'vscode'), vsix, port, forTests: false });
	const server = await start(wanted ?? (await choosePort())).catch(async error => {
		if (wanted === undefined && error instanceof PortTaken) {
			// Two runs that start together may both find the default port free.
			return start(await otherPort());
		}
		throw error;
	});
	expectInterruption('VS Code has ended, and its copy of the example workspace is gone.');
	console.log(`
Open ${windowAddress(server, { folder: workspace })} in your browser:
a real VS Code with Task Docs and a copy of the example workspace. Its icon is the last one in the activity bar. Press Ctrl+C here to end.`);
	const code = await server.ended;
	throw new Sentence(`The VS Code server ended by itself with code ${code}; run npm start again.`);
});

/** The port of --port, checked to be free; undefined without the option. */
async function wantedPort() {
	const { values } = parseArgs({ options: { port: { type: 'string' } } });
	if (values.port === undefined) {
		return undefined;
	}
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new Sentence(`"${values.port}" is not a port; take a number from 1 to 65535.`);
	}
	if (!(await isFree(port))) {
		throw new Sentence(`Port ${port} is in use or not allowed; name another one, or none to have one chosen.`);
	}
	return port;
}

async function choosePort() {
	return (await isFree(usualPort)) ? usualPort : otherPort();
}

async function otherPort() {
	const port = await freePort();
	console.log(`Port ${usualPort} is in use, so this VS Code takes ${port}.`);
	return port;
}
