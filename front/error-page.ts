/** A page of its own for when the portal cannot draw one: no style sheet, no script, no database behind it. */
export const errorPage = (title: string, advice: string): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Warta Baimbai</title>
<style>
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 36rem; padding: 15vh 1.5rem 2rem; background: #fbfaf6; color: #15211f;
  font: 1.125rem/1.6 system-ui, sans-serif }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .5rem 0 }
a { color: #0b5d5b; display: inline-block; padding: .6rem 0 }
.nama { color: #0b5d5b; font-weight: 800 }
@media (prefers-color-scheme: dark) { body { background: #0e1716; color: #e6efed } a, .nama { color: #6fd0c6 } }
</style>
</head>
<body>
<main>
<p class="nama">Warta Baimbai</p>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="">Muat ulang halaman ini</a><br><a href="/">Ke halaman depan</a></p>
</main>
</body>
</html>
`
