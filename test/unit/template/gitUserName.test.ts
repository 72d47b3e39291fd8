import { assert } from 'chai';
import { gitUserName } from '../../../src/template/gitUserName';

describe('gitUserName', () => {
	it('reads the name of the user section only', () => {
		assert.equal(
			gitUserName('[core]\n\tbare = false\n\tname = no\n[user]\n\temail = a@b.c\n\tname = Ann Lee\n[remote "name"]\n\tname = x\n'),
			'Ann Lee',
		);
		assert.equal(gitUserName('[USER]\r\nName=Ann Lee ; me\r\n'), 'Ann Lee');
		assert.equal(gitUserName('[user] name = "Ann # Lee "\n'), 'Ann # Lee');
		assert.equal(gitUserName('[user]\n\tname = "Ann \\"A\\" Lee" # x\n'), 'Ann "A" Lee');
		assert.equal(gitUserName('[user]\nname = One\n[user]\nname = Two\n'), 'Two');
	});

	it('is undefined if there is none', () => {
		assert.isUndefined(gitUserName('gitdir: ../.git/worktrees/x\n'));
		assert.isUndefined(gitUserName('[user]\n\t# name = Ann\n\tname =\n'));
		assert.isUndefined(gitUserName('[user "name"]\n\tname = Ann\n'));
		assert.isUndefined(gitUserName(''));
	});
});
