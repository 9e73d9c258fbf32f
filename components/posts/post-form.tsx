'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { PhotoPicker } from '@/components/media/photo-picker'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import type { ActionState } from '@/lib/web/action'
import type { PostStatus } from '@/modules/posts/post'
import { canAutosave } from '@/modules/posts/workflow'
import { wordsOf } from './backstop'
import { BackstopOffer } from './backstop-offer'
import { BodyEditor } from './body-editor'
import { ChangeFields } from './change-fields'
import { CompletenessList } from './completeness-list'
import { ConflictCompare } from './conflict-compare'
import { EMPTY_FIELDS, fieldsFrom, type PostFields, type TextName } from './post-fields'
import { type Place, Section, WhatFields, WhereFields, WhoFields } from './post-sections'
import { PublishButtons, type Ways } from './publish-buttons'
import { SimilarPosts } from './similar-posts'
import { type Kept, useAutosave } from './use-autosave'
import { useBackstop } from './use-backstop'

export type StoredPost = {
  id: string
  version: number
  status: PostStatus
  /** When it is to be published, as a form writes it; "" where no time is set. */
  publishAt: string
  ways: Ways
  fields: PostFields
}
type Props = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>
  /** A post that is stored stays with its unit; a new one may take the ways of the unit that is chosen. */
  units: { id: string; name: string; ways?: Ways }[]
  /** Whether the first unit is chosen from the start. */
  isUnitChosen?: boolean
  places: Place[]
  post?: StoredPost
  /** Whose text the device keeps: another person at the same device is not offered it. */
  writerId: string
}

const NO_WAYS: Ways = { publish: false, submit: false, schedule: false }

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The version that the writer saw when the form was opened, or when it was refused. */
function seenAtStart(post: StoredPost | undefined, values: Record<string, string> | undefined): Kept | null {
  const id = post?.id ?? values?.postId
  return id ? { id, version: Number(values?.version ?? post?.version) } : null
}

/** The one form in which a post is written, new or stored. */
export function PostForm({ action, units, isUnitChosen = true, places, post, writerId }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const errors = refusal?.fields ?? {}
  const [fields, setFields] = useState<PostFields>(() => {
    const stored = post?.fields ?? EMPTY_FIELDS
    return refusal ? fieldsFrom(refusal.values, stored) : stored
  })
  const [plain, setPlain] = useState(fields.plain)
  const [unitId, setUnitId] = useState(refusal?.values.unitId ?? (isUnitChosen ? units[0]?.id : '') ?? '')
  const [isUploading, setIsUploading] = useState(false)
  const [turn, setTurn] = useState(0)
  const [isEnding, setIsEnding] = useState(false)
  const formElement = useRef<HTMLFormElement>(null)
  const { kept, message, touch, end, resume } = useAutosave({
    form: formElement,
    writerId,
    kept: seenAtStart(post, refusal?.values),
    isOnServer: !post || canAutosave(post.status),
  })
  const [offer, takeOffer] = useBackstop(writerId, post?.id ?? null, fields)

  // What was typed before the script came is taken over.
  useEffect(() => {
    if (!formElement.current) return
    const typed = [...new FormData(formElement.current)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    setFields((now) => ({ ...now, texts: fieldsFrom(Object.fromEntries(typed), now).texts }))
  }, [])
  useEffect(() => {
    setIsEnding(false)
    // While two texts stand side by side, only the button decides.
    if (state?.ok === false && state.code !== 'conflict') resume()
  }, [state, resume])

  function restore(values: Record<string, string>) {
    setFields((now) => fieldsFrom(values, now))
    setPlain(wordsOf(values.body) || (values.bodyPlain ?? ''))
    if (!post && values.unitId) setUnitId(values.unitId)
    setTurn((now) => now + 1)
    takeOffer()
    touch()
  }

  const onText = (name: TextName, text: string) =>
    setFields((now) => ({ ...now, texts: { ...now.texts, [name]: text } }))
  const group = { texts: fields.texts, errors, onText }

  // Sent by hand, so that React does not reset the fields once the answer is there.
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    if (isEnding) return
    setIsEnding(true)
    const autosaved = await end()
    if (autosaved) {
      form.set('postId', autosaved.id)
      form.set('version', String(autosaved.version))
    }
    startTransition(() => send(form))
  }

  return (
    <form ref={formElement} action={send} onSubmit={submit} onInput={touch} className="max-w-3xl space-y-8" noValidate>
      {refusal && <ErrorSummary message={refusal.message} fields={errors} attempt={state} />}
      {offer && <BackstopOffer backstop={offer} onRestore={() => restore(offer.values)} onDrop={takeOffer} />}
      {kept && <input type="hidden" name="postId" value={kept.id} />}
      {kept && <input type="hidden" name="version" value={kept.version} />}
      {post && refusal?.code === 'conflict' && (
        <ConflictCompare
          postId={post.id}
          version={post.version}
          mine={{ title: fields.texts.title, summary: fields.texts.summary, body: plain }}
          theirs={{ title: post.fields.texts.title, summary: post.fields.texts.summary, body: post.fields.plain }}
        />
      )}
      {units.length > 1 && !post ? (
        <Select
          id="unitId"
          label="Unit"
          value={unitId}
          onChange={(event) => setUnitId(event.target.value)}
          errors={errors.unitId}
        >
          {!isUnitChosen && <option value="">Pilih unit</option>}
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </Select>
      ) : (
        <input type="hidden" name="unitId" value={unitId} />
      )}
      <Section title="Foto">
        <PhotoPicker
          unitId={unitId}
          photos={fields.photos}
          errors={errors.photos}
          onBusy={setIsUploading}
          onChange={(update) => {
            setFields((now) => ({ ...now, photos: update(now.photos) }))
            touch()
          }}
        />
      </Section>
      <Section title="Apa yang terjadi">
        <WhatFields {...group} />
        <BodyEditor
          key={turn}
          json={fields.body}
          plain={fields.plain}
          errors={errors.body}
          onText={(text) => {
            setPlain(text)
            touch()
          }}
        />
        <SimilarPosts
          unitId={unitId}
          postId={kept?.id ?? null}
          title={fields.texts.title}
          plain={plain}
          photoIds={fields.photos.map(({ photoId }) => photoId)}
        />
      </Section>
      <Section title="Di mana dan kapan">
        <WhereFields {...group} places={places} />
      </Section>
      <Section title="Siapa, mengapa, bagaimana">
        <WhoFields {...group} />
      </Section>
      <Section title="Periksa">
        <CompletenessList fields={fields} words={countWords(plain)} />
      </Section>
      {post?.status === 'published' && (
        <ChangeFields
          change={refusal?.values.change ?? ''}
          note={refusal?.values.changeNote ?? ''}
          errors={errors.changeNote}
        />
      )}
      <div className="flex flex-wrap items-center gap-3 border-line border-t pt-5">
        <PublishButtons
          status={post?.status ?? 'draft'}
          ways={(post?.ways ?? units.find(({ id }) => id === unitId)?.ways) || NO_WAYS}
          publishAt={refusal?.values.publishAt ?? post?.publishAt ?? ''}
          errors={errors.publishAt}
          isBusy={isSending || isUploading || isEnding}
        />
        <p role="status" className="text-soft">
          {isUploading ? 'Foto sedang dikirim.' : isSending ? 'Sedang disimpan.' : message}
        </p>
      </div>
    </form>
  )
}
