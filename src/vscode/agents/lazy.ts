/**
 * The tools and the command for agents, loaded when the first of them is used; registerAgents.ts uses them by name.
 */
export { invokeTool, prepareTool } from './invokeTool';
export { writeInstructions } from './writeInstructions';
