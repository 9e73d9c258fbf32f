'use client'

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="isi" className="wrap pt-10">
      <h1 className="font-extrabold text-2xl">Halaman ini sedang bermasalah</h1>
      <p className="mt-3 max-w-xl">
        Kesalahannya ada pada kami dan sudah tercatat. Silakan muat ulang halaman ini beberapa saat lagi.
      </p>
      {error.digest && <p className="mt-2 text-sm text-soft">Kode untuk dilaporkan: {error.digest}</p>}
      <p className="mt-4">
        <a href="/" className="link tap">
          Kembali ke halaman depan
        </a>
      </p>
    </main>
  )
}
