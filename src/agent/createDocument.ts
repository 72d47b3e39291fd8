import { FAMILIES } from '../document/model/family';
import type { Template } from '../template/template';
import { refusedResult } from './refusedResult';
import type { ToolHost } from './toolHost';
import { dataResult, errorResult, type ToolResult } from './toolResult';

export interface CreateInput {
	readonly template: string;
	readonly title: string;
	readonly folder?: string;
	readonly answers?: Readonly<Record<string, string>>;
}

/** The tool `create_document`. */
export async function createDocument(host: ToolHost, { template: name, title, folder, answers }: CreateInput): Promise<ToolResult> {
	const templates = await host.templates();
	const template = templateNamed(templates, name);
	if (!template) {
		return errorResult('There is no such template. Use one of these.', { templates: templates.slice(0, 100).map(nameOf) });
	}
	const outcome = await host.create(template, { ...answers, title }, folder);
	return 'refusal' in outcome ? refusedResult(outcome.refusal, title) : dataResult({ created: outcome.path });
}

/** The template of that path, family or title; the workspace's own templates come first. */
export function templateNamed(templates: readonly Template[], name: string): Template | undefined {
	const label = FAMILIES.find(family => family.name === name)?.label ?? name;
	return (
		templates.find(({ path }) => path === name) ??
		templates.find(({ path, family }) => path === undefined && family === name) ??
		templates.find(({ title }) => title.toLowerCase() === label.toLowerCase())
	);
}

/** A name that templateNamed finds the template by. */
export function nameOf({ path, family, title }: Template): string {
	return path ?? family ?? title;
}
