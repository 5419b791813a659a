import BriefingModel

// How pages of a build are written down for the next one.

extension PageReuse.Page: BinaryCodable {
  init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(key: try reader.optional(), finished: try reader.value())
  }

  func write(to writer: inout BinaryWriter) {
    writer.add(key)
    writer.add(finished)
  }
}

extension FinishedPage: BinaryCodable {
  init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      listed: try reader.value(), successor: try reader.optional(), anchors: try reader.list(),
      links: try reader.list(), diagnostics: try reader.list(), files: try reader.list())
  }

  func write(to writer: inout BinaryWriter) {
    writer.add(listed)
    writer.add(successor)
    writer.add(anchors)
    writer.add(links)
    writer.add(diagnostics)
    writer.add(files)
  }
}

/// Without the bytes, which lie in the output.
extension FinishedPage.File: BinaryCodable {
  init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      kept: try reader.text(), size: try reader.number(), fingerprint: try reader.value())
  }

  func write(to writer: inout BinaryWriter) {
    writer.add(path)
    writer.add(size)
    writer.add(fingerprint)
  }
}

extension RenderedPage.Link: BinaryCodable {
  init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      path: try reader.text(), fragment: try reader.optional(), location: try reader.optional())
  }

  func write(to writer: inout BinaryWriter) {
    writer.add(path)
    writer.add(fragment)
    writer.add(location)
  }
}

extension Listings.ListedPage: BinaryCodable {
  init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      address: try reader.value(), kind: try reader.choice(), language: try reader.value(),
      title: try reader.text(), description: try reader.text(), date: try reader.optional(),
      isContinuation: try reader.flag())
  }

  func write(to writer: inout BinaryWriter) {
    writer.add(address)
    writer.add(kind)
    writer.add(language)
    writer.add(title)
    writer.add(description)
    writer.add(date)
    writer.add(isContinuation)
  }
}

extension PageAddress: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(folder: try reader.text(), name: try reader.text())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(folder)
    writer.add(name)
  }
}
