export const tests = {
	'debug palette': async ({ window, page, workspace }) => {
		await window.openView('Task Docs');
		console.log(await window.commandsFor('Task Docs: '));
		await window.runCommand('Task Docs: Refresh');
		await window.openTreeRow('Offline', 'offline-reading.md').catch(e => console.log(e.message));
		console.log(await window.commandsFor('Task Docs: '));
		await new Promise(r => setTimeout(r, 3000));
		console.log(await window.commandsFor('Task Docs: '));
	},
};
