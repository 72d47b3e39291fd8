import { assert } from 'chai';
import * as vscode from 'vscode';
import { findTemplates } from '../../../src/vscode/authoring/findTemplates';
import { sentencesOf } from '../support/commands';
import { closeAll } from '../support/editors';
import { activeExtension } from '../support/extension';
import { exists } from '../support/files';

const BUILT_IN = ['Enhancement Task', 'Enhancement Tracking', 'Implementation Task', 'Implementation Plan', 'Backlog Item'];

describe('case 24: templates in Restricted Mode', () => {
	afterEach(closeAll);

	it('are only the built-in ones, even if the workspace has its own', async () => {
		const { services } = await activeExtension();
		assert.isTrue(await exists('templates/decision-record.md'));
		const choices = await findTemplates(services, vscode.workspace.workspaceFolders ?? []);
		assert.deepEqual(
			choices.map(({ template, uri }) => [template.title, uri]),
			// The essential versions, and the full ones.
			[...BUILT_IN, ...BUILT_IN].map(title => [title, undefined]),
		);
	});

	it('of the workspace cannot be inserted by name either', async () => {
		await activeExtension();
		assert.deepEqual(
			await sentencesOf(() => vscode.commands.executeCommand('taskDocs.insertTemplate', { template: 'templates/decision-record.md' })),
			['There is no template named templates/decision-record.md.'],
		);
	});
});
