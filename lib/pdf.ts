import pdfmake from 'pdfmake'
import roboto from 'pdfmake/fonts/Roboto.js'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'

/** What stands in a document; its paper, language and page numbers come by themselves. */
export type PdfContent = Pick<
  TDocumentDefinitions,
  | 'content'
  | 'header'
  | 'footer'
  | 'styles'
  | 'defaultStyle'
  | 'pageOrientation'
  | 'pageMargins'
  | 'watermark'
  | 'background'
>
/** What a document says of itself. `isArchival`: it is written as PDF/A-2b asks, for whoever keeps it. */
export type PdfFacts = { title: string; subject: string; at: Date; isArchival?: boolean }

const FONT_FILES: readonly string[] = Object.values(roboto.Roboto)
const MARGINS: [number, number, number, number] = [64, 56, 64, 64]

pdfmake.setFonts(roboto)
// Nothing in a document is fetched, and of this machine only the fonts are read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.includes(path))

/**
 * A document on A4 in Roboto, numbered where it has several pages, as the bytes of a PDF. It is in Indonesian and names
 * its title; it is not tagged for screen readers (pdfmake writes no tags), so that what it says stands on a page too.
 */
export const pdfOf = (
  { styles, ...content }: PdfContent,
  { title, subject, at, isArchival = false }: PdfFacts,
): Promise<Buffer<ArrayBuffer>> =>
  pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: MARGINS,
      language: 'id-ID',
      displayTitle: true,
      ...(isArchival && { version: '1.7', subset: 'PDF/A-2b' }),
      info: { title, subject, author: 'Warta Baimbai, Kota Banjarmasin', creator: 'Warta Baimbai', creationDate: at },
      defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.3 },
      styles: styles ?? {},
      footer: (page, pages) =>
        pages > 1
          ? { text: `Halaman ${page} dari ${pages}`, alignment: 'center', fontSize: 9, margin: [0, 24, 0, 0] }
          : '',
      ...content,
    })
    .getBuffer() as Promise<Buffer<ArrayBuffer>>
