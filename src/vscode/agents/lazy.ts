/**
 * The tools and the commands for agents, loaded when the first of them is used; registerAgents.ts uses them by name.
 */
export { continueWithAgent } from './continueWithAgent';
export { invokeTool, prepareTool } from './invokeTool';
export { writeInstructions } from './writeInstructions';
