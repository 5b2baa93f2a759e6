/**
 * Where new issues are written, such as `https://github.com/<owner>/<name>/issues/new`: the build
 * setting `VITE_ISSUES_URL`. `null` where it is not set; reports are then copied, not sent.
 */
export const ISSUES_URL: string | null = readSetting(import.meta.env.VITE_ISSUES_URL);

function readSetting(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
