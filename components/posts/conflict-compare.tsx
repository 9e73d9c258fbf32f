type Text = { title: string; summary: string; body: string }

/** The writer's text beside the one that somebody else saved meanwhile. Nothing is overwritten before the writer says so. */
export function ConflictCompare({
  mine,
  theirs,
  postId,
  version,
}: {
  mine: Text
  theirs: Text
  postId: string
  version: number
}) {
  return (
    <section aria-labelledby="beda-judul" className="space-y-3 rounded-lg border-2 border-kuning p-4">
      <h2 id="beda-judul" className="section-title">
        Dua naskah berbeda
      </h2>
      <div className="grid gap-4 md:grid-cols-2">
        <Side name="Naskah Anda" text={mine} />
        <Side name="Naskah yang tersimpan" text={theirs} />
      </div>
      <label className="tap gap-3">
        <input type="checkbox" name="overwriteVersion" value={version} className="size-6 shrink-0" />
        Saya sudah membandingkan. Simpan naskah saya di atas naskah yang tersimpan.
      </label>
      <p>
        <a href={`/meja/berita/${postId}`} className="link tap">
          Buang naskah saya dan pakai naskah yang tersimpan
        </a>
      </p>
    </section>
  )
}

function Side({ name, text }: { name: string; text: Text }) {
  return (
    <div className="rounded bg-mist p-3">
      <h3 className="font-bold">{name}</h3>
      <p className="mt-2 font-semibold">{text.title}</p>
      <p className="mt-1">{text.summary}</p>
      <p className="mt-2 whitespace-pre-line text-sm">{text.body}</p>
    </div>
  )
}
