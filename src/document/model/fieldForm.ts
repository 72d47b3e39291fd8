/** How fields of one form are read and written. */
export interface FieldFormTraits {
	/** How a value is written; undefined for a form that is only read. */
	readonly writer: 'yamlScalar' | 'text' | 'tableCell' | undefined;
	/** What a field added next to one of this form becomes; undefined where none can be added. */
	readonly sibling: 'key' | 'line' | 'row' | undefined;
	/** The comment behind a value, its text in the first group; undefined where comments are not read. */
	readonly comment: RegExp | undefined;
	/** A source that is not empty and still no value. */
	readonly nullSource?: RegExp;
	/** The marks around label and value close behind the value: `**Key: value**`. */
	readonly closesBehindValue?: true;
	/** The label may be any, not only a known one. */
	readonly takesAnyLabel?: true;
	/** The field's line begins with a heading's `#` marks. */
	readonly isHeading?: true;
	/** The value has a line of its own, so it must not begin another block, and may be chosen from the list items around it. */
	readonly isOwnLine?: true;
	/** An empty value with a list below it is that list's label. */
	readonly mayLeadList?: true;
	/** A `Title` field of this form does not name the document. */
	readonly isNeverTitle?: true;
	/** Nothing but the colon marks the label, so a sentence may look like a field. */
	readonly mayBeProse?: true;
}

const YAML_COMMENT = /^[ \t]*#(.*)$/u;
const HTML_COMMENT = /^[ \t]*<!--(.*?)-->/u;

/** All forms of fields. A new form is a row here; what depends on the form asks its row. */
export const FIELD_FORMS = {
	/** `key: value` in the YAML front matter. */
	yaml: { writer: 'yamlScalar', sibling: 'key', comment: YAML_COMMENT, nullSource: /^(?:~|null|""|'')$/iu },
	/** `key = value` in a TOML block between `+++` lines. */
	toml: { writer: undefined, sibling: undefined, comment: undefined },
	/** `**Key**: value` or `**Key:** value`, with or without a bullet, a quote mark or an emoji before it. */
	bold: { writer: 'text', sibling: 'line', comment: HTML_COMMENT, takesAnyLabel: true, mayLeadList: true },
	/** `Key: value`, with or without a bullet. */
	plain: { writer: 'text', sibling: 'line', comment: HTML_COMMENT, mayLeadList: true, mayBeProse: true },
	/** `**Key: value**` or `*Key: value*`. */
	wrapped: { writer: 'text', sibling: 'line', comment: HTML_COMMENT, closesBehindValue: true, mayLeadList: true },
	/** `| Key | value |` in a table. */
	table: { writer: 'tableCell', sibling: 'row', comment: HTML_COMMENT, isNeverTitle: true },
	/** `## Key: value`. */
	heading: { writer: 'text', sibling: undefined, comment: HTML_COMMENT, isHeading: true, mayLeadList: true },
	/** `## Key` and the value on the first line of text below. */
	section: { writer: 'text', sibling: undefined, comment: HTML_COMMENT, isOwnLine: true, mayLeadList: true },
} as const satisfies Readonly<Record<string, FieldFormTraits>>;

/** How a field is written; decides how it is edited. */
export type FieldForm = keyof typeof FIELD_FORMS;

/** How a field's form is read and written. */
export function traitsOf({ form }: { readonly form: FieldForm }): FieldFormTraits {
	return FIELD_FORMS[form];
}
