import { Button } from '@/components/ui/button'
import type { Uploads } from './use-uploads'

/** The files on their way, each with how far it is. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  return (
    <ul
      aria-label="Foto yang sedang dikirim"
      aria-live="polite"
      className={uploads.list.length === 0 ? 'hidden' : 'space-y-2'}
    >
      {uploads.list.map((upload) => (
        <li key={upload.key} className="rounded bg-mist p-3">
          <p className="font-semibold">{upload.file.name}</p>
          {upload.message === null ? (
            <>
              <progress
                max={100}
                value={upload.percent}
                aria-label={`Mengirim ${upload.file.name}`}
                className="w-full"
              />
              <p className="text-sm text-soft">
                {upload.waiting ?? (upload.percent === 100 ? 'Sedang diolah.' : `${upload.percent}% terkirim`)}
              </p>
            </>
          ) : (
            <>
              <p className="text-danger">{upload.message}</p>
              <div className="mt-2 flex gap-2">
                <Button type="button" look="quiet" onClick={() => uploads.retry(upload)}>
                  Coba lagi
                </Button>
                <Button type="button" look="quiet" onClick={() => uploads.drop(upload)}>
                  Batalkan
                </Button>
              </div>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
