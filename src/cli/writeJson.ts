import { printableJson } from '../util/printable';
import type { Output } from './output';

/**
 * Prints the JSON of a command, without terminal control characters. `schemas/` has a schema for each command and
 * version; a change that could break a reader increases the version.
 */
export function writeJson(version: number, value: object, output: Output): void {
	output.out(`${printableJson({ version, ...value })}\n`);
}
