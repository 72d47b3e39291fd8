import { namedField, setNamedField } from '../../action/setNamedField';
import { labelLookup } from '../../document/model/fieldName';
import type { Command } from '../command';
import { dryRunOption, fileOperand, workspaceOption } from '../commonOptions';
import { runChange } from '../runChange';

export const command: Command = {
	name: 'set',
	description: "Set a field of a document. A status or priority is written in the document's own words.",
	operands: [
		fileOperand,
		{ name: 'field', description: 'A field such as status, assignee or due, or a label of the document.' },
		{ name: 'value', description: 'The new value; "" empties the field.' },
	],
	options: [dryRunOption, workspaceOption],
	run: (given, context) => {
		const [file = '', field = '', value = ''] = given.operands;
		runChange(
			[file],
			given,
			context,
			({ fieldAliases }) =>
				({ document, eol }) =>
					setNamedField(document, field, value, labelLookup(fieldAliases), eol),
			{
				lineIn: (document, { fieldAliases }) => namedField(document, field, labelLookup(fieldAliases))?.labelRange.start.line,
			},
		);
	},
};
