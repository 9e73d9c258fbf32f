import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { ALLOWED_LINK } from './extensions'

/** Asks where the chosen words lead. */
export function LinkRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
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
    <div className="flex w-full gap-2 border-control border-t p-2">
      <label htmlFor="alamat-tautan" className="sr-only">
        Alamat tautan
      </label>
      <input
        id="alamat-tautan"
        value={address}
        className="field"
        // biome-ignore lint/a11y/noAutofocus: the writer has just asked for this field
        autoFocus
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            onDone()
            editor.commands.focus()
          }
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
