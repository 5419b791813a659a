import ArticleImport
import BriefingModel
import Foundation
import SiteGenerator

/// Takes sources into a briefing, one after the other, so that each knows those before it; writes at the
/// end.
struct Importer {
  let root: URL
  /// The content as it is, with the records that were accepted so far.
  private var content: [ContentFile]
  let options: ImportOptions
  let isDryRun: Bool
  let isForced: Bool
  /// What to write: a record, and the name under which an earlier one is kept.
  private var pending: [(path: String, text: String, isReplacing: Bool)] = []

  init(
    root: URL, content: [ContentFile], options: ImportOptions, isDryRun: Bool, isForced: Bool
  ) {
    self.root = root
    self.content = content
    self.options = options
    self.isDryRun = isDryRun
    self.isForced = isForced
  }

  /// Reads a source; what it gives is written by ``write()``.
  ///
  /// - Returns: What was found, for the editor.
  mutating func add(_ bytes: [UInt8], path: String) async throws(ImportError) -> ImportSummary {
    let briefing = try await load(content)
    let extractor = try Self.extractor(briefing)
    let proposal = try ArticleProposal(
      bytes, path: path, options: options, extractor: extractor, briefing: briefing)
    let existing = briefing.articles.first {
      $0.source.sha256 == proposal.sha256 || $0.source.file == proposal.file
    }
    let target = existing?.location.path ?? proposal.path
    if existing == nil, content.contains(where: { $0.path == target }) {
      throw ImportError(diagnostics: [Self.taken(target, by: path)])
    }
    let others = content.filter { $0.path != target }
    let (article, known, text) = try await accept(proposal, at: target, beside: others)
    if let existing, !isForced {
      let comparison = RecordComparison(of: existing, with: proposal, proposed: article)
      return ImportSummary(proposal, path: path, known: known, outcome: .kept(target, comparison))
    }
    content = others + [ContentFile(path: target, bytes: Array(text.utf8))]
    pending.append((target, text, existing != nil))
    return ImportSummary(
      proposal, path: path, known: known,
      outcome: isDryRun ? .shown(target) : .written(target, isReplacing: existing != nil))
  }

  /// Writes the accepted records; an earlier record is kept beside the new one.
  func write() throws(EnvironmentError) {
    if isDryRun { return }
    for record in pending {
      let target = root.appending(path: record.path)
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        if record.isReplacing { try keep(target) }
        try Data(record.text.utf8).write(to: target, options: .atomic)
      } catch {
        throw EnvironmentError(target.path, writing: error)
      }
    }
  }

  /// Copies a record to a name that is not in use yet; content files with an underscore are not read.
  private func keep(_ file: URL) throws {
    let folder = file.deletingLastPathComponent()
    for number in 1... {
      let ending = number == 1 ? "" : "-\(number)"
      let name = "_\(file.deletingPathExtension().lastPathComponent)\(ending).\(file.pathExtension)"
      let copy = folder.appending(path: name)
      guard !FileManager.default.fileExists(atPath: copy.path) else { continue }
      return try FileManager.default.copyItem(at: file, to: copy)
    }
  }

  private func load(_ files: [ContentFile]) async throws(ImportError) -> Briefing {
    let (briefing, diagnostics) = await ContentLoader.load(files)
    guard let briefing else {
      throw ImportError(diagnostics: diagnostics.filter { $0.severity == .error })
    }
    return briefing
  }

  private static func extractor(_ briefing: Briefing) throws(ImportError) -> Extractor {
    do throws(LexiconError) {
      return try Extractor(gazetteer: Gazetteer(briefing))
    } catch {
      throw ImportError(diagnostics: [error.diagnostic])
    }
  }

  /// Reads the proposed record as `check` would, among all others; what the briefing knows already is
  /// added to its doubts.
  private func accept(
    _ proposal: ArticleProposal, at path: String, beside others: [ContentFile]
  ) async throws(ImportError) -> (article: Article, known: KnownContent, text: String) {
    var proposal = proposal
    let (article, briefing) = try await article(proposal.yaml, at: path, beside: others)
    let known = KnownContent(of: article, in: briefing)
    proposal.note(known)
    return (article, known, proposal.yaml)
  }

  private func article(
    _ text: String, at path: String, beside others: [ContentFile]
  ) async throws(ImportError) -> (Article, Briefing) {
    let briefing = try await load(others + [ContentFile(path: path, bytes: Array(text.utf8))])
    guard let article = briefing.articles.first(where: { $0.location.path == path }) else {
      throw ImportError(diagnostics: [Self.notRead(path)])
    }
    return (article, briefing)
  }

  // MARK: Wording

  private static func taken(_ target: String, by path: String) -> Diagnostic {
    .error(
      "record-exists", at: SourceLocation(path: path, line: 1, column: 1),
      "its record would be \(target), which is of another source",
      help: "give the report another title with --title")
  }

  private static func notRead(_ path: String) -> Diagnostic {
    .error(
      "record-not-read", at: SourceLocation(path: path),
      "the proposed record is not read as an article",
      help: "give the report another title with --title")
  }
}
