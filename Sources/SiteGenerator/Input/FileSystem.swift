import BriefingModel
import Foundation

/// Access to files as a value, so that the pipeline can be run on a folder or on a table in memory.
public struct FileSystem: Sendable {
  /// The files below a folder, as paths relative to it, sorted; empty where there is no such folder.
  public var list: @Sendable (_ folder: String) throws(EnvironmentError) -> [String]
  /// The bytes of a file.
  public var read: @Sendable (_ path: String) throws(EnvironmentError) -> [UInt8]

  /// Makes access of one's own.
  public init(
    list: @escaping @Sendable (_ folder: String) throws(EnvironmentError) -> [String],
    read: @escaping @Sendable (_ path: String) throws(EnvironmentError) -> [UInt8]
  ) {
    self.list = list
    self.read = read
  }

  /// The files of a folder on disk. Links are not followed, so that nothing leads out of the folder.
  public static func disk(root: URL) -> FileSystem {
    FileSystem(
      list: { folder throws(EnvironmentError) in
        try listDisk(root.appending(path: folder, directoryHint: .isDirectory))
      },
      read: { path throws(EnvironmentError) in
        try readDisk(root.appending(path: path, directoryHint: .notDirectory))
      })
  }

  private static func listDisk(_ folder: URL) throws(EnvironmentError) -> [String] {
    let root = folder.path
    // A folder that is named by a link is the user's choice; within it links are not followed.
    var status = stat()
    guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [] }
    var files: [String] = []
    var special: [String] = []
    var pending = [""]
    while let relative = pending.popLast() {
      let current = relative.isEmpty ? root : "\(root)/\(relative)"
      guard let entries = try DiskFile.entries(in: current) else {
        throw EnvironmentError(current, reading: ENOENT)
      }
      for (name, known) in entries {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        guard let kind = known ?? DiskFile.identity("\(root)/\(path)")?.kind else {
          throw EnvironmentError("\(root)/\(path)", reading: errno)
        }
        switch kind {
        case .folder: pending.append(path)
        case .file: files.append(path)
        // What editors and systems keep for themselves may be anything.
        case .link, .special:
          if !name.hasPrefix(".") { special.append(path) }
        }
      }
    }
    // Leaving it out would take its pages off the site.
    if let path = special.min() {
      throw EnvironmentError(
        "\(root)/\(path)", "is a link or a special file, which is not followed",
        help: "put the file or folder itself there")
    }
    return files.sorted()
  }

  private static func readDisk(_ file: URL) throws(EnvironmentError) -> [UInt8] {
    guard let bytes = DiskFile.read(file.path) else {
      throw EnvironmentError(file.path, reading: errno)
    }
    return bytes
  }
}

/// Something about the machine that keeps a command from its work: exit status 2.
public struct EnvironmentError: Error, Sendable, CustomStringConvertible {
  /// The file or folder concerned.
  public var path: String
  /// What is wrong.
  public var message: String
  /// How to mend it.
  public var help: String

  /// Makes an error.
  public init(_ path: String, _ message: String, help: String) {
    self.path = path
    self.message = message
    self.help = help
  }

  /// A file or folder that cannot be read.
  public init(_ path: String, reading error: any Error) {
    self.init(
      path, "cannot be read: \(Self.reason(error))",
      help: "check that it exists and that you may read it")
  }

  /// A file or folder that cannot be written.
  public init(_ path: String, writing error: any Error) {
    self.init(
      path, "cannot be written: \(Self.reason(error))",
      help:
        "check the free space and that you may write there, then run the command again"
    )
  }

  /// What the system says, without the wrapping.
  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return (underlying ?? error as NSError).localizedDescription
  }

  /// `path: error: what is wrong; how to mend it`.
  public var description: String { "\(path): error: \(message); \(help)" }

  /// The same for where diagnostics are listed.
  public var diagnostic: Diagnostic {
    .error("environment", at: SourceLocation(path: path), message, help: help)
  }
}
