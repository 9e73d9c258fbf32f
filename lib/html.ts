import sanitizeHtml from 'sanitize-html'

const TEXT_TAGS = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'a', 'strong', 'em', 's', 'br', 'hr', 'mark', 'b']

/** Only what a news item needs survives; links leave without handing over a reference. The last step before output. */
export const sanitize = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [...TEXT_TAGS, 'div', 'table', 'tbody', 'tr', 'th', 'td'],
    allowedAttributes: {
      a: ['href', 'rel'],
      th: ['colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      div: [
        { name: 'role', values: ['region'] },
        { name: 'aria-label', values: ['Tabel'] },
        { name: 'tabindex', values: ['0'] },
      ],
    },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener nofollow' }) },
  })

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c)
