/** The address of the project on the web without a final slash, from the `repository` of its package.json. */
export function repositoryOf(manifest: unknown): string {
	const { repository } = manifest as { readonly repository: { readonly url: string } };
	return repository.url.replace(/\.git$/, '');
}
