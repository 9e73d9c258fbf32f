import { TableKit } from '@tiptap/extension-table'
import { DOMParser, Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Extension } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import type { RichNode } from '@/modules/posts/body'
import { htmlOfText } from './pasted-text'
import { Photos } from './photos-node'
import { tidyBlocks } from './tidy'

export const ALLOWED_LINK = /^(https?:\/\/|mailto:|tel:|\/)/i

/** Headings as a post has them: the title of the page is its only first one. */
const withOwnHeadings = (html: string): string =>
  html.replace(/<(\/?)h1\b/gi, '<$1h2').replace(/<(\/?)h[456]\b/gi, '<$1h3')

function tidySlice(slice: Slice, schema: Schema): Slice {
  if (slice.content.childCount < 2) return slice
  const blocks = tidyBlocks(slice.content.toJSON() as RichNode[])
  return Slice.maxOpen(Fragment.fromJSON(schema, blocks))
}

function sliceOfText(text: string, schema: Schema): Slice {
  const { body } = new window.DOMParser().parseFromString(htmlOfText(text), 'text/html')
  return DOMParser.fromSchema(schema).parseSlice(body)
}

/** What is pasted from Word, WhatsApp or Markdown comes in the shape of a post. */
const TidyPaste = Extension.create({
  name: 'tidyPaste',
  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [
      new Plugin({
        props: {
          transformPastedHTML: withOwnHeadings,
          transformPasted: (slice) => tidySlice(slice, schema),
          clipboardTextParser: (text) => sliceOfText(text, schema),
        },
      }),
    ]
  },
})

export const EXTENSIONS = [
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
  TableKit.configure({ table: { resizable: false } }),
  Photos,
  TidyPaste,
]
