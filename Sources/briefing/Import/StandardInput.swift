import Foundation
import SiteGenerator

/// Files that a command line names, `-` being standard input.
enum StandardInput {
  /// All bytes of a file.
  static func bytes(of path: String) throws(EnvironmentError) -> [UInt8] {
    do {
      if path == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw EnvironmentError(path, reading: error)
    }
  }

  /// A file, to be read piece by piece.
  static func handle(of path: String) throws(EnvironmentError) -> FileHandle {
    if path == "-" { return .standardInput }
    do {
      return try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      throw EnvironmentError(path, reading: error)
    }
  }
}
