import {crc32} from 'node:zlib'

/** A Word document with these paragraphs: a real one, packed as ZIP. */
export const docxOf = (paragraphs: readonly string[]): Uint8Array<ArrayBuffer> =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
      .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  })

/** A PDF with a page per list of lines: a real one, in any script, its letters mapped to Unicode. */
export const pdfOf = (pages: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> => {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (body: string) =>
    `<< /Length ${Buffer.byteLength(body, 'latin1')} >>\nstream\n${body}\nendstream`
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, at) => `${at * 2 + 7} 0 R`).join(' ')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
  )
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>',
  )
  add(
    '<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  add(
    stream(
      [
        '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
        '/CMapName /Identity def /CMapType 2 def',
        '1 begincodespacerange <0000> <FFFF> endcodespacerange',
        '1 beginbfrange <0000> <FFFF> <0000> endbfrange',
        'endcmap end end',
      ].join('\n'),
    ),
  )
  for (const lines of pages) {
    const shown = lines.map((line, at) => `1 0 0 1 50 ${700 - at * 20} Tm <${codeUnits(line)}> Tj`).join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    )
    add(stream(`BT /F1 12 Tf\n${shown}\nET`))
  }
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return bytesOf(Buffer.from(file, 'latin1'))
}

const codeUnits = (text: string): string =>
  Array.from({length: text.length}, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

/** Files, stored without packing, in one ZIP. */
export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(content)]
    // Version 2.0, no flags, stored, no date; the checksum, and the size twice.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(name.length, 22)
    parts.push(Buffer.from('PK\u0003\u0004'), common, name, data)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, name)
    offset += 30 + name.length + data.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return bytesOf(Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end]))
}

const bytesOf = (buffer: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer)

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
