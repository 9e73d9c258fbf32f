import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { PostStatus } from '@/modules/posts/post'

/** What this person may do with the text beside saving it. */
export type Ways = { publish: boolean; submit: boolean; schedule: boolean }
type Props = { status: PostStatus; ways: Ways; publishAt: string; errors?: string[]; isBusy: boolean }

/** The ways out of the form: published or submitted or set to a time, or only saved. */
export function PublishButtons({ status, ways, publishAt, errors, isBusy }: Props) {
  const isPublic = status === 'published'
  const saves = isPublic || status === 'submitted' || status === 'scheduled' ? 'Simpan perubahan' : 'Simpan draf'
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        {ways.publish && (
          <Button name="intent" value="publish" disabled={isBusy}>
            {status === 'submitted' ? 'Setujui dan terbitkan' : 'Terbitkan berita'}
          </Button>
        )}
        {ways.submit && (
          <Button name="intent" value="submit" disabled={isBusy}>
            Ajukan untuk diperiksa
          </Button>
        )}
        <Button name="intent" value="save" look={isPublic ? 'main' : 'quiet'} disabled={isBusy}>
          {saves}
        </Button>
      </div>
      {ways.schedule && (
        <details open={errors !== undefined || status === 'scheduled'}>
          <summary className="tap font-semibold text-river">
            {status === 'scheduled' ? 'Pindahkan waktu terbit' : 'Terbitkan nanti'}
          </summary>
          <div className="mt-2 flex max-w-xl flex-wrap items-end gap-3">
            <TextInput
              id="publishAt"
              type="datetime-local"
              label="Waktu terbit (WITA)"
              hint="Sebelum waktu ini berita tidak terlihat oleh warga."
              defaultValue={publishAt}
              errors={errors}
            />
            <Button name="intent" value="schedule" look="quiet" disabled={isBusy}>
              {status === 'scheduled' ? 'Pindahkan jadwal' : 'Jadwalkan'}
            </Button>
          </div>
        </details>
      )}
    </div>
  )
}
