import type { Metadata } from 'next'
import { EmptyState } from '@/components/layout/empty-state'
import { PageTitle } from '@/components/layout/page-title'
import { Pager } from '@/components/layout/pager'
import { ButtonForm } from '@/components/ui/button-form'
import { formatDateTime } from '@/lib/dates'
import { requireActor } from '@/lib/web/session'
import { listMail } from '@/modules/notices/queries'
import { sendAgainAction } from './actions'

export const metadata: Metadata = { title: 'Surat keluar' }

const STATES = {
  queued: { word: 'menunggu', name: 'Menunggu dikirim' },
  sent: { word: 'terkirim', name: 'Terkirim' },
  kept: { word: 'tersimpan', name: 'Tersimpan di sini' },
  failed: { word: 'gagal', name: 'Gagal' },
} as const
type State = keyof typeof STATES

const stateOf = (word: unknown): State | undefined =>
  (Object.keys(STATES) as State[]).find((state) => STATES[state].word === word)

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OutboxPage({ searchParams }: Props) {
  const [{ keadaan, sebelum }, actor] = await Promise.all([searchParams, requireActor()])
  const state = stateOf(keadaan)
  const before = typeof sebelum === 'string' ? sebelum : undefined
  const { mail, next } = await listMail(actor, { state, before })
  const address = (cursor?: string) =>
    `/kelola/surat?${new URLSearchParams({ ...(state && { keadaan: STATES[state].word }), ...(cursor && { sebelum: cursor }) })}`
  return (
    <>
      <PageTitle title="Surat keluar">
        <p>Tanpa peladen surat (SMTP_URL) semua surat tersimpan di sini dan tidak dikirim ke mana pun.</p>
      </PageTitle>
      <nav aria-label="Saring menurut keadaan" className="mb-4">
        <ul className="flex flex-wrap gap-x-4">
          <li>
            <a href="/kelola/surat" aria-current={state ? undefined : 'true'} className="tap aria-[current]:font-bold">
              Semua
            </a>
          </li>
          {(Object.keys(STATES) as State[]).map((key) => (
            <li key={key}>
              <a
                href={`/kelola/surat?keadaan=${STATES[key].word}`}
                aria-current={state === key ? 'true' : undefined}
                className="tap aria-[current]:font-bold"
              >
                {STATES[key].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mail.length === 0 ? (
        <EmptyState title="Tidak ada surat di sini">
          <p>Surat dibuat bila petugas mengisi surelnya dan memilih pemberitahuan lewat surel.</p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {mail.map((letter) => (
            <li key={letter.id} className="border-line border-t py-3">
              <details>
                <summary className="tap font-semibold">{letter.subject}</summary>
                <pre className="mt-2 whitespace-pre-wrap rounded bg-mist p-3 font-sans">{letter.text}</pre>
              </details>
              <p className="text-sm text-soft">
                {letter.to} · {formatDateTime(letter.createdAt)} · {STATES[letter.state].name}
                {letter.sentAt && ` ${formatDateTime(letter.sentAt)}`}
                {letter.lastError && ` · percobaan ke-${letter.attempts}: ${letter.lastError}`}
              </p>
              {(letter.state === 'failed' || letter.state === 'kept') && (
                <ButtonForm
                  action={sendAgainAction}
                  values={{ mailId: letter.id }}
                  name="Kirim lagi"
                  label={`Kirim lagi: ${letter.subject}`}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <Pager previous={before ? address() : null} next={next && address(next)} previousName="Kembali ke awal" />
    </>
  )
}
