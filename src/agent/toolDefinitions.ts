import definitions from '../../schemas/agent-tools.json';

export type ToolName = keyof typeof definitions;

/** The part of JSON Schema that the tools use. */
export interface ToolSchema {
	readonly type: 'object' | 'string' | 'integer';
	readonly description?: string;
	readonly properties?: Readonly<Record<string, ToolSchema>>;
	readonly required?: readonly string[];
	/** False, or the schema of all other properties. */
	readonly additionalProperties?: boolean | ToolSchema;
	readonly enum?: readonly string[];
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minimum?: number;
	readonly maximum?: number;
}

/** A tool that a language model can call, in the editor and through MCP. */
export interface ToolDefinition {
	/** For people. */
	readonly title: string;
	/** For the model. */
	readonly description: string;
	/** Whether it changes or creates documents. */
	readonly writes: boolean;
	readonly inputSchema: ToolSchema;
}

/** The tools by name. package.json repeats them for the editor; a law compares the two. */
export const toolDefinitions = definitions as unknown as Readonly<Record<ToolName, ToolDefinition>>;

/** The names of all tools, in the order in which models are offered them. */
export const TOOL_NAMES = Object.keys(definitions) as readonly ToolName[];
