/** The URI of a document as an MCP resource. It has no absolute path, which would tell clients about the machine. */
export function resourceUri(path: string): string {
	return `task-docs:///${path.split('/').map(encodeURIComponent).join('/')}`;
}
