'use client'

import { Select } from '@/components/ui/select'
import { formatDateTime } from '@/lib/dates'
import { MOST_SUPPORTERS, SUPPORT_STATE_NAMES } from '@/modules/posts/support'
import type { SupportRow } from '@/modules/posts/support-queries'
import { type SupportAction, SupportForm } from './support-form'

type Props = {
  postId: string
  rows: SupportRow[]
  units: { id: string; name: string }[]
  actions: Record<'invite' | 'accept' | 'decline' | 'remove', SupportAction>
}

/** The units beside a post, for the people of its own: who stands there, who asks to, who may be asked. */
export function SupportingUnits({ postId, rows, units, actions }: Props) {
  const taken = rows.filter(({ state }) => state === 'accepted' || state === 'invited').length
  return (
    <section aria-labelledby="berita-bersama" className="mt-10 max-w-3xl">
      <h2 id="berita-bersama" className="section-title">
        Berita bersama
      </h2>
      <p className="mt-1">
        Ajak unit yang ikut dalam kegiatan ini. Unit yang bergabung tampil di berita dan mendapat separuh nilainya;
        nilai unit Anda tetap. Paling banyak {MOST_SUPPORTERS} unit.
      </p>
      {rows.length > 0 && (
        <ul className="mt-3">
          {rows.map(({ id, unitName, state, askedBy, askedAt }) => (
            <li key={id} className="border-line border-t py-3">
              <p className="font-semibold">{unitName}</p>
              <p className="text-sm text-soft">
                {SUPPORT_STATE_NAMES[state]} · {askedBy}, {formatDateTime(askedAt)}
              </p>
              <div className="mt-2 flex flex-wrap gap-2">
                {state === 'requested' && (
                  <>
                    <SupportForm
                      action={actions.accept}
                      fields={{ supportId: id }}
                      button="Terima"
                      about={unitName}
                      look="main"
                    />
                    <SupportForm action={actions.decline} fields={{ supportId: id }} button="Tolak" about={unitName} />
                  </>
                )}
                {state !== 'requested' && (
                  <SupportForm
                    action={actions.remove}
                    fields={{ supportId: id }}
                    button={
                      state === 'invited' ? 'Batalkan ajakan' : state === 'accepted' ? 'Lepaskan' : 'Hapus dari daftar'
                    }
                    about={unitName}
                  />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {taken < MOST_SUPPORTERS && units.length > 0 && (
        <div className="mt-4 max-w-md">
          <SupportForm action={actions.invite} fields={{ postId }} button="Ajak unit">
            {(errors) => (
              <Select id="unitId" label="Unit yang diajak" errors={errors.unitId} defaultValue="">
                <option value="">Pilih unit</option>
                {units.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </SupportForm>
        </div>
      )}
    </section>
  )
}
