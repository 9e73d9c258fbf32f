import { CodeForm } from './code-form'

/** That there is no such certificate, and what to do then. */
export function UnknownCertificate({ typed = '' }: { typed?: string }) {
  return (
    <>
      <div className="mb-6 max-w-3xl rounded-lg border-danger border-l-4 bg-mist p-5">
        <p className="font-bold font-heading text-danger text-xl">
          <span aria-hidden="true">✗ </span>Tidak ada sertifikat dengan kode itu
        </p>
        <p className="mt-1">
          Periksa lagi kodenya: tidak ada huruf O, I, L, U dan angka 0, 1 di dalamnya. Jika kodenya sudah benar,
          sertifikat itu tidak diterbitkan oleh portal ini.
        </p>
      </div>
      <CodeForm typed={typed} />
      <p className="mt-4">
        <a href="/penghargaan" className="link tap">
          Daftar semua penerima penghargaan
        </a>
      </p>
    </>
  )
}
