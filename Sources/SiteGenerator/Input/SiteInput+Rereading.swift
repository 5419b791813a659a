import BriefingModel
import Foundation

extension SiteInput {
  /// The folders of a root that a site is made from.
  public static let folders = ["Content", "Templates"]

  /// Reads again what has changed on disk, and nothing else.
  ///
  /// - Parameter paths: Files and folders relative to the root, whatever has become of them.
  public mutating func reread(_ paths: Set<String>, root: URL) throws(EnvironmentError) {
    let files = FileSystem.disk(root: root)
    // Templates are few, and those of the program stand in for those that are gone.
    if paths.contains(where: { $0 == "Templates" || $0.hasPrefix("Templates/") }) {
      templates = try Self.readTemplates(from: files)
    }
    let changed = paths.filter { $0 == "Content" || $0.hasPrefix("Content/") }
    guard !changed.isEmpty else { return }
    var read: [ContentFile] = []
    // They may have been folders.
    var gone: Set<String> = []
    for path in changed.sorted() {
      switch Self.kind(of: root.appending(path: path).path) {
      case .typeRegular?:
        read.append(ContentFile(path: path, bytes: try files.read(path)))
      case nil:
        gone.insert(path)
      default:
        // A folder, or what may not be there: the whole is read with all its checks.
        content = try Self.readContent(from: files)
        return
      }
    }
    content.removeAll { file in
      changed.contains(file.path)
        || !gone.isEmpty && Self.folders(of: file.path).contains(where: gone.contains)
    }
    content += read
    content.sort { $0.path < $1.path }
  }

  /// The folders in which a file lies.
  private static func folders(of path: String) -> some Sequence<String> {
    path.indices.lazy.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  private static func kind(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }
}
