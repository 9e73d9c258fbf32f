/** Structured data for machines, as modules/feeds/json-ld.ts writes it: no text in it can end the script. */
export function JsonLd({ json }: { json: string }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
