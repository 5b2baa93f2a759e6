/**
 * The answer to an address that is not kept on the device, while there is no network: a page that
 * says so. `base` is the path of the site, such as `/` or `/collate/`.
 */
export function createOfflineMessage(base: string): Response {
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No network – Collate</title>
<link rel="icon" href="${base}favicon.svg">
<link rel="stylesheet" href="${base}offline.css">
<main>
<h1>There is no network</h1>
<p>This file is not kept on this device. Pages, search and comparison work without a network; feeds, preview pictures and files for download do not.</p>
<p><a href="">Try again</a> <a href="${base}">Go to the list of papers</a></p>
</main>
</html>
`;
  return new Response(page, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'",
    },
  });
}
