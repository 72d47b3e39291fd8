import { assert } from 'chai';
import { ODD, ORDINARY, oddSteps, ordinarySteps } from '../../../../src/catalog/files/warmUp';
import { LineIndex } from '../../../../src/document/markdown/lineIndex';
import { readOrdinaryYaml } from '../../../../src/document/frontMatter/ordinaryYaml';
import { scanBlocks } from '../../../../src/document/markdown/scanBlocks';

describe('warming up', () => {
	const isScanned = (text: string): boolean => typeof scanBlocks(new LineIndex(text), 0) !== 'string';

	it('reads a document a step', () => {
		assert.lengthOf([...ordinarySteps()], ORDINARY.length);
		assert.lengthOf([...oddSteps()], ODD.length);
	});

	it('asks the libraries for what is odd alone', () => {
		const yamlOf = (text: string): string[] => text.split('\n').slice(1, -1);
		assert.isTrue(ORDINARY.filter(text => !text.startsWith('---')).every(isScanned));
		assert.deepEqual(
			ODD.map(text => (text.startsWith('---') ? 'yaml' : isScanned(text) ? 'scanned' : 'markdown')),
			['markdown', 'yaml'],
		);
		assert.isUndefined(readOrdinaryYaml(yamlOf(ODD[1]!), 1));
		assert.isDefined(readOrdinaryYaml(yamlOf(ORDINARY.find(text => text.startsWith('---'))!), 1));
	});
});
