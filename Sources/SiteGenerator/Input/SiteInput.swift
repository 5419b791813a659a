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
    var read: [File] = []
    for path in try files.list(folder) where !path.split(separator: "/").contains(where: \.isHidden)
    {
      read.append(File(path: "\(folder)/\(path)", bytes: try files.read("\(folder)/\(path)")))
    }
    return read
  }
}

extension Substring {
  /// A file or folder that editors and systems keep for themselves.
  fileprivate var isHidden: Bool { hasPrefix(".") }
}
