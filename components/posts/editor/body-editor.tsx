'use client'

import type { JSONContent } from '@tiptap/react'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { FormPhoto } from '@/components/media/photo-fields'
import { EXTENSIONS } from './extensions'
import { PhotosOfPost } from './photos-node'
import { Shortcuts } from './shortcuts'
import { type Panel, Toolbar } from './toolbar'

type Props = {
  /** The document as JSON, or null where only a plain text is known. */
  json: string | null
  plain: string
  /** What the text may be about, in its order: headings that an empty text can begin with. */
  outline: readonly string[]
  photos: FormPhoto[]
  errors?: string[]
  onText: (text: string) => void
  /** Pictures that were pasted into or dropped on the text. */
  onFiles: (files: File[]) => void
}

const HINT =
  'Ceritakan apa yang terjadi dan apa gunanya bagi warga. Paling sedikit 120 kata memberi nilai penuh. Boleh ditempel dari Word atau WhatsApp.'

const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))

/** The text of a post: a rich editor, or a plain text field until (and where no) JavaScript runs. */
export function BodyEditor({ json, plain, outline, photos, errors, onText, onFiles }: Props) {
  const [document, setDocument] = useState(json ?? '')
  const [panel, setPanel] = useState<Panel>(null)
  const [isEmpty, setIsEmpty] = useState(json === null && plain === '')
  const field = useRef<HTMLTextAreaElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const early = useRef<string | null>(null)
  const takeFiles = useRef(onFiles)
  takeFiles.current = onFiles
  // Runs before the editor is made: what was typed into the plain field before the script came is kept.
  useEffect(() => {
    const typed = field.current?.value
    if (typed !== undefined && typed !== field.current?.defaultValue) early.current = typed
  }, [])
  function takePictures(data: DataTransfer | null): boolean {
    const files = picturesIn(data)
    if (files.length > 0) takeFiles.current(files)
    return files.length > 0
  }
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: contentOf(json, plain),
    immediatelyRender: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': 'body-label',
        'aria-describedby': errors ? 'body-petunjuk body-salah' : 'body-petunjuk',
        id: 'body',
        class: 'prose field min-h-56 max-w-none rounded-t-none',
      },
      handlePaste: (_view, event) => takePictures(event.clipboardData),
      handleDrop: (_view, event, _slice, isMoved) => !isMoved && takePictures(event.dataTransfer),
      handleKeyDown: (_view, event) => {
        const isLink = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
        const isToolbar = event.key === 'F10' && event.altKey
        if (!isLink && !isToolbar) return false
        event.preventDefault()
        if (isLink) setPanel('link')
        else toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
        return true
      },
    },
    onCreate: ({ editor: created }) => {
      if (early.current !== null) created.commands.setContent(contentOf(null, early.current), { emitUpdate: true })
      setDocument(JSON.stringify(created.getJSON()))
      setIsEmpty(created.isEmpty)
    },
    onUpdate: ({ editor: changed }) => {
      setDocument(JSON.stringify(changed.getJSON()))
      setIsEmpty(changed.isEmpty)
      onText(changed.getText())
    },
  })
  const putOutline = () =>
    editor?.chain().setContent(outlineContent(outline), { emitUpdate: true }).focus('start').run()
  return (
    <div className={errors ? 'border-danger border-l-4 pl-3' : ''}>
      {editor ? (
        <p id="body-label" className="font-semibold">
          Isi berita
        </p>
      ) : (
        <label htmlFor="bodyPlain" className="font-semibold">
          Isi berita
        </label>
      )}
      <p id="body-petunjuk" className="text-sm text-soft">
        {HINT}
      </p>
      {errors && (
        <p id="body-salah" className="font-semibold text-danger">
          {errors.join(' ')}
        </p>
      )}
      {editor ? (
        <PhotosOfPost value={photos}>
          <div ref={toolbar} className="mt-1">
            <input type="hidden" name="body" value={document} />
            <Toolbar editor={editor} panel={panel} onPanel={setPanel} />
            <EditorContent editor={editor} />
          </div>
          {isEmpty && outline.length > 0 && (
            <button type="button" className="link tap text-left text-sm" onClick={putOutline}>
              Mulai dari kerangka: {outline.join(' · ')}
            </button>
          )}
          <Shortcuts />
        </PhotosOfPost>
      ) : (
        <textarea
          ref={field}
          id="bodyPlain"
          name="bodyPlain"
          rows={12}
          defaultValue={plain}
          className="field mt-1"
          aria-describedby="body-petunjuk"
        />
      )}
    </div>
  )
}

const paragraphOf = (text: string): JSONContent => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const outlineContent = (outline: readonly string[]): JSONContent => ({
  type: 'doc',
  content: outline.flatMap((text) => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
    { type: 'paragraph' },
  ]),
})

function contentOf(json: string | null, plain: string): JSONContent {
  try {
    if (json) return JSON.parse(json) as JSONContent
  } catch {
    // An unreadable document was refused by the server; the plain text below is all that is left.
  }
  const lines = plain.split(/\n+/).filter((line) => line.trim() !== '')
  return { type: 'doc', content: lines.map(paragraphOf) }
}
