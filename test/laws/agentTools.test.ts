import { assert } from 'chai';
import fs from 'node:fs';
import definitions from '../../schemas/agent-tools.json';
import manifest from '../../package.json';
import { mcpProviderId, toolNames } from '../../src/vscode/contributions';

describe('tools for language models', () => {
	it('are in package.json as schemas/agent-tools.json defines them, and in the code', () => {
		const { contributes } = manifest;
		assert.deepEqual(
			contributes.languageModelTools.map(tool => ({ ...tool })),
			Object.entries(definitions).map(([name, { description, inputSchema }]) => ({
				name,
				displayName: `%tool.${name}%`,
				modelDescription: description,
				toolReferenceName: name,
				canBeReferencedInPrompt: true,
				inputSchema,
			})) as typeof contributes.languageModelTools,
		);
		assert.deepEqual([...toolNames] as readonly string[], Object.keys(definitions));
	});

	it('have their titles in package.nls.json', () => {
		const strings = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
		for (const [name, { title }] of Object.entries(definitions)) {
			assert.equal(strings[`tool.${name}`], title);
		}
	});

	it('come with a skill that names them all, and with the MCP server', () => {
		const [{ path = '' } = {}] = manifest.contributes.chatSkills;
		const skill = fs.readFileSync(path, 'utf8');
		const [, name, description] = /^---\nname: (.+)\ndescription: (.+)\n---\n/.exec(skill) ?? [];
		assert.match(path, new RegExp(`/${name ?? ''}/SKILL\\.md$`));
		assert.isAtMost(description?.length ?? 0, 1024);
		for (const tool of toolNames) {
			assert.include(skill, `\`${tool}\``);
		}
		assert.deepEqual(
			manifest.contributes.mcpServerDefinitionProviders.map(({ id }) => id),
			[mcpProviderId],
		);
		const packaged = fs.readFileSync('.vscodeignore', 'utf8').split('\n');
		assert.includeMembers(packaged, [`!${path.replace('./', '')}`, '!dist/mcp.js']);
		assert.isTrue(manifest.capabilities.agentsWindow.supported);
	});
});
