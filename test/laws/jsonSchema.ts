import Ajv, { type ValidateFunction } from 'ajv';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Checks a value against a schema in `schemas/`; returns what is wrong, `[]` when nothing is. */
export function schemaErrors(name: string, value: unknown): readonly string[] {
	const schema = JSON.parse(fs.readFileSync(path.resolve('schemas', name), 'utf8')) as object;
	return errorsOf(new Ajv({ strict: true, allowUnionTypes: true }).compile(schema), value);
}

/** Checks a value against the schema of SARIF 2.1.0 that OASIS publishes; likewise. */
export function sarifErrors(value: unknown): readonly string[] {
	const require = createRequire(path.resolve('package.json'));
	const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;
	// It is written for draft 4, of which it uses nothing that later drafts read otherwise.
	const newer: object = { ...schema, $schema: undefined, id: undefined };
	return errorsOf(new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(newer), value);
}

function errorsOf(validate: ValidateFunction, value: unknown): readonly string[] {
	return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
