/** The environment for git in tests: one author, and no settings of the machine. */
export const gitEnvironment: NodeJS.ProcessEnv = {
	...process.env,
	GIT_CONFIG_GLOBAL: '/dev/null',
	GIT_CONFIG_SYSTEM: '/dev/null',
	GIT_AUTHOR_NAME: 'Ines',
	GIT_AUTHOR_EMAIL: 'ines@example.org',
	GIT_COMMITTER_NAME: 'Ines',
	GIT_COMMITTER_EMAIL: 'ines@example.org',
};
