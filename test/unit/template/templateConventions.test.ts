import { assert } from 'chai';
import { checkCatalog } from '../../../src/catalog/check/checkCatalog';
import { readTemplate } from '../../../src/template/template';
import { conventionsOf } from '../../../src/template/templateConventions';
import { catalogOf } from '../catalog/catalogOf';

const incident = '---\nstatus: draft\ntaskDocs:\n  fileName: inc-NNN-[title]\n---\n\n# Incident: [Title]\n';
const decision = '---\nstatus: proposed\ntaskDocs:\n  folder: docs/decisions\n  fileName: YYYY-MM-DD-[title]\n---\n\n# ADR: [Title]\n';
const task = '# T\n\n**Status**: Todo\n';
const enhancement =
	'# Enhancement Task: T\n\n## Task Information\n- **Task ID**: 2026-11-20_3_login\n- **Type**: Enhancement\n- **Priority**: High\n- **Status**: PLANNED\n';

/** `path: expected name` of each file that is named against a convention. @param templates by path. @param folder a setting's */
function named(templates: Readonly<Record<string, string>>, documents: Readonly<Record<string, string>>, folder?: string): string[] {
	const catalog = catalogOf(documents);
	const conventions = conventionsOf(
		Object.entries(templates).map(([path, text]) => ({ template: readTemplate(text, { path }), workspaceFolder: 'work', folder })),
	);
	return [...checkCatalog(catalog, { exists: () => undefined, conventions })].flatMap(([uri, problems]) =>
		problems
			.filter(({ code }) => code === 'file-name')
			.map(({ parameters }) => `${uri.slice('file:///work/'.length)}: ${parameters['expected']}`),
	);
}

describe('conventionsOf', () => {
	it("corrects names that try to follow a workspace template's convention", () => {
		const documents = { 'x/INC-7_Power Cut.md': task, 'x/inc-008-flood.md': task, 'x/incidents.md': task, 'x/Inc-9-a.md': '# Notes\n' };
		assert.deepEqual(named({ 'templates/incident.md': incident }, documents), ['x/INC-7_Power Cut.md: inc-007-power-cut.md']);
		assert.deepEqual(named({}, documents), []);
	});

	it("applies to the setting's folder, else the template's, and below", () => {
		const documents = {
			'docs/decisions/20260103 Lamps.md': task,
			'docs/decisions/old/2026-01-04_b.md': task,
			'docs/20260103 Lamps.md': task,
		};
		assert.deepEqual(named({ 'templates/adr.md': decision }, documents), [
			'docs/decisions/20260103 Lamps.md: 2026-01-03-lamps.md',
			'docs/decisions/old/2026-01-04_b.md: 2026-01-04-b.md',
		]);
		assert.deepEqual(named({ 'templates/adr.md': decision }, documents, 'elsewhere'), []);
		assert.deepEqual(named({ 'templates/adr.md': decision }, { 'a/x/2026.01.03-b.md': task }, 'a/[category]'), [
			'a/x/2026.01.03-b.md: 2026-01-03-b.md',
		]);
	});

	it("replaces a family's own convention, and ignores other families and workspace folders", () => {
		const own = `${enhancement}\n**File naming**: \`ENH-NN-[title].md\`\n`;
		const documents = {
			't/2026-11-20_3_Login.md': enhancement,
			't/enh-4-login.md': enhancement,
			't/ENH-05-exit.md': enhancement,
			't/Enh-6-free.md': task,
		};
		assert.deepEqual(named({ 'templates/enhancement.md': own }, documents), ['t/enh-4-login.md: ENH-04-login.md']);
		assert.deepEqual(named({}, documents), ['t/2026-11-20_3_Login.md: 2026-11-20_3_login.md']);
		const [elsewhere] = conventionsOf([
			{ template: readTemplate(own, { path: 'templates/enhancement.md' }), workspaceFolder: 'other', folder: undefined },
		]);
		assert.isFalse(elsewhere?.appliesTo([...catalogOf(documents).entries][0]!));
	});

	it('lets a document follow any of several', () => {
		const templates = { 'templates/a.md': incident, 'templates/b.md': incident.replace('inc-NNN', 'inc-N') };
		assert.deepEqual(named(templates, { 'inc-007-a.md': task, 'inc-7-a.md': task, 'INC-7-a.md': task }), ['INC-7-a.md: inc-007-a.md']);
	});

	it('ignores a template whose name is only a title', () => {
		assert.deepEqual(
			named(
				{
					'backlog/_template.md': '---\nstatus: todo\n---\n\n# [Title]\n',
					'templates/b.md': '# Plan: [Title]\n\nFile name: `[title].md`\n',
				},
				{ 'backlog/My Idea.md': task, 'b.md': task, 'Third Way.md': task },
			),
			[],
		);
	});
});
