/// Whether the files that a briefing needs are there, each once.
enum FileSetCheck {
  static func diagnostics(_ files: [DecodedFile], limits: ContentLimits) -> [Diagnostic] {
    let used = files.lazy.filter { $0.role != .ignored && $0.role != .unknown }
    if used.isEmpty { return [emptyContent] }
    var diagnostics: [Diagnostic] = []
    if files.count > limits.files { diagnostics.append(tooManyFiles(files.count, limits.files)) }
    if !used.contains(where: { $0.role == .site }) { diagnostics.append(missingSite) }
    var firsts: [ContentRole: String] = [:]
    for file in used where !file.role.isRepeated {
      if let first = firsts[file.role] {
        diagnostics.append(sameFile(file.path, first))
      } else {
        firsts[file.role] = file.path
      }
    }
    return diagnostics
  }

  private static let emptyContent = Diagnostic.error(
    "empty-content", at: SourceLocation(path: "Content"), "the folder holds no content",
    help: "run “briefing new DIR” for a briefing to start from, or “--root DIR” to name another one"
  )

  private static let missingSite = Diagnostic.error(
    "missing-site", at: SourceLocation(path: "Content/site.yaml"), "the file is not there",
    help:
      "write it after Documentation/Content.md, or run “briefing new DIR” and copy it from there")

  private static func tooManyFiles(_ count: Int, _ limit: Int) -> Diagnostic {
    .error(
      "too-many-files", at: SourceLocation(path: "Content"),
      "the folder holds \(count) files, more than the \(limit) that are read",
      help: "divide the briefing, or raise limits: files: in Content/site.yaml")
  }

  private static func sameFile(_ path: String, _ first: String) -> Diagnostic {
    .error(
      "duplicate-file", at: SourceLocation(path: path), "the same is said in \(first)",
      help: "keep one of the two files")
  }
}
