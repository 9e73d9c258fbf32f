'use client'

import { type FormEvent, startTransition, useActionState, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ActionState } from '@/lib/web/action'
import { PLATFORM_NAMES, PLATFORMS, type Platform } from '@/modules/channels/channel'
import { addressHintOf } from '@/modules/channels/registration'

type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  unitId: string
  people: { id: string; name: string }[]
  platform: Platform
  /** A channel that is registered, in the version that is seen; its platform stays. */
  channel?: { id: string; version: number; address: string; responsibleId: string | null; recoveryContact: string }
  meId: string
}

const isPlatform = (text: string): text is Platform => (PLATFORMS as readonly string[]).includes(text)

/** What the registry asks of a channel. */
export function ChannelForm({ action, unitId, people, platform, channel, meId }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const errors = refusal?.fields ?? {}
  const typed = (name: string, otherwise: string) => refusal?.values[name] ?? otherwise
  const [chosen, setChosen] = useState<Platform>(platform)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }

  return (
    <form action={send} onSubmit={submit} className="max-w-2xl space-y-5" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={refusal.fields} attempt={state} />}
      {channel ? (
        <>
          <input type="hidden" name="channelId" value={channel.id} />
          <input type="hidden" name="version" value={channel.version} />
          <input type="hidden" name="platform" value={platform} />
        </>
      ) : (
        <>
          <input type="hidden" name="unitId" value={unitId} />
          <Select
            id="platform"
            label="Jenis kanal"
            defaultValue={typed('platform', platform)}
            errors={errors.platform}
            onChange={({ target }) => isPlatform(target.value) && setChosen(target.value)}
          >
            {PLATFORMS.map((each) => (
              <option key={each} value={each}>
                {PLATFORM_NAMES[each]}
              </option>
            ))}
          </Select>
        </>
      )}
      <TextInput
        id="address"
        label="Alamat atau nama akun"
        hint={addressHintOf(chosen)}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={500}
        defaultValue={typed('address', channel?.address ?? '')}
        errors={errors.address}
      />
      <Select
        id="responsibleId"
        label="Penanggung jawab"
        hint="Petugas yang memegang kanal ini. Bila ia pindah tugas, kanal ini ikut diserahterimakan."
        defaultValue={typed('responsibleId', channel ? (channel.responsibleId ?? '') : meId)}
        errors={errors.responsibleId}
      >
        <option value="">Belum ditunjuk</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextInput
        id="recoveryContact"
        label="Kontak pemulihan"
        hint="Surel dinas atau nomor telepon yang dipakai bila kata sandinya hilang. Tidak dilihat warga."
        maxLength={200}
        defaultValue={typed('recoveryContact', channel?.recoveryContact ?? '')}
        errors={errors.recoveryContact}
      />
      <Button disabled={isSending}>{channel ? 'Simpan kanal' : 'Daftarkan kanal'}</Button>
    </form>
  )
}
