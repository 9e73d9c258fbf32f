/** The widest that the portal keeps of a photo, and some room for a crop. */
const LONGEST_EDGE = 2_048
const SMALL_BYTES = 1_000_000
const QUALITY = 0.85

/**
 * The photo as it is worth sending over a slow line: no larger than it will be shown. Where the browser cannot read the
 * format, or it would not become smaller, the file itself.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (file.size < SMALL_BYTES) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    return blob && blob.size < file.size ? new File([blob], file.name, { type: blob.type }) : file
  } catch {
    return file
  }
}
