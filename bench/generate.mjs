// Generates a corpus of planning documents in the shapes of real repositories, the same for the same seed.
import fs from 'node:fs';
import path from 'node:path';

/** Increment when the generated documents change, so that existing corpora are regenerated. */
const VERSION = 2;
/** Planning documents share folders; with a folder each, finding them would cost as much as reading them. */
const PER_FOLDER = 10;

/**
 * Writes `count` documents below `folder`, unless they exist already.
 *
 * @param {string} folder
 * @param {number} count
 * @param {number} seed
 */
export function generateCorpus(folder, count, seed) {
	const mark = path.join(folder, '.generated');
	const made = `version ${VERSION}, ${count} files, seed ${seed}\n`;
	if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === made) {
		return;
	}
	fs.rmSync(folder, { recursive: true, force: true });
	const folders = Math.ceil(count / PER_FOLDER);
	const areas = Math.ceil(Math.sqrt(folders));
	for (let index = 0; index < count; index++) {
		const own = index % folders;
		const file = path.join(folder, `area-${own % areas}`, `part-${Math.floor(own / areas)}`, `document-${index}.md`);
		if (index < folders) {
			fs.mkdirSync(path.dirname(file), { recursive: true });
		}
		fs.writeFileSync(file, documentText(randomOf(seed * 1_000_003 + index), index));
	}
	fs.writeFileSync(mark, made);
}

/** Mulberry32: small, fast, and the same on every machine. */
function randomOf(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const STATUSES = [
	'Done',
	'Complete',
	'✅ COMPLETE',
	'COMPLETED - Ready for use',
	'Implemented (see the log)',
	'In Progress',
	'🟡 IN PROGRESS',
	'Active',
	'Draft',
	'Planned',
	'📋 Planning',
	'Ready for Implementation',
	'To Do',
	'todo',
	'In Review',
	'Blocked',
	'Archived',
	'Superseded',
	'Proposed',
	'Operational',
];
const PRIORITIES = ['High', 'HIGH', 'medium', 'Low', 'P0-CRITICAL', 'P1-HIGH', 'P2', '🔴 Critical', 'Medium-High', 'LOW (after the fair)'];
const DATES = [
	day => day,
	day => day,
	day => day,
	day => `${day} 14:05:00`,
	day => `${day}T09:30:00+02:00`,
	day => new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
	day => `${day} (second reading)`,
];
const PEOPLE = ['Ines', 'Ole Brandt', '@ann', 'Team Harbour', 'Kwame'];
const WORDS = (
	'the lamp pier boat harbour rope tide chart engine crew light signal watch mast sail deck cargo crane gate ' +
	'must should when after before each every new old first last open close mend check write move count plan'
).split(' ');

function documentText(random, index) {
	const pick = list => list[Math.floor(random() * list.length)];
	const chance = share => random() < share;
	const day = () => `202${5 + Math.floor(random() * 2)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
	const words = count => Array.from({ length: count }, () => pick(WORDS)).join(' ');
	const sentence = () => {
		const text = words(6 + Math.floor(random() * 14));
		return `${text.charAt(0).toUpperCase()}${text.slice(1)}${chance(0.15) ? ` \`${words(1)}.ts\`` : ''}${chance(0.1) ? ` **${words(2)}**` : ''}.`;
	};
	const title = `${pick(['', 'Task: ', 'Enhancement: ', 'RFC: '])}${words(4)} ${index}`;
	const fields = [
		['Status', pick(STATUSES)],
		['Priority', pick(PRIORITIES)],
		['Created', pick(DATES)(day())],
		['Last Updated', pick(DATES)(day())],
		['Owner', pick(PEOPLE)],
		['Sprint', `Sprint ${Math.floor(random() * 30)}`],
	].filter((_, at) => at === 0 || chance(0.6));
	const lines = [...header(random() * 100, title, fields, index, chance), ''];

	// The median size is a few kilobytes; the largest are hundreds of times that.
	const size = Math.min(400_000, 4000 * Math.exp(1.1 * Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random())));
	const hasItems = chance(0.3);
	let length = 0;
	let section = 0;
	const add = line => {
		lines.push(line);
		length += line.length + 1;
	};
	while (length < size) {
		section++;
		add(
			`## ${section}. ${pick(['Goal', 'Background', 'Tasks', 'Open Questions', 'Acceptance Criteria', 'Risks', 'Notes', 'Design', 'Timeline'])}`,
		);
		add('');
		for (let block = 0; block < 4 && length < size; block++) {
			const kind = random();
			if (hasItems && kind < 0.45) {
				for (let item = 0; item < 6; item++) {
					add(
						`${pick(['', '', '', '', '  ', '    '])}${pick(['-', '-', '-', '-', '-', '*', '1.'])} [${pick([' ', ' ', ' ', 'x', 'X', '-'])}] ${sentence()}`,
					);
				}
			} else if (kind < 0.55) {
				add('```ts');
				for (let line = 0; line < 8; line++) {
					add(`\tconst ${pick(WORDS)} = '${words(3)}'; // - [ ] not an item`);
				}
				add('```');
			} else if (kind < 0.65) {
				add('| Name | Status | Note |');
				add('| --- | --- | --- |');
				for (let row = 0; row < 4; row++) {
					add(`| ${words(2)} | ${pick(STATUSES)} | ${words(5)} |`);
				}
			} else if (kind < 0.8) {
				for (let item = 0; item < 5; item++) {
					add(`- ${chance(0.2) ? '✅ ' : ''}${chance(0.3) ? `**${words(2)}**: ` : ''}${sentence()}`);
				}
			} else {
				add(Array.from({ length: 4 }, sentence).join(' '));
			}
			add('');
		}
		if (chance(0.05)) {
			add(`### Phase ${section}`);
			add('');
			add(`**Status:** ${pick(STATUSES)}`);
			add('');
		}
	}
	const end = chance(0.04) ? '\r\n' : '\n';
	return lines.join(end) + (chance(0.35) ? '' : end);
}

/** The forms of header fields, with their measured frequencies out of 100. */
function header(share, title, fields, index, chance) {
	const yamlKey = name => name.toLowerCase().replace(' ', '_');
	if (share < 24) {
		const value = text => (chance(0.1) || /[:#@[\]{}]/.test(text) ? JSON.stringify(text) : text);
		return [
			'---',
			`title: ${value(title)}`,
			`id: T-${index}`,
			...fields.map(([name, text]) => `${yamlKey(name)}: ${value(text)}`),
			'tags: [one, two]',
			'---',
			'',
			`# ${title}`,
		];
	}
	if (share < 25) {
		return ['---', `title: ${title}: broken`, 'assignee: @nobody', `status: ${fields[0][1]}`, '---', '', `# ${title}`];
	}
	if (share < 50) {
		return [`# ${title}`, '', ...fields.map(([name, text]) => `**${name}**: ${text}  `)];
	}
	if (share < 60) {
		return [`# ${title}`, '', ...fields.map(([name, text]) => `**${name}:** ${text}`)];
	}
	if (share < 68) {
		return [`# ${title}`, '', ...fields.map(([name, text]) => `- **${name}**: ${text}`)];
	}
	if (share < 79) {
		return [`# ${title}`, '', ...fields.map(([name, text]) => `${chance(0.6) ? '- ' : ''}${name}: ${text}`)];
	}
	if (share < 82) {
		return [`# ${title}`, '', '## Status', '', fields[0][1]];
	}
	if (share < 84) {
		return [`# ${title}`, '', '| Field | Value |', '| --- | --- |', ...fields.map(([name, text]) => `| ${name} | ${text} |`)];
	}
	return [`# ${title}`];
}
