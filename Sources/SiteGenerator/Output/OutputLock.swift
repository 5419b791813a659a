#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import Foundation

/// Keeps two runs from writing one output folder at the same time.
///
/// A lock on an open folder, which the system takes back when the program ends in whatever way; so no
/// crash leaves it behind.
struct OutputLock: Sendable {
  private let descriptor: CInt

  /// Takes the lock.
  ///
  /// - Throws: Where another run has it.
  init(of folder: URL) throws(EnvironmentError) {
    // The folder itself changes its place with every build; the one around it stays.
    let parent = folder.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    } catch {
      throw EnvironmentError(parent.path, writing: error)
    }
    let place = Stage.workFolder(of: folder)
    var path = place
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      // Nothing can be made beside the folder, so nothing will be exchanged and it stays where it is.
      path = folder.path
      if mkdir(path, 0o777) != 0, errno != EEXIST { throw EnvironmentError(place, writing: errno) }
    }
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw EnvironmentError(path, writing: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      close(descriptor)
      // A file system without locks is no reason not to build.
      if !isTaken { throw EnvironmentError(path, writing: errno) }
      throw EnvironmentError(
        folder.path, "is being written by another build",
        help: "wait for it to end, and run this again")
    }
  }

  /// Gives the lock back.
  func release() { close(descriptor) }
}
