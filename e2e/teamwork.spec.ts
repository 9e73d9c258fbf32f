import { expect, test } from '@playwright/test'
import { expectNoFindings, fillPost, openStep, signIn, signInOf } from './support'

for (const width of [360, 1_280]) {
  test(`those who work on a post hear of each other, at the desk and by letter (${width})`, async ({ browser }) => {
    test.setTimeout(240_000)
    const stamp = Date.now().toString(36)
    const title = `Rapor dibagikan ${stamp}`
    const viewport = { width, height: 800 }
    const pageOf = async () => (await browser.newContext({ viewport })).newPage()
    const [writer, editor, administrator] = [await pageOf(), await pageOf(), await pageOf()]
    await signIn(writer, signInOf('officer', 'disdik'))
    await signIn(editor, signInOf('editor', 'disdik'))
    await signIn(administrator, signInOf('administrator'))

    await test.step('the writer says where letters go, and a wrong address is refused with nothing lost', async () => {
      await writer.goto('/akun/pemberitahuan')
      await writer.getByLabel('Surel Anda').fill('bukan surel')
      await writer.getByLabel('Berita saya terbit, lewat surel').uncheck()
      await writer.getByRole('button', { name: 'Simpan pilihan' }).click()
      await expect(writer.getByText('Tuliskan alamat surel yang benar').first()).toBeVisible()
      await expect(writer.getByLabel('Surel Anda')).toHaveValue('bukan surel')
      await expect(writer.getByLabel('Berita saya terbit, lewat surel')).not.toBeChecked()
      await writer.getByLabel('Surel Anda').fill(`penulis-${stamp}@contoh.id`)
      await writer.getByRole('button', { name: 'Simpan pilihan' }).click()
      await expect(writer.getByText('Pilihan Anda tersimpan.')).toBeVisible()
      await expectNoFindings(writer)
    })

    await writer.goto('/meja/tulis')
    await fillPost(writer, title)
    await writer.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click()
    await expect(writer.getByText('Anda sudah mengajukan berita ini.')).toBeVisible()
    const path = new URL(writer.url()).pathname

    await test.step('the editor is told, opens it, and both see that the other has it open', async () => {
      await editor.goto('/meja')
      await editor.getByRole('link', { name: /^Pemberitahuan/ }).click()
      await expectNoFindings(editor)
      await editor.getByRole('link', { name: title }).click()
      await expect(editor.getByText('Sedang disunting oleh')).toBeVisible()
      await writer.reload()
      await expect(writer.getByText('Sedang disunting oleh')).toBeVisible()
    })

    await test.step('the editor leaves a remark, gives the post to the writer and sends it back', async () => {
      await editor.getByRole('button', { name: 'Kirim catatan' }).click()
      await expect(editor.getByText('Tuliskan catatannya.')).toBeVisible()
      await editor.getByLabel('Catatan redaksi', { exact: true }).fill('Sebutkan nama sekolahnya.')
      await editor.getByRole('button', { name: 'Kirim catatan' }).click()
      await expect(editor.getByText('Catatan Anda tersimpan.')).toBeVisible()
      await editor.getByLabel('Penanggung jawab').selectOption({ index: 1 })
      await editor.getByRole('button', { name: 'Tugaskan' }).click()
      await expect(editor.getByText('Penanggung jawab berita ini sudah diganti.')).toBeVisible()
      await expectNoFindings(editor)
      await editor.getByText('Kembalikan kepada penulis').click()
      await editor.getByLabel('Alasan pengembalian').fill('Nama sekolahnya belum ada.')
      await editor.getByRole('button', { name: 'Kembalikan', exact: true }).click()
      await expect(editor.getByText('Berita dikembalikan kepada penulisnya.')).toBeVisible()
    })

    await test.step('the writer reads it all, and ticks the remark off', async () => {
      await writer.goto('/meja/pemberitahuan')
      await expect(writer.getByRole('main')).toContainText('Nama sekolahnya belum ada.')
      await writer.getByRole('button', { name: 'Tandai semua sudah dibaca' }).click()
      await expect(writer.getByText('Baru ·')).toHaveCount(0)
      await writer.goto(path)
      await writer.getByRole('button', { name: /^Tandai selesai/ }).click()
      await expect(writer.getByText('selesai oleh')).toBeVisible()
      await openStep(writer, 'Periksa')
      await writer.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click()
      await expect(writer.getByText('Anda sudah mengajukan berita ini.')).toBeVisible()
      await editor.goto(path)
      await editor.getByRole('button', { name: 'Setujui dan terbitkan' }).click()
      await expect(editor.getByText('Berita Anda sudah terbit.')).toBeVisible()
    })

    await test.step('the outbox has the letter that was asked for, and not the one that was switched off', async () => {
      await expect(async () => {
        await administrator.goto('/kelola/surat?keadaan=tersimpan')
        await expect(administrator.getByText(`Dikembalikan kepada Anda: ${title}`)).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 90_000 })
      await expect(administrator.getByText(`Sudah terbit: ${title}`)).toHaveCount(0)
      await administrator.getByText(`Dikembalikan kepada Anda: ${title}`).click()
      const letter = administrator.getByRole('listitem').filter({ hasText: `Dikembalikan kepada Anda: ${title}` })
      await expect(letter.getByText('Nama sekolahnya belum ada.')).toBeVisible()
      await expectNoFindings(administrator)
    })

    await test.step('a second post takes the place of the first: its address leads on', async () => {
      const old = (await editor.getByRole('link', { name: 'Lihat berita di halaman warga' }).getAttribute('href')) ?? ''
      await editor.goto('/meja/berita?status=terbit')
      const other = await editor
        .getByRole('main')
        .getByRole('link', { name: /^(?!Rapor)/ })
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute('href') ?? '')
            .find((href) => /^\/meja\/berita\/[0-9a-f-]{36}$/.test(href)),
        )
      await editor.goto(other ?? '')
      const target =
        (await editor.getByRole('link', { name: 'Lihat berita di halaman warga' }).getAttribute('href')) ?? ''
      await editor.goto(path)
      await editor.getByText('Alihkan ke berita lain').click()
      await editor.getByLabel('Alamat berita penggantinya').fill('https://contoh.id/berita/tidak-ada')
      await editor.getByRole('button', { name: 'Alihkan berita' }).click()
      await expect(editor.getByText('Tidak ada berita lain yang terbit di alamat itu.').first()).toBeVisible()
      await editor.getByLabel('Alamat berita penggantinya').fill(target)
      await editor.getByRole('button', { name: 'Alihkan berita' }).click()
      await expect(editor.getByText('Alamat berita ini dialihkan ke')).toBeVisible()
      const answer = await editor.request.get(old, { maxRedirects: 0 })
      expect([answer.status(), answer.headers().location]).toEqual([301, expect.stringContaining(target)])
    })

    await test.step('whoever publishes alone stands in the list, and the policy of a unit can be changed', async () => {
      await editor.goto('/meja/tulis')
      await fillPost(editor, `Sekolah diliburkan ${stamp}`)
      await editor.getByRole('button', { name: 'Simpan draf' }).click()
      await editor.getByText('Terbitkan tanpa orang kedua').first().click()
      await editor.getByLabel('Mengapa tidak menunggu orang kedua').fill('Banjir pagi ini, murid perlu tahu.')
      await editor.getByRole('button', { name: 'Terbitkan tanpa orang kedua' }).click()
      await expect(editor.getByText('Berita Anda sudah terbit.')).toBeVisible()
      await editor.goto('/meja/tanpa-orang-kedua')
      await expect(editor.getByRole('main')).toContainText('Banjir pagi ini, murid perlu tahu.')
      await expectNoFindings(editor)
      await administrator.goto('/kelola/kebijakan-terbit')
      const unit = administrator.getByRole('group', { name: 'Dinas Sosial', exact: true })
      await unit.getByLabel('Mandiri').check()
      await administrator.getByRole('button', { name: 'Simpan kebijakan Dinas Sosial', exact: true }).click()
      await expect(administrator.getByText('Tersimpan.')).toBeVisible()
      await expectNoFindings(administrator)
      expect((await editor.goto('/kelola/kebijakan-terbit'))?.status()).toBe(404)
    })
  })
}
