import type { CommandUsage, OptionUsage } from './commandUsage';

/** Every command has it. */
const HELP: OptionUsage = { name: 'help', description: 'Show help.' };

function optionsOf({ options }: CommandUsage): readonly OptionUsage[] {
	return [...options, HELP];
}

/** A completion script for bash. */
export function bashCompletion(commands: readonly CommandUsage[]): string {
	const names = [...commands.map(({ name }) => name), 'help'].join(' ');
	const options = commands.map(
		command =>
			`\t\t${command.name}) words="${optionsOf(command)
				.map(({ name }) => `--${name}`)
				.join(' ')}" ;;`,
	);
	const values = commands.flatMap(command => [
		...command.options.flatMap(({ name, value, choices }) =>
			value === undefined
				? []
				: [
						`\t\t${command.name}:--${name}) ${choices ? `COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current"))` : value.includes('dir') ? 'COMPREPLY=($(compgen -d -- "$current"))' : ':'}; return ;;`,
					],
		),
	]);
	const operands = commands.flatMap(({ name, operands: [first] }) =>
		first?.choices ? [`\t\t${name}) COMPREPLY=($(compgen -W "${first.choices.join(' ')}" -- "$current")) ;;`] : [],
	);
	return `# bash completion for task-docs
_task_docs() {
	local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="\${COMP_WORDS[1]}" words=""
	COMPREPLY=()
	if [ "$COMP_CWORD" -eq 1 ]; then
		COMPREPLY=($(compgen -W "${names} --help --version" -- "$current"))
		return
	fi
	case "$command:$previous" in
		help:help) COMPREPLY=($(compgen -W "${names}" -- "$current")); return ;;
${values.join('\n')}
	esac
	case "$command" in
${options.join('\n')}
	esac
	if [ "\${current:0:1}" = "-" ]; then
		COMPREPLY=($(compgen -W "$words" -- "$current"))
		return
	fi
	case "$command" in
${operands.join('\n')}
		*) COMPREPLY=($(compgen -f -- "$current")) ;;
	esac
}
complete -o filenames -F _task_docs task-docs
`;
}

/** A completion script for zsh. */
export function zshCompletion(commands: readonly CommandUsage[]): string {
	const described = commands.map(({ name, description }) => `\t\t${zshText(`${name}:${description.replaceAll(':', '\\:')}`)}`);
	const cases = commands.map(command => {
		const options = optionsOf(command).map(({ name, value, choices, description }) => {
			const action =
				value === undefined ? '' : choices ? `:value:(${choices.join(' ')})` : `:value:${value.includes('dir') ? '_files -/' : ' '}`;
			return zshText(`--${name}[${description.replaceAll(/[[\]:\\]/g, '\\$&')}]${action}`);
		});
		const [first] = command.operands;
		const operand = first ? zshText(first.choices ? `1:${first.name}:(${first.choices.join(' ')})` : '*:file:_files') : '';
		return `\t\t${command.name}) _arguments ${[...options, operand].join(' ').trimEnd()} ;;`;
	});
	described.push(`\t\t${zshText('help:Show help for a command.')}`);
	return `#compdef task-docs
_task_docs() {
	local -a commands
	commands=(
${described.join('\n')}
	)
	if (( CURRENT == 2 )); then
		_describe 'command' commands
		return
	fi
	shift words
	(( CURRENT-- ))
	case "$words[1]" in
${cases.join('\n')}
		help) _describe 'command' commands ;;
	esac
}
if [ "$funcstack[1]" = "_task_docs" ]; then
	_task_docs "$@"
else
	compdef _task_docs task-docs
fi
`;
}

/** A completion script for fish. */
export function fishCompletion(commands: readonly CommandUsage[]): string {
	const names = commands.map(({ name }) => name).join(' ');
	const lines = commands.flatMap(command => {
		const seen = `complete -c task-docs -n '__fish_seen_subcommand_from ${command.name}'`;
		const [first] = command.operands;
		return [
			`complete -c task-docs -f -n __fish_use_subcommand -a ${command.name} -d ${fishText(command.description)}`,
			...(first?.choices ? [`${seen} -f -a ${fishText(first.choices.join(' '))}`] : first ? [] : [`${seen} -f`]),
			...optionsOf(command).map(({ name, value, choices, description }) => {
				const values =
					value === undefined
						? ''
						: choices
							? ` -x -a ${fishText(choices.join(' '))}`
							: value.includes('dir')
								? " -x -a '(__fish_complete_directories)'"
								: ' -x';
				return `${seen} -l ${name}${values} -d ${fishText(description)}`;
			}),
		];
	});
	const help = [
		"complete -c task-docs -f -n __fish_use_subcommand -a help -d 'Show help for a command.'",
		"complete -c task-docs -f -n __fish_use_subcommand -l help -d 'Show help.'",
		"complete -c task-docs -f -n __fish_use_subcommand -l version -d 'Show the version.'",
		`complete -c task-docs -n '__fish_seen_subcommand_from help' -f -a ${fishText(names)}`,
	];
	return ['# fish completion for task-docs', ...lines, ...help, ''].join('\n');
}

/** A word for zsh in single quotes. */
function zshText(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A word for fish in single quotes. */
function fishText(text: string): string {
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
