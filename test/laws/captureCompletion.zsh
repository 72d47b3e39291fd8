# Prints what zsh offers when Tab is pressed at the end of a line: zsh -f captureCompletion.zsh SCRIPT LINE
#
# Completion works in an interactive zsh only, so one runs in a pseudo terminal. It prints the matches between two marks.
zmodload zsh/zpty || exit 1
setup=$(mktemp) || exit 1
cat > $setup <<'SETUP'
PROMPT=
autoload -Uz compinit && compinit -u -D
bindkey '^I' complete-word
zstyle ':completion:*' insert-tab false
compadd() {
	# Calls that only filter an array add no matches.
	if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
		builtin compadd "$@"
		return
	fi
	typeset -a matches
	builtin compadd -A matches "$@"
	(( $#matches )) && print -rl -- $matches
	builtin compadd "$@"
}
begin_matches() { print -r -- '<<<' }
end_matches() { print -r -- '>>>'; exit }
compprefuncs=(begin_matches)
comppostfuncs=(end_matches)
SETUP
zpty shell 'zsh -f -i'
# The quotes keep the terminal's echo of the line from matching.
zpty -w shell "source $setup; source $1; print REA''DY"
zpty -r -m shell output '*READY*'
zpty -w -n shell "$2"$'\t'
offered=
while zpty -r shell output; do
	offered+=$output
	[[ $offered == *'>>>'* ]] && break
done
zpty -d shell
rm -f $setup
print -r -- "${${offered##*<<<}%%>>>*}"
