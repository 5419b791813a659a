#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Who may do what with files and folders.
extension DiskFile {
  /// The permissions of a file or folder.
  static func mode(of path: String) throws(EnvironmentError) -> mode_t {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw EnvironmentError(path, reading: errno) }
    return status.st_mode & 0o7777
  }

  /// Gives a file or folder permissions.
  static func setMode(of path: String, to mode: mode_t) throws(EnvironmentError) {
    guard chmod(path, mode) == 0 else { throw EnvironmentError(path, writing: errno) }
  }

  /// Gives a file or folder the mode of another, its group and its owner, as far as the program may; nothing is done
  /// where they are the same.
  ///
  /// - Throws: Where that would open it to others than the first, or close it to the group of the first.
  static func copyMode(of first: String, to other: String) throws(EnvironmentError) {
    var wanted = stat()
    var got = stat()
    guard lstat(first, &wanted) == 0 else { throw EnvironmentError(first, reading: errno) }
    guard lstat(other, &got) == 0 else { throw EnvironmentError(other, reading: errno) }
    if got.st_mode == wanted.st_mode, got.st_uid == wanted.st_uid, got.st_gid == wanted.st_gid {
      return
    }
    // The owner first: a change of it takes some bits of the mode away.
    if chown(other, wanted.st_uid, wanted.st_gid) != 0 {
      _ = chown(other, uid_t.max, wanted.st_gid)
    }
    _ = chmod(other, wanted.st_mode & 0o7777)
    guard lstat(other, &got) == 0 else { throw EnvironmentError(other, reading: errno) }
    let isMoreOpen = got.st_mode & ~wanted.st_mode & 0o777 != 0
    let groupAlone = wanted.st_mode >> 3 & 7 & ~wanted.st_mode
    guard !isMoreOpen, got.st_gid == wanted.st_gid || groupAlone == 0 else {
      throw EnvironmentError(
        first, "has a mode or a group that nothing else here can be given",
        help: "move it away or change its group, and build again")
    }
  }
}
