import BriefingModel
import Foundation

/// What the last build was made from and what it left: what is the same now is neither made nor written
/// again.
///
/// A file beside the output, which may be deleted at any time. It is believed only where all of it fits: its
/// own digest, the program, and of the files of the output those that are what they were, by inode, size
/// and time or else by their bytes.
public struct BuildRecord: Sendable {
  private static let form = "briefing-build-record 4"

  /// What decided the build: program, options and every byte that went in.
  public let key: String
  /// How much there was of what.
  public let counts: [(name: String, count: Int)]
  /// What was found.
  public let diagnostics: [Diagnostic]
  /// The pages whose files are all there as they were made.
  public let cache: BuildCache
  /// Whether the folder is as the build left it.
  public let isUntouched: Bool

  /// The site's files that are as they were made, by path.
  let intact: PathTable<File>
  /// The manifest in the folder; `nil` where it is not the one that the build left.
  let manifest: KnownManifest?

  /// A manifest that need not be read.
  struct KnownManifest: Sendable {
    /// What tells that it is still this one.
    var identity: DiskFile.Identity
    var files: [Manifest.Entry]
  }

  /// A file of the output.
  struct File: Sendable {
    var identity: DiskFile.Identity
    /// `nil` for what is not the site's.
    var fingerprint: Fingerprint?
  }

  /// Reads what a build has left beside a folder; `nil` where there is nothing that can be believed.
  ///
  /// - Parameters:
  ///   - program: Tells the program, for what another one made is made anew.
  ///   - key: What decides this build; where all is as it was then, no page is asked for.
  public static func read(
    beside folder: URL, program: String, key: String? = nil
  ) -> BuildRecord? {
    guard let bytes = DiskFile.read(path(of: folder)) else { return nil }
    return try? BuildRecord(bytes, folder: folder, program: program, wanted: key)
  }

  private init(
    _ bytes: [UInt8], folder: URL, program: String, wanted: String?
  ) throws(BinaryReader.Damage) {
    // The end proves the rest: a file that was cut or damaged is none.
    let end = bytes.count - Fingerprint.length
    guard end > 0, Fingerprint(of: Array(bytes[..<end])).bytes == Array(bytes[end...]) else {
      throw BinaryReader.Damage()
    }
    var reader = BinaryReader(bytes[..<end])
    guard try reader.text() == Self.form, try reader.text() == program else {
      throw BinaryReader.Damage()
    }
    key = try reader.text()
    counts = try reader.list { (reader) throws(BinaryReader.Damage) in
      (try reader.text(), try reader.number())
    }
    diagnostics = try reader.list()
    let files: [OutputFile] = try reader.list()
    let comparison = Self.compare(files, with: folder)
    intact = comparison.intact
    isUntouched = comparison.isUntouched
    manifest = comparison.manifest.map { identity in
      KnownManifest(
        identity: identity,
        files: files.compactMap { file in
          file.file.fingerprint.map { print in
            Manifest.Entry(
              path: file.path, bytes: Int(file.file.identity.bytes), sha256: print.hex)
          }
        })
    }
    if isUntouched, key == wanted {
      cache = BuildCache()
      return
    }
    let pages: [PageReuse.Page] = try reader.list()
    guard reader.isAtEnd else { throw BinaryReader.Damage() }
    cache = BuildCache(
      isUntouched
        ? pages
        : pages.filter { [intact] page in
          page.finished.files.allSatisfy { intact[$0.path]?.fingerprint == $0.fingerprint }
        },
      content: ContentRecord.read(beside: folder, program: program))
  }

  /// Which files are what they were, whether all are and there are no others, and the manifest where it is.
  private static func compare(
    _ files: [OutputFile], with folder: URL
  ) -> (intact: PathTable<File>, isUntouched: Bool, manifest: DiskFile.Identity?) {
    var known = PathTable<File>()
    known.reserveCapacity(files.count)
    for file in files { known[file.path] = file.file }
    // What cannot be looked through is not as it was.
    guard let present = try? DiskFile.contents(of: folder.path) else {
      return (PathTable(), false, nil)
    }
    var manifest: DiskFile.Identity?
    var intact = PathTable<File>()
    intact.reserveCapacity(present.count)
    var isUntouched = present.count == known.count
    for (path, identity) in present {
      guard var file = known[path] else {
        isUntouched = false
        continue
      }
      if file.identity == identity {
        if path == Manifest.path { manifest = identity }
      } else {
        isUntouched = false
        // A copy of a folder has other inodes and the same bytes.
        guard let print = file.fingerprint, identity.kind == .file,
          identity.bytes == file.identity.bytes,
          DiskFile.read("\(folder.path)/\(path)").map({ Fingerprint(of: $0) }) == print
        else { continue }
        file.identity = identity
      }
      if file.fingerprint != nil { intact[path] = file }
    }
    return (intact, isUntouched, manifest)
  }

  /// Writes down what a build has left. It saves time and nothing else, so a disk that refuses is no error.
  ///
  /// - Parameters:
  ///   - update: What writing the site gave; nobody else may write there yet.
  ///   - program: Tells the program as it was when the build began.
  public static func write(
    _ key: String, result: SiteGenerator.Result, update: OutputWriter.Update, program: String
  ) {
    guard let bundle = result.bundle,
      let contents = try? DiskFile.contents(of: update.folder.path)
    else { return }
    var writer = BinaryWriter()
    writer.add(form)
    writer.add(program)
    writer.add(key)
    writer.add(result.counts) { writer, count in
      writer.add(count.name)
      writer.add(count.count)
    }
    writer.add(result.diagnostics)
    // The site's as they were when their bytes were known, whatever somebody did to them since.
    writer.add(
      update.identities.sorted { $0.key < $1.key }.map { path, identity in
        OutputFile(
          path: path, file: File(identity: identity, fingerprint: bundle.fingerprint(of: path)))
      }
        + contents.filter { update.identities[$0.path] == nil }.map { path, identity in
          OutputFile(path: path, file: File(identity: identity))
        })
    writer.add(
      (result.cache?.pages ?? [:]).filter { $0.value.key != nil }.sorted { $0.key < $1.key }
        .map(\.value))
    let bytes = writer.bytes
    _ = DiskFile.replace(path(of: update.folder)) { file throws(EnvironmentError) in
      try file.write(bytes)
      try file.write(Fingerprint(of: bytes).bytes)
    }
    if let content = result.cache?.content {
      ContentRecord.write(content, beside: update.folder, program: program)
    }
  }

  /// What decides a build: the program, its options, and every byte that goes in.
  public static func key(
    of prints: InputFingerprints, options: SiteGenerator.Options, program: String
  ) -> String {
    var builder = FingerprintBuilder()
    builder.add(form)
    builder.add(program)
    builder.add(options.generator)
    builder.add(options.baseURL ?? "-")
    builder.add(options.buildDate?.description ?? "-")
    builder.add(prints.all)
    return builder.finished().hex
  }

  /// What tells a program from another: its file. It is asked when a run begins, for the file may be another when it
  /// ends.
  ///
  /// - Returns: `nil` where there is no such file.
  public static func identity(ofProgram path: String) -> String? {
    guard let file = DiskFile.identity(path) else { return nil }
    return "\(file.device) \(file.inode) \(file.bytes) \(file.modified)"
  }

  private static func path(of folder: URL) -> String { Stage.workFolder(of: folder) + "/record" }
}

/// A file of the output as the record names it.
private struct OutputFile: BinaryCodable {
  var path: String
  var file: BuildRecord.File

  init(path: String, file: BuildRecord.File) {
    self.path = path
    self.file = file
  }

  init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    path = try reader.text()
    let identity = DiskFile.Identity(
      device: UInt64(truncatingIfNeeded: try reader.number()),
      inode: UInt64(truncatingIfNeeded: try reader.number()), bytes: Int64(try reader.number()),
      modified: Int64(try reader.number()), kind: try reader.choice())
    file = BuildRecord.File(identity: identity, fingerprint: try reader.optional())
  }

  func write(to writer: inout BinaryWriter) {
    writer.add(path)
    writer.add(Int(truncatingIfNeeded: file.identity.device))
    writer.add(Int(truncatingIfNeeded: file.identity.inode))
    writer.add(Int(file.identity.bytes))
    writer.add(Int(file.identity.modified))
    writer.add(file.identity.kind)
    writer.add(file.fingerprint)
  }
}
