import { Node, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { createContext, useContext } from 'react'
import type { FormPhoto } from '@/components/media/photo-fields'
import { previewUrl } from '@/modules/media/photo'

/** The photos of the post that is being written. */
export const PhotosOfPost = createContext<FormPhoto[]>([])

/** Photos at their place in the text; their words are those of the post's list of photos. */
export const Photos = Node.create({
  name: 'photos',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ photoIds: { default: [] } }),
  parseHTML: () => [
    {
      tag: 'div[data-photos]',
      getAttrs: (element) => ({ photoIds: element.getAttribute('data-photos')?.split(' ') ?? [] }),
    },
  ],
  renderHTML: ({ node }) => ['div', { 'data-photos': (node.attrs.photoIds as string[]).join(' ') }],
  addNodeView: () => ReactNodeViewRenderer(PhotosView),
})

function PhotosView({ node, selected, deleteNode }: NodeViewProps) {
  const all = useContext(PhotosOfPost)
  const photoIds = node.attrs.photoIds as string[]
  const shown = photoIds.flatMap((id) => all.find(({ photoId }) => photoId === id) ?? [])
  const name = shown.length > 1 ? `Galeri ${shown.length} foto` : 'Foto'
  return (
    <NodeViewWrapper className={`my-4 rounded-lg border p-2 ${selected ? 'border-river border-2' : 'border-line'}`}>
      <div data-drag-handle contentEditable={false} className="flex flex-wrap gap-2">
        {shown.map(({ photoId, altText }) => (
          <img
            key={photoId}
            src={previewUrl(photoId)}
            alt={altText}
            width={1200}
            height={630}
            className={shown.length > 1 ? 'w-40 rounded' : 'w-full rounded'}
          />
        ))}
      </div>
      <p contentEditable={false} className="flex flex-wrap items-center justify-between gap-2 text-sm text-soft">
        {shown.length === 0 ? 'Foto ini sudah dihapus dari berita dan tidak akan tampil.' : name}
        <button type="button" className="link tap" onClick={deleteNode}>
          Keluarkan dari tulisan
        </button>
      </p>
    </NodeViewWrapper>
  )
}
