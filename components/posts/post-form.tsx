'use client'

import { type FormEvent, type KeyboardEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import type { FormPhoto } from '@/components/media/photo-fields'
import { PhotoPicker } from '@/components/media/photo-picker'
import { useUploads } from '@/components/media/use-uploads'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ActionState } from '@/lib/web/action'
import type { PostStatus } from '@/modules/posts/post'
import { canAutosave } from '@/modules/posts/workflow'
import type { ProjectChoice } from '@/modules/projects/desk-queries'
import { wordsOf } from './backstop'
import { BackstopOffer } from './backstop-offer'
import { ChangeFields } from './change-fields'
import { Checklist } from './checklist'
import { ConflictCompare } from './conflict-compare'
import { BodyEditor } from './editor/body-editor'
import { EMPTY_FIELDS, fieldsFrom, type PostFields, type TextName } from './post-fields'
import { type Place, Section, TypeField, templateOf, WhatFields, WhereFields, WhoFields } from './post-sections'
import { PublishButtons, type Ways } from './publish-buttons'
import { reportBlockersOf } from './report-blockers'
import { ReportFields } from './report-fields'
import { SimilarPosts } from './similar-posts'
import { StepNav, StepTurns } from './step-nav'
import { answeredSteps, STEPS, type Step } from './steps'
import { UnitField, type WritingUnit } from './unit-field'
import { type Kept, useAutosave } from './use-autosave'
import { useBackstop } from './use-backstop'
import { useProjects } from './use-projects'
import { useSteps } from './use-steps'

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
  units: WritingUnit[]
  /** Whether the first unit is chosen from the start. */
  isUnitChosen?: boolean
  places: Place[]
  /** The works of the unit that is chosen from the start. */
  projects: ProjectChoice[]
  /** With what a new text begins. */
  begin?: Partial<PostFields['texts']>
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

/** A new text begins with its photos, a stored one with the first question that is open. */
function firstStep(post: StoredPost | undefined): Step {
  if (!post) return 'foto'
  const answered = answeredSteps(post.fields, countWords(post.fields.plain))
  return STEPS.find((step) => !answered.includes(step)) ?? 'periksa'
}

/** Enter in a line of text sends nothing: what is sent is said by a button. */
function keepEnter(event: KeyboardEvent<HTMLFormElement>) {
  const isLine = event.target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(event.target.type)
  if (event.key === 'Enter' && isLine) event.preventDefault()
}

/** The one form in which a post is written, new or stored. */
export function PostForm({ action, units, isUnitChosen = true, places, projects, begin, post, writerId }: Props) {
  const [state, send, isSending] = useActionState(action, null)
  const refusal = state?.ok === false ? state : null
  const errors = refusal?.fields ?? {}
  const [fields, setFields] = useState<PostFields>(() => {
    const stored = post?.fields ?? { ...EMPTY_FIELDS, texts: { ...EMPTY_FIELDS.texts, ...begin } }
    return refusal ? fieldsFrom(refusal.values, stored) : stored
  })
  const [plain, setPlain] = useState(fields.plain)
  const [unitId, setUnitId] = useState(refusal?.values.unitId ?? (isUnitChosen ? units[0]?.id : '') ?? '')
  const [turn, setTurn] = useState(0)
  const [isEnding, setIsEnding] = useState(false)
  const formElement = useRef<HTMLFormElement>(null)
  // While others are shown the text, or it is public, it is seen as a whole.
  const isGuided = !post || canAutosave(post.status)
  const { kept, message, touch, flush, end, resume } = useAutosave({
    form: formElement,
    writerId,
    kept: seenAtStart(post, refusal?.values),
    isOnServer: isGuided,
  })
  const [offer, takeOffer] = useBackstop(writerId, post?.id ?? null, fields)
  const [first] = useState(() => firstStep(post))
  const step = useSteps(first, flush)
  const words = countWords(plain)
  const works = useProjects(unitId, projects)
  const uploads = useUploads(unitId, (photo) => changePhotos((all) => (isIn(all, photo) ? all : [...all, photo])))

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

  function changePhotos(update: (photos: FormPhoto[]) => FormPhoto[]) {
    setFields((now) => ({ ...now, photos: update(now.photos) }))
    touch()
  }
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
  function changeTexts(texts: Partial<PostFields['texts']>) {
    setFields((now) => ({ ...now, texts: { ...now.texts, ...texts } }))
    touch()
  }
  const group = { texts: fields.texts, errors, onText }
  const section = (name: Step) => ({ step: name, isCurrent: name === step })

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
  function onKey(event: KeyboardEvent<HTMLFormElement>) {
    keepEnter(event)
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (isGuided) flush()
  }

  return (
    <form
      ref={formElement}
      action={send}
      onSubmit={submit}
      onInput={touch}
      onKeyDown={onKey}
      className={`max-w-5xl space-y-6 ${isGuided ? 'guided' : ''}`}
      noValidate
    >
      {/* The first button is the one that Enter would press where no script runs. */}
      <button type="submit" name="intent" value="save" className="hidden" tabIndex={-1} aria-hidden="true">
        Simpan
      </button>
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
      {isGuided && <StepNav current={step} answered={answeredSteps(fields, words)} />}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="space-y-8">
          <Section {...section('foto')} title="Foto">
            {!post && (
              <UnitField
                units={units}
                isChosen={isUnitChosen}
                unitId={unitId}
                onUnit={setUnitId}
                errors={errors.unitId}
              />
            )}
            {post && <input type="hidden" name="unitId" value={unitId} />}
            <TypeField {...group} />
            <PhotoPicker
              unitId={unitId}
              photos={fields.photos}
              errors={errors.photos}
              uploads={uploads}
              onChange={changePhotos}
            />
          </Section>
          <Section {...section('tempat')} title="Di mana dan kapan">
            {fields.texts.type === 'pembangunan' && (
              <ReportFields {...group} works={works} photos={fields.photos} onTexts={changeTexts} />
            )}
            <WhereFields {...group} places={places} />
          </Section>
          <Section {...section('isi')} title="Apa yang terjadi">
            <WhatFields {...group} />
            <BodyEditor
              key={turn}
              json={fields.body}
              plain={fields.plain}
              outline={templateOf(fields.texts).outline}
              photos={fields.photos}
              errors={errors.body}
              onFiles={uploads.take}
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
          <Section {...section('orang')} title="Siapa, mengapa, bagaimana">
            <WhoFields {...group} />
          </Section>
        </div>
        <aside className="lg:sticky lg:top-4 lg:self-start" aria-label="Kelengkapan">
          <Section {...section('periksa')} title="Periksa">
            <Checklist fields={fields} words={words} reportBlockers={reportBlockersOf(fields.texts, works.choices)} />
          </Section>
        </aside>
      </div>
      {post?.status === 'published' && (
        <ChangeFields
          change={refusal?.values.change ?? ''}
          note={refusal?.values.changeNote ?? ''}
          errors={errors.changeNote}
        />
      )}
      <div
        data-step="periksa"
        data-current={step === 'periksa' || undefined}
        className="step border-line border-t pt-5"
      >
        <PublishButtons
          status={post?.status ?? 'draft'}
          ways={(post?.ways ?? units.find(({ id }) => id === unitId)?.ways) || NO_WAYS}
          publishAt={refusal?.values.publishAt ?? post?.publishAt ?? ''}
          errors={errors.publishAt}
          isBusy={isSending || uploads.isBusy || isEnding}
        />
      </div>
      <p role="status" className="text-soft">
        {uploads.isBusy ? 'Foto sedang dikirim.' : isSending ? 'Sedang disimpan.' : message}
      </p>
      {isGuided && <StepTurns current={step} />}
    </form>
  )
}

const isIn = (photos: FormPhoto[], { photoId }: FormPhoto): boolean => photos.some((other) => other.photoId === photoId)
