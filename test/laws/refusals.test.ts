import { assert } from 'chai';
import fs from 'node:fs';
import ts from 'typescript';
import { refusalSentences } from '../../src/sentences/refusalSentences';

const FILE = 'src/vscode/workspace/edits/refusalText.ts';

/** The sentence that the editor translates for each code: `case 'code': return vscode.l10n.t('sentence', …)`. */
function translatedSentences(): Record<string, string> {
	const found: Record<string, string> = {};
	const visit = (node: ts.Node): void => {
		if (ts.isCaseClause(node) && ts.isStringLiteral(node.expression)) {
			const [statement] = node.statements;
			const call = statement && ts.isReturnStatement(statement) ? statement.expression : undefined;
			const key = call && ts.isCallExpression(call) && call.expression.getText() === 'vscode.l10n.t' ? call.arguments[0] : undefined;
			found[node.expression.text] = key && ts.isStringLiteral(key) ? key.text : 'no literal key';
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(FILE, fs.readFileSync(FILE, 'utf8'), ts.ScriptTarget.ES2022, true));
	return found;
}

describe('refusals', () => {
	it('are translated with literal keys from the sentences that the command line prints', () => {
		assert.deepEqual(translatedSentences(), { ...refusalSentences });
	});

	it('are one complete sentence each', () => {
		for (const sentence of Object.values(refusalSentences)) {
			assert.match(sentence, /^(?:\p{Lu}|“|\{).*[.]$/u);
		}
	});
});
