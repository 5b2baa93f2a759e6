/**
 * A search string from entries in the given order, empty ones left out:
 * `[["q","linear time"],["family","ssm,-hybrid"]]` → `"?q=linear+time&family=ssm,-hybrid"`.
 * Commas and colons stay readable: both are allowed in a query (RFC 3986, section 3.4).
 */
export function formatParameters(entries: readonly (readonly [string, string])[]): string {
  const parts = entries
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeValue(value)}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function encodeValue(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}
