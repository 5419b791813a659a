extension DocumentLimits {
  /// Counts what is costly in one pass over the bytes.
  func check(_ text: UnsafeBufferPointer<UInt8>, footnotes: Bool) throws(MarkdownError) {
    guard text.count <= bytes else { throw Self.tooLong(text.count, limit: bytes) }
    // Text that a program wrote with escaped data has none of the shapes below but wide tables.
    var scan = LimitScan(limits: self)
    var start = 0
    for index in 0...text.count
    where index == text.count || text[index] == UInt8(ascii: "\n")
      || text[index] == UInt8(ascii: "\r")
    {
      try scan.line(UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
    }
  }
}

/// The counts of a scan: of the run of lines it is in, and of the whole text.
private struct LimitScan {
  let limits: DocumentLimits
  var number = 0
  var runBytes = 0
  var runLines = 0
  var runColumns = 0
  var runDelimiterRows = 0
  var brackets = 0
  var longestDefinition = 0
  var definitionBytes = 0
  var isInDefinition = false

  init(limits: DocumentLimits) { self.limits = limits }

  mutating func line(_ line: UnsafeBufferPointer<UInt8>) throws(MarkdownError) {
    number += 1
    let marks = containerMarks(of: line)
    guard marks <= limits.marksOnLine else { throw tooManyMarks(marks) }
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") }) else {
      runBytes = 0
      runLines = 0
      runColumns = 0
      runDelimiterRows = 0
      return
    }
    runBytes += line.count + 1
    runLines += 1
    guard runBytes <= limits.paragraphBytes else { throw tooLongParagraph() }

    if let columns = delimiterColumns(of: line) {
      runDelimiterRows += 1
      runColumns = max(runColumns, columns)
      guard runDelimiterRows <= limits.delimiterRows else { throw tooManyDelimiterRows() }
      guard columns <= limits.columns else { throw tooManyColumns(columns) }
    }
    guard runColumns.multipliedReportingOverflow(by: runLines).partialValue <= limits.cells else {
      throw tooManyCells()
    }
    try countReferences(line)
  }

  /// Marks of quotations, list entries and notes at the head of a line.
  private func containerMarks(of line: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < line.count {
      switch line[index] {
      case 0x20, 0x09:
        index += 1
      case UInt8(ascii: ">"):
        count += 1
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard index + 1 == line.count || line[index + 1] == 0x20 || line[index + 1] == 0x09 else {
          return count
        }
        count += 1
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = index
        while end < line.count, (0x30...0x39).contains(line[end]) { end += 1 }
        guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
          end + 1 == line.count || line[end + 1] == 0x20 || line[end + 1] == 0x09
        else { return count }
        count += 1
        index = end + 1
      case UInt8(ascii: "["):
        guard index + 1 < line.count, line[index + 1] == UInt8(ascii: "^"),
          let close = line[index...].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.count,
          line[close + 1] == UInt8(ascii: ":")
        else { return count }
        count += 1
        index = close + 2
      default:
        return count
      }
    }
    return count
  }

  /// The columns of a line that looks like the delimiter row of a table; `nil` for other lines.
  private func delimiterColumns(of line: UnsafeBufferPointer<UInt8>) -> Int? {
    var pipes = 0
    var dashes = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return nil
      }
    }
    return dashes > 0 && pipes > 0 ? pipes + 1 : nil
  }

  /// Whether a line holds `]:`, with which the label of every definition ends.
  private static func mayDefine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.indices.dropFirst().contains { index in
      line[index] == UInt8(ascii: ":") && line[index - 1] == UInt8(ascii: "]")
    }
  }

  /// Brackets that could refer to a definition, and the longest definition they could bring in.
  private mutating func countReferences(
    _ line: UnsafeBufferPointer<UInt8>
  ) throws(MarkdownError) {
    for byte in line where byte == UInt8(ascii: "[") { brackets += 1 }
    // A definition goes on to the end of its run or to the next one.
    if Self.mayDefine(line) {
      definitionBytes = 0
      isInDefinition = true
    } else if runLines == 1 {
      isInDefinition = false
    }
    if isInDefinition {
      definitionBytes += line.count + 1
      longestDefinition = max(longestDefinition, definitionBytes)
    }
    guard longestDefinition <= limits.expansion / max(brackets, 1) else {
      throw tooManyReferences()
    }
  }
}

extension DocumentLimits {
  fileprivate static func tooLong(_ bytes: Int, limit: Int) -> MarkdownError {
    MarkdownError(
      line: 1, column: 1,
      message: "the Markdown has \(bytes) bytes, more than the \(limit) that are read",
      help: "divide it over several pages, or raise limits: markdownBytes: in Content/site.yaml")
  }
}

extension LimitScan {
  private func error(_ message: String, help: String) -> MarkdownError {
    MarkdownError(line: number, column: 1, message: message, help: help)
  }

  private func tooManyMarks(_ count: Int) -> MarkdownError {
    error(
      "\(count) marks of lists and quotations stand at the head of one line, more than \(limits.marksOnLine)",
      help: "nest lists and quotations less deeply")
  }

  private func tooLongParagraph() -> MarkdownError {
    error(
      "a paragraph is longer than \(limits.paragraphBytes) bytes",
      help: "divide it by blank lines, or raise limits: paragraphBytes: in Content/site.yaml")
  }

  private func tooManyDelimiterRows() -> MarkdownError {
    error(
      "more than \(limits.delimiterRows) lines of one block look like the second row of a table",
      help: "put a blank line between tables")
  }

  private func tooManyColumns(_ count: Int) -> MarkdownError {
    error(
      "the table has \(count) columns, more than \(limits.columns)",
      help: "divide the table, or raise limits: tableColumns: in Content/site.yaml")
  }

  private func tooManyCells() -> MarkdownError {
    error(
      "the table has more than \(limits.cells) cells",
      help: "divide the table by blank lines, or raise limits: tableCells: in Content/site.yaml")
  }

  private func tooManyReferences() -> MarkdownError {
    error(
      "links by reference would repeat their definitions beyond \(limits.expansion) bytes",
      help: "write the links where they stand, or shorten the definitions")
  }
}
