import BriefingModel

/// A tag of a template.
struct TemplateTag: Sendable {
  /// The mark before the name, as `#` of a section.
  var sigil: Character?
  var name: String
  var location: SourceLocation
  /// Whether it ends in its line.
  var isWhole = true

  /// Whether it can be checked: it ends in its line, and no other marks than braces are declared.
  var isReadable: Bool { isWhole && sigil != "=" }

  /// The tags of a template in the order of its text.
  static func tags(of text: String, path: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (number, line) in lines.enumerated() {
      var rest = line
      var column = 1
      while let open = rest.firstRange(of: "{{") {
        column += rest.unicodeScalars.distance(from: rest.startIndex, to: open.lowerBound)
        let location = SourceLocation(path: path, line: number + 1, column: column)
        let behind = rest[open.upperBound...]
        guard let close = behind.firstRange(of: "}}") else {
          // A remark may go over several lines.
          if behind.first != "!" {
            tags.append(TemplateTag(name: "", location: location, isWhole: false))
          }
          break
        }
        tags.append(TemplateTag(behind[..<close.lowerBound], at: location))
        column += rest.unicodeScalars.distance(from: open.lowerBound, to: close.upperBound)
        rest = rest[close.upperBound...]
      }
    }
    return tags
  }

  private init(name: String, location: SourceLocation, isWhole: Bool) {
    self.name = name
    self.location = location
    self.isWhole = isWhole
  }

  /// What stands between the braces.
  private init(_ inner: Substring, at location: SourceLocation) {
    let mark = inner.first.flatMap { "#^/><$!=%&{".contains($0) ? $0 : nil }
    sigil = mark
    name = (mark == nil ? inner : inner.dropFirst()).filter { $0 != " " && $0 != "}" }
    self.location = location
  }
}
