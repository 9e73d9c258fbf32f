'use client'

import type { Editor, JSONContent } from '@tiptap/react'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef, useState } from 'react'

type Props = {
  /** The document as JSON, or null where only a plain text is known. */
  json: string | null
  plain: string
  errors?: string[]
  onText: (text: string) => void
}

const ALLOWED_LINK = /^(https?:\/\/|mailto:|tel:|\/)/i
const HINT = 'Ceritakan apa yang terjadi dan apa gunanya bagi warga. Paling sedikit 120 kata memberi nilai penuh.'

const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      isAllowedUri: (uri) => ALLOWED_LINK.test(uri),
    },
  }),
]

/** The text of a post: a rich editor, or a plain text field until (and where no) JavaScript runs. */
export function BodyEditor({ json, plain, errors, onText }: Props) {
  const [document, setDocument] = useState(json ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const early = useRef<string | null>(null)
  // Runs before the editor is made: what was typed into the plain field before the script came is kept.
  useEffect(() => {
    const typed = field.current?.value
    if (typed !== undefined && typed !== field.current?.defaultValue) early.current = typed
  }, [])
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
    },
    onCreate: ({ editor: created }) => {
      if (early.current !== null) created.commands.setContent(contentOf(null, early.current), { emitUpdate: true })
      setDocument(JSON.stringify(created.getJSON()))
    },
    onUpdate: ({ editor: changed }) => {
      setDocument(JSON.stringify(changed.getJSON()))
      onText(changed.getText())
    },
  })
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
        <div className="mt-1">
          <input type="hidden" name="body" value={document} />
          <Toolbar editor={editor} />
          <EditorContent editor={editor} />
        </div>
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

function contentOf(json: string | null, plain: string): JSONContent {
  try {
    if (json) return JSON.parse(json) as JSONContent
  } catch {
    // An unreadable document was refused by the server; the plain text below is all that is left.
  }
  const lines = plain.split(/\n+/).filter((line) => line.trim() !== '')
  return { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}

function Toolbar({ editor }: { editor: Editor }) {
  const [isLinking, setIsLinking] = useState(false)
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      h2: now.isActive('heading', { level: 2 }),
      h3: now.isActive('heading', { level: 3 }),
      bullet: now.isActive('bulletList'),
      ordered: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
    }),
  })
  const chain = () => editor.chain().focus()
  const tools = [
    ['Tebal', active.bold, () => chain().toggleBold().run()],
    ['Miring', active.italic, () => chain().toggleItalic().run()],
    ['Judul', active.h2, () => chain().toggleHeading({ level: 2 }).run()],
    ['Subjudul', active.h3, () => chain().toggleHeading({ level: 3 }).run()],
    ['Daftar', active.bullet, () => chain().toggleBulletList().run()],
    ['Nomor', active.ordered, () => chain().toggleOrderedList().run()],
    ['Kutipan', active.quote, () => chain().toggleBlockquote().run()],
    ['Tautan', active.link, () => (active.link ? chain().unsetLink().run() : setIsLinking(!isLinking))],
  ] as const
  return (
    <div
      role="toolbar"
      aria-label="Bentuk tulisan"
      className="flex flex-wrap rounded-t-md border border-control border-b-0 bg-mist"
    >
      {tools.map(([name, isOn, run]) => (
        <button
          key={name}
          type="button"
          aria-pressed={isOn}
          onClick={() => run()}
          className={`min-h-11 min-w-11 px-3 text-sm ${isOn ? 'bg-river font-bold text-on-river' : ''}`}
        >
          {name}
        </button>
      ))}
      {isLinking && <LinkRow editor={editor} onDone={() => setIsLinking(false)} />}
    </div>
  )
}

function LinkRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [address, setAddress] = useState('https://')
  const isUsable = ALLOWED_LINK.test(address) && address !== 'https://'
  function put() {
    if (!isUsable) return
    const chain = editor.chain().focus()
    if (editor.state.selection.empty)
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run()
    else chain.setLink({ href: address }).run()
    onDone()
  }
  return (
    <div className="flex w-full gap-2 p-2">
      <label htmlFor="alamat-tautan" className="sr-only">
        Alamat tautan
      </label>
      <input
        id="alamat-tautan"
        value={address}
        className="field"
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          put()
        }}
      />
      <button type="button" className="button" onClick={put} disabled={!isUsable}>
        Pasang
      </button>
    </div>
  )
}
