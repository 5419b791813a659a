import BriefingModel

/// Everything that a site is made from, read once.
public struct SiteInput: Sendable {
  /// A file by its path relative to the root.
  public struct File: Sendable {
    /// The path with `/` between folders.
    public var path: String
    /// What it holds.
    public var bytes: [UInt8]
  }

  /// The files of `Content/`.
  public var content: [ContentFile]
  /// The files of `Templates/`.
  public var templates: [File]

  /// Reads the folders of a root.
  public static func read(from files: FileSystem) throws(EnvironmentError) -> SiteInput {
    SiteInput(content: try readContent(from: files), templates: try readTemplates(from: files))
  }

  /// Reads the folders of a root, several files at once.
  public static func read(
    from files: FileSystem, jobs: Int
  ) async throws(EnvironmentError) -> SiteInput {
    let content = await parallelMap(try paths("Content", in: files), jobs: jobs) { path in
      Result { () throws(EnvironmentError) in
        ContentFile(path: path, bytes: try files.read(path))
      }
    }
    return SiteInput(
      content: try content.map { file throws(EnvironmentError) in try file.get() },
      templates: try readTemplates(from: files))
  }

  /// Reads the templates of a root; those of the program stand in for those that it lacks.
  static func readTemplates(from files: FileSystem) throws(EnvironmentError) -> [File] {
    let own = try read("Templates", from: files)
    let paths = Set(own.map(\.path))
    let templates = own + builtInTemplates.filter { !paths.contains($0.path) }
    return templates.sorted { $0.path < $1.path }
  }

  /// Reads the content of a root alone.
  public static func readContent(from files: FileSystem) throws(EnvironmentError) -> [ContentFile] {
    try read("Content", from: files).map { ContentFile(path: $0.path, bytes: $0.bytes) }
  }

  private static func read(
    _ folder: String, from files: FileSystem
  ) throws(EnvironmentError) -> [File] {
    try paths(folder, in: files).map { path throws(EnvironmentError) in
      File(path: path, bytes: try files.read(path))
    }
  }

  /// The files of a folder, but for what editors and systems keep for themselves.
  private static func paths(
    _ folder: String, in files: FileSystem
  ) throws(EnvironmentError) -> [String] {
    try files.list(folder).filter { !isHidden($0) }.map { "\(folder)/\($0)" }
  }

  private static func isHidden(_ path: String) -> Bool {
    let dot = UInt8(ascii: ".")
    var last = UInt8(ascii: "/")
    for byte in path.utf8 {
      if byte == dot, last == UInt8(ascii: "/") { return true }
      last = byte
    }
    return false
  }
}
