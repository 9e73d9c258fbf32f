import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { LinkRow } from './link-row'
import { PhotoRow } from './photo-row'

export type Panel = 'link' | 'photos' | null
type Props = { editor: Editor; panel: Panel; onPanel: (panel: Panel) => void }
type Tool = { name: string; isOn?: boolean; keys?: string; run: () => void }

/** The shapes that a text can have. One stop for the Tab key; the arrows go from tool to tool. */
export function Toolbar({ editor, panel, onPanel }: Props) {
  const [stop, setStop] = useState(0)
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
      table: now.isActive('table'),
    }),
  })
  const chain = () => editor.chain().focus()
  const toggle = (wanted: Panel) => onPanel(panel === wanted ? null : wanted)
  const tools: Tool[] = [
    { name: 'Tebal', isOn: active.bold, keys: 'Control+B', run: () => chain().toggleBold().run() },
    { name: 'Miring', isOn: active.italic, keys: 'Control+I', run: () => chain().toggleItalic().run() },
    { name: 'Judul', isOn: active.h2, keys: 'Control+Alt+2', run: () => chain().toggleHeading({ level: 2 }).run() },
    { name: 'Subjudul', isOn: active.h3, keys: 'Control+Alt+3', run: () => chain().toggleHeading({ level: 3 }).run() },
    { name: 'Daftar', isOn: active.bullet, keys: 'Control+Shift+8', run: () => chain().toggleBulletList().run() },
    { name: 'Nomor', isOn: active.ordered, keys: 'Control+Shift+7', run: () => chain().toggleOrderedList().run() },
    { name: 'Kutipan', isOn: active.quote, keys: 'Control+Shift+B', run: () => chain().toggleBlockquote().run() },
    {
      name: 'Tautan',
      isOn: active.link,
      keys: 'Control+K',
      run: () => (active.link ? chain().extendMarkRange('link').unsetLink().run() : toggle('link')),
    },
    { name: 'Foto', isOn: panel === 'photos', run: () => toggle('photos') },
    ...(active.table
      ? [
          { name: 'Tambah baris', run: () => chain().addRowAfter().run() },
          { name: 'Tambah kolom', run: () => chain().addColumnAfter().run() },
          { name: 'Hapus baris', run: () => chain().deleteRow().run() },
          { name: 'Hapus kolom', run: () => chain().deleteColumn().run() },
          { name: 'Hapus tabel', run: () => chain().deleteTable().run() },
        ]
      : [{ name: 'Tabel', run: () => chain().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run() }]),
    { name: 'Urungkan', keys: 'Control+Z', run: () => chain().undo().run() },
    { name: 'Ulangi', keys: 'Control+Shift+Z', run: () => chain().redo().run() },
  ]
  const atStop = Math.min(stop, tools.length - 1)

  function go(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') return editor.commands.focus()
    const next = { ArrowRight: atStop + 1, ArrowLeft: atStop - 1, Home: 0, End: tools.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const to = (next + tools.length) % tools.length
    setStop(to)
    event.currentTarget.querySelectorAll('button')[to]?.focus()
  }
  return (
    <div className="rounded-t-md border border-control border-b-0 bg-mist">
      <div role="toolbar" aria-label="Bentuk tulisan" aria-controls="body" className="flex flex-wrap" onKeyDown={go}>
        {tools.map(({ name, isOn, keys, run }, index) => (
          <button
            key={name}
            type="button"
            aria-pressed={isOn}
            aria-keyshortcuts={keys}
            tabIndex={index === atStop ? 0 : -1}
            onFocus={() => setStop(index)}
            onClick={run}
            className={`min-h-11 min-w-11 px-3 text-sm ${isOn ? 'bg-river font-bold text-on-river' : ''}`}
          >
            {name}
          </button>
        ))}
      </div>
      {panel === 'link' && <LinkRow editor={editor} onDone={() => onPanel(null)} />}
      {panel === 'photos' && <PhotoRow editor={editor} onDone={() => onPanel(null)} />}
    </div>
  )
}
