import Foundation
import SiteGenerator

/// What a command was asked for.
enum StandardOutput {
  /// Writes some bytes. Where a reader has gone away (`| head`), the program ends by SIGPIPE, as others do; where that
  /// signal is ignored, it is no reason to fail.
  ///
  /// - Throws: ``EnvironmentError`` where it cannot be written, as on a full disk.
  static func write(_ bytes: some Sequence<UInt8>) throws(EnvironmentError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
      if cause.domain == NSPOSIXErrorDomain, cause.code == Int(EPIPE) { return }
      throw EnvironmentError("standard output", writing: error)
    }
  }
}
