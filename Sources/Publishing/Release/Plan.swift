import SiteGenerator

/// What lies at a target, held against the files that are to lie there.
public struct Survey: Sendable {
  /// Every file at the target, by path, but for the manifests.
  public var present: Set<String> = []
  /// Those among them that are as they are to be.
  public var same: Set<String> = []
  /// What the last publication that ended put there.
  public var earlier: Manifest?
  /// What a publication was about to put there that did not end.
  public var pending: Manifest?

  /// An empty target.
  public init() {}
}

/// What a publication does to a target.
public struct Plan: Sendable {
  /// The name under which a publication says what it is about to do; the manifest itself comes last.
  static let pendingManifest = "manifest.next.json"

  /// Files that are new at the target.
  public private(set) var added: [Manifest.Entry] = []
  /// Files that the target has with other bytes.
  public private(set) var changed: [Manifest.Entry] = []
  /// Files of an earlier publication that go.
  public private(set) var removed: [Manifest.Entry] = []
  /// Assets of an earlier publication that stay, for readers whose pages still name them.
  public private(set) var retained: [Manifest.Entry] = []
  /// How many files are at the target as they are to be.
  public private(set) var unchanged = 0
  /// Files at the target that no publication put there.
  public private(set) var foreign: [String] = []
  /// The manifest as it will lie at the target.
  public private(set) var manifest: Manifest
  /// Whether the target has everything already.
  public private(set) var isDone = false

  /// The bytes that are to be sent.
  public var bytes: Int { (added + changed).reduce(0) { $0 + $1.bytes } }

  /// Plans how a target comes to hold the files of a manifest.
  public init(_ manifest: Manifest, survey: Survey) {
    self.manifest = manifest
    let wanted = Set(manifest.files.map(\.path))
    for entry in manifest.files {
      if !survey.present.contains(entry.path) {
        added.append(entry)
      } else if !survey.same.contains(entry.path) {
        changed.append(entry)
      } else {
        unchanged += 1
      }
    }
    var known: [String: Manifest.Entry] = [:]
    // What was shown to readers may still be named by their pages; what lay there for an earlier
    // publication's readers has had its time.
    var lasting: Set<String> = []
    for manifest in [survey.earlier, survey.pending].compactMap(\.self) {
      for entry in manifest.files + (manifest.retained ?? []) { known[entry.path] = entry }
      lasting.formUnion(manifest.files.map(\.path).filter(AssetName.isFingerprinted))
    }
    foreign = survey.present.filter { known[$0] == nil && !survey.same.contains($0) }.sorted()
    for path in survey.present.subtracting(wanted).sorted() {
      guard let entry = known[path] else { continue }
      if lasting.contains(path) { retained.append(entry) } else { removed.append(entry) }
    }
    isDone =
      added.isEmpty && changed.isEmpty && retained.isEmpty && survey.pending == nil
      && survey.earlier?.files == manifest.files && survey.earlier?.inputs == manifest.inputs
      && survey.earlier?.generator == manifest.generator
    if isDone { removed = [] }
    self.manifest.retained = retained.isEmpty ? nil : retained
  }

  /// What is announced before anything is sent, so that a run after an interruption knows what is ours.
  var announcement: Manifest {
    var manifest = manifest
    manifest.retained = retained + removed
    return manifest
  }

  /// The files to send, in steps: whoever reads on the way finds all that a page names.
  var steps: [[String]] {
    func paths(_ entries: [Manifest.Entry], pages: Bool) -> [String] {
      entries.map(\.path).filter { Self.isPage($0) == pages }
    }
    return [
      paths(added, pages: false), paths(added, pages: true), paths(changed, pages: false),
      paths(changed, pages: true),
    ].filter { !$0.isEmpty }
  }

  private static func isPage(_ path: String) -> Bool {
    [".html", ".html.gz", ".html.br", "_redirects"].contains { path.hasSuffix($0) }
  }

  /// The folders that are empty when the removed files are gone, the deepest first.
  var emptiedFolders: [String] {
    func folders(_ path: String) -> [String] {
      let parts = path.split(separator: "/").dropLast()
      return parts.indices.map { parts[parts.startIndex...$0].joined(separator: "/") }
    }
    let kept = Set((manifest.files + retained).flatMap { folders($0.path) })
    return Set(removed.flatMap { folders($0.path) }).subtracting(kept)
      .sorted { ($0.count { $0 == "/" }, $1) > ($1.count { $0 == "/" }, $0) }
  }

  /// Refuses a target with files of somebody else.
  func refuseForeign(at place: String) throws(EnvironmentError) {
    guard let first = foreign.first else { return }
    let others = foreign.count == 1 ? "" : " and \(foreign.count - 1) other files"
    throw EnvironmentError(
      place, "holds “\(first)”\(others), which no publication put there",
      help: "choose a place that is empty, or move what is there away yourself")
  }
}
