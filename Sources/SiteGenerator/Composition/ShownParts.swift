/// What of a page its template shows, or its Markdown twin. The rest need not be written.
struct ShownParts: OptionSet, Sendable {
  let rawValue: Int

  static let lead = ShownParts(rawValue: 1 << 0)
  static let facts = ShownParts(rawValue: 1 << 1)
  /// What the program writes under the title.
  static let body = ShownParts(rawValue: 1 << 2)
  /// What an editor wrote, without what pages add around it.
  static let prose = ShownParts(rawValue: 1 << 3)
  /// The articles of a list, or the newest figures, as data.
  static let entries = ShownParts(rawValue: 1 << 4)

  /// For a Markdown twin.
  static let all: ShownParts = [.lead, .facts, .body]

  init(rawValue: Int) { self.rawValue = rawValue }

  /// What a template shows that uses some names.
  init(names: Set<String>) {
    func uses(_ wanted: PageView.Name...) -> Bool {
      wanted.contains { names.contains($0.rawValue) }
    }
    self = []
    if uses(.lead) { insert(.lead) }
    if uses(.facts, .hasFacts) { insert(.facts) }
    if uses(.body, .contents, .hasContents) { insert(.body) }
    if uses(.prose) { insert(.prose) }
    if uses(.entries, .newestFigures) { insert(.entries) }
  }
}
