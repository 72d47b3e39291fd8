/** Something that looks as if it were against the law and is not. */
export interface TrustException {
	/** The files it stands in. */
	readonly files: RegExp;
	/** The code, in which short names are different in every build. */
	readonly code: RegExp;
	/** How many of them each file has. */
	readonly count: number;
	readonly reason: string;
}

/** Each is looked at by hand; a law says when one is not needed any more. */
export const trustExceptions: readonly TrustException[] = [
	{
		files: /^dist\/extension\.js$/, code: /import\(\(0,[\w$]+\.pathToFileURL\)\([\w$]+\)\.href\)/, count: 1,
		reason: 'Loads a late room; another law says that nothing else is loaded there.',
	},
	{
		files: /^dist\/extension\.web\.js$/, code: /await import\([\w$]+\)\}finally\{URL\.revokeObjectURL/, count: 1,
		reason: 'The same where there is no Node.',
	},
	{
		files: /^dist\/extension\.web\.js$/, code: /URL\.createObjectURL\(new Blob\(\[[\w$]+\],\{type:"text\/javascript"\}\)\)/, count: 1,
		reason: 'The text of the late room that is loaded right after it.',
	},
	{
		files: /^dist\/(?:extension(?:\.web)?|cli)\.js$/, code: /=[\w$]+\.constructor;return [\w$]+==="!"\|\|[\w$]+===[\w$]+\.tagName/, count: 1,
		reason: 'yaml asks the class of a list or mapping for the name of its tag, and calls nothing.',
	},
	{
		files: /^dist\/cli\.js$/, code: /Error\.captureStackTrace\(this,this\.constructor\)/, count: 2,
		reason: 'commander leaves its own classes of errors out of their stacks.',
	},
	{
		files: /^dist\/cli\.js$/, code: /\.from="eval"|case"eval":/, count: 2,
		reason: 'commander names where arguments came from when Node was given a program as text.',
	},
];
