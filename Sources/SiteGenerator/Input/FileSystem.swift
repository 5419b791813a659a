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
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return [] }
    var files: [String] = []
    var special: [String] = []
    var pending = [""]
    do {
      while let relative = pending.popLast() {
        let current = relative.isEmpty ? folder : folder.appending(path: relative)
        for name in try FileManager.default.contentsOfDirectory(atPath: current.path) {
          let path = relative.isEmpty ? name : "\(relative)/\(name)"
          let attributes = try FileManager.default.attributesOfItem(
            atPath: folder.appending(path: path).path)
          switch attributes[.type] as? FileAttributeType {
          case .typeDirectory?: pending.append(path)
          case .typeRegular?: files.append(path)
          // What editors and systems keep for themselves may be anything.
          default:
            if !name.hasPrefix(".") { special.append(path) }
          }
        }
      }
    } catch {
      throw EnvironmentError(folder.path, reading: error)
    }
    // Leaving it out would take its pages off the site.
    if let path = special.min() {
      throw EnvironmentError(
        folder.appending(path: path).path, "is a link or a special file, which is not followed",
        help: "put the file or folder itself there")
    }
    return files.sorted()
  }

  private static func readDisk(_ file: URL) throws(EnvironmentError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: file))
    } catch {
      throw EnvironmentError(file.path, reading: error)
    }
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
}
