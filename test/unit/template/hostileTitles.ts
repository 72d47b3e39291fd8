/** Titles that snippets, file names, YAML or Markdown could mistake for something of theirs. */
export const HOSTILE_TITLES: readonly string[] = [
	'$1', '${1}', '${1:x}', '$0', '${CLIPBOARD}', '$TM_FILENAME', '${WORKSPACE_NAME}', '${1|a,b|}', 'x}', '}', 'a\\', '\\', '\\\\', '\\$1', 'a$&b', '$$', "a$'b", 'a$`b', '{{x}}', '${{ x }}',
	'../../x', '..\\..\\x', '/etc/passwd', 'C:\\Windows\\x', 'a:b', 'a/b', 'CON', 'nul', 'com1', 'LPT9', 'aux.txt', 'x'.repeat(300), 'wide 漢'.repeat(60), '🚀 rocket', '👩‍👩‍👧 family a', 'שלום עולם', 'مرحبا بالعالم', '\u202Ereversed\u202C', '\u0000nul', 'a\nb', 'a\r\n---\r\nstatus: done',
	'[A/B/C]', '[High/Medium/Low]', 'YYYY-MM-DD', '[ ] task', '[Date]', '[x](command:evil)', '<img onerror=alert(1)>', '<!-- x -->', '--- x', '# x', '| a | b |', '`code`', '**bold**', 'Fix: the bug', '@bob', "it's", '"quoted"', 'a # b', '*alias', '&anchor', '!tag', '%x', 'null', 'true', '1.10', '007', '_template', 'template', '.hidden', 'name.', 'a  b', '[[wiki]]', '[^1]', 'TBD', '____ x', 'constructor', '__proto__ x',
];
