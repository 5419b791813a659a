import BriefingModel
import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The calls on files that writing a site consists of, by path, with errors that say what to do.
///
/// The system's own calls, because a site is ten thousand files: Foundation takes several times as long for
/// each.
enum DiskFile {
  /// What tells whether a file is still the one that it was.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
    var bytes: Int64
    var modified: Int64
    var kind: Kind
  }

  enum Kind: String, Hashable {
    case file, folder, link, special
  }

  /// A path as the file system tells it from others: by its bytes, but on a Mac as texts are compared.
  #if canImport(Darwin)
    typealias Name = String
  #else
    typealias Name = ExactText
  #endif

  /// What lies at a path, links not followed; `nil` where nothing does.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return identity(status)
  }

  private static func identity(_ status: stat) -> Identity {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Identity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), bytes: Int64(status.st_size),
      modified: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec), kind: kind)
  }

  /// The bytes of a file; `nil` where it cannot be read, and then `errno` says why.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer {
      let reason = errno
      close(descriptor)
      errno = reason
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      errno = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      return nil
    }
    var bytes: [UInt8] = []
    // One more than it should hold, so that a file that has grown is read to its end.
    var room = Int(status.st_size) + 1
    while true {
      var failed = false
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = 0
        while let start = buffer.baseAddress, count < room {
          let got = systemRead(descriptor, start + count, room - count)
          if got < 0, errno == EINTR { continue }
          failed = got < 0
          guard got > 0 else { return }
          count += got
        }
      }
      if failed { return nil }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < room { return bytes }
      room = 64 << 10
    }
  }

  private static func systemRead(
    _ descriptor: CInt, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      return Darwin.read(descriptor, buffer, count)
    #else
      return Glibc.read(descriptor, buffer, count)
    #endif
  }

  /// Writes a new file; nothing may be at the path, and nothing is where it cannot be written to its end.
  ///
  /// - Returns: What tells that it is still this one.
  @discardableResult
  static func create(
    _ path: String, _ bytes: [UInt8]
  ) throws(EnvironmentError) -> Identity {
    try create(path) { file throws(EnvironmentError) in try file.write(bytes) }
  }

  /// Writes a new file in several pieces.
  private static func create(
    _ path: String, _ fill: (NewFile) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) -> Identity {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw EnvironmentError(path, writing: errno) }
    do {
      try fill(NewFile(path: path, descriptor: descriptor))
    } catch {
      close(descriptor)
      _ = unlink(path)
      throw error
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    // Some file systems say only now that there was no room.
    guard close(descriptor) == 0, isKnown else {
      let reason = errno
      _ = unlink(path)
      throw EnvironmentError(path, writing: reason)
    }
    return identity(status)
  }

  /// Puts a file in the place of another in one step.
  ///
  /// - Returns: Whether it could; the other one stays where it could not.
  static func replace(
    _ path: String, by fill: (NewFile) throws(EnvironmentError) -> Void
  ) -> Bool {
    let part = path + ".part"
    _ = unlink(part)
    guard (try? create(part, fill)) != nil else { return false }
    if rename(part, path) == 0 { return true }
    _ = unlink(part)
    return false
  }

  /// A file that is being written.
  struct NewFile {
    fileprivate let path: String
    fileprivate let descriptor: CInt

    /// Writes bytes behind those before.
    func write(_ bytes: [UInt8]) throws(EnvironmentError) {
      var written = 0
      while written < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
          buffer.baseAddress.map {
            systemWrite(descriptor, $0 + written, buffer.count - written)
          } ?? 0
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          throw EnvironmentError(path, writing: count == 0 ? ENOSPC : errno)
        }
        written += count
      }
    }

    private func systemWrite(
      _ descriptor: CInt, _ buffer: UnsafeRawPointer, _ count: Int
    ) -> Int {
      #if canImport(Darwin)
        return Darwin.write(descriptor, buffer, count)
      #else
        return Glibc.write(descriptor, buffer, count)
      #endif
    }
  }

  /// Gives a file a second name; where the file system knows no such thing, copies it with its times and its mode, and
  /// with its owner where the program may do that.
  static func link(_ path: String, as other: String) throws(EnvironmentError) {
    if systemLink(path, other) == 0 { return }
    let refusals = [EPERM, EXDEV, ENOTSUP, EMLINK, ENOSYS, EACCES]
    guard refusals.contains(errno) else { throw EnvironmentError(other, writing: errno) }
    var status = stat()
    guard lstat(path, &status) == 0, let bytes = read(path) else {
      throw EnvironmentError(path, reading: errno)
    }
    try create(other, bytes)
    try copyMode(of: path, to: other)
    let modified = identity(status).modified
    let time = timespec(
      tv_sec: Int(modified / 1_000_000_000), tv_nsec: Int(modified % 1_000_000_000))
    _ = utimensat(AT_FDCWD, other, [time, time], 0)
  }

  private static func systemLink(_ path: String, _ other: String) -> CInt {
    #if canImport(Darwin)
      return Darwin.link(path, other)
    #else
      return Glibc.link(path, other)
    #endif
  }

  /// The target of a link.
  static func target(ofLink path: String) throws(EnvironmentError) -> String {
    let longest = Int(PATH_MAX)
    var length = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: longest) { buffer, count in
      length = buffer.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map { readlink(path, $0, longest) } ?? -1
      }
      count = max(0, length)
    }
    guard length >= 0 else { throw EnvironmentError(path, reading: errno) }
    guard let target = String(validating: bytes, as: UTF8.self) else {
      throw EnvironmentError(
        path, "leads to a name that is not UTF-8", help: "move it away, and build again")
    }
    return target
  }
}

extension EnvironmentError {
  /// A file or folder that cannot be read, by the system's number of the reason.
  init(_ path: String, reading code: CInt) {
    self.init(
      path, "cannot be read: \(String(cString: strerror(code)))",
      help: "check that it exists and that you may read it")
  }

  /// A file or folder that cannot be written, by the system's number of the reason.
  init(_ path: String, writing code: CInt) {
    self.init(
      path, "cannot be written: \(String(cString: strerror(code)))",
      help: "check the free space and that you may write there, then run the command again")
  }
}
