import fs from 'node:fs';
import path from 'node:path';
import { day } from '../vscode/days.mjs';

/** Replaces the example's documents with a few that have dates around today. */
function writeDocuments(workspace) {
	for (const name of fs.readdirSync(workspace)) {
		fs.rmSync(path.join(workspace, name), { recursive: true });
	}
	const write = (name, ...lines) => fs.writeFileSync(path.join(workspace, `${name}.md`), [...lines, ''].join('\n'));
	const front = fields => ['---', ...Object.entries(fields).map(([key, value]) => `${key}: ${value}`), '---', ''];
	write(
		'harbour-map',
		...front({ status: 'in progress', priority: 'high', updated: day(-2), due: day(-3) }),
		'# Harbour Map',
		'',
		'Progress: [X% complete]',
		'',
		'## Drawing (0/0)',
		'',
		'- [x] Coast line',
		'- [x] Depths',
		'- [ ] Names of the rocks',
		'',
		'## Milestones',
		'',
		`- [x] Milestone 1: ${day(-20)} - Sketch`,
		`- [ ] Milestone 2: ${day(-1)} - Proof`,
		`- [ ] Milestone 3: ${day(4)} - Print`,
		'',
		'## Approval',
		'',
		'**Approved for printing:** [ ] Yes [ ] No [ ] Deferred',
		'**Approved date:** __________',
	);
	write(
		'fog-signal',
		...front({ status: 'in progress', priority: 'medium', updated: day(-1), due: day(1) }),
		'# Fog Signal',
		'',
		'- [x] Horn',
		'- [ ] Timer',
	);
	write(
		'night-ferry',
		...front({ status: 'in progress', priority: 'medium', updated: day(-30) }),
		'# Night Ferry Timetable',
		'',
		'- [ ] Winter',
		'- [ ] Summer',
	);
	write(
		'pier-lamps',
		...front({ status: 'in review', priority: 'high', updated: day(-40), due: day(-9) }),
		'# Lamps on the Pier',
		'',
		'- [x] Wiring',
	);
	write('boat-wash', ...front({ status: 'todo', priority: 'low', updated: day(-60), due: day(30) }), '# Boat Wash');
	write('old-buoys', ...front({ status: 'done', priority: 'low', updated: day(-90), due: day(-50) }), '# Old Buoys', '', '- [x] Painted');
}

/** @type {Readonly<Record<string, import('../vscode/ui.mjs').UiTest>>} */
export const tests = {
	'the view and the document show what is overdue, due soon and stale': async ({ window, page, workspace, picture }) => {
		writeDocuments(workspace);
		await window.openView('Task Docs');
		await window.runCommand('Task Docs: Refresh');
		// A click on a row that moves meanwhile would collapse the heading that comes to its place.
		for (const name of [/^Harbour Map/, /^Boat Wash/, /^Lamps on the Pier/, /^Done/]) {
			await window.seeTreeRow(name);
		}
		await window.openTreeRow('Harbour Map', 'harbour-map.md');
		// The palette offers the command once the document has been read, as the lens shows.
		await page.locator('.codelens-decoration', { hasText: 'Overdue by 3 days' }).first().waitFor({ timeout: 30_000 });
		await window.runCommand('Task Docs: Update Progress from Checklists');
		await window.seeLine('Progress: 50% complete');
		await window.seeLine('## Drawing (2/3)');
		// The view updates a moment after the document.
		let rows = [];
		for (const [name, words] of [
			['Harbour Map', /^3 d late$/],
			['Fog Signal', /^due tomorrow/],
			['Night Ferry Timetable', /^0\/2$/],
			['Boat Wash', /^$/],
		]) {
			await window
				.until(`${name} with ${words}`, async () => {
					rows = await window.treeRows();
					return rows.some(({ label, description }) => label === name && words.test(description));
				})
				.catch(error => {
					throw new Error(`${error.message} The rows: ${JSON.stringify(rows)}`);
				});
		}
		await page.mouse.move(900, 700);
		await picture('due');
	},
};
