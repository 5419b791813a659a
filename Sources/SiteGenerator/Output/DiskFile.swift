import Foundation
import Synchronization

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

  enum Kind: Hashable {
    case file, folder, link, special
  }

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

  /// Gives a file a second name; where the file system knows no such thing, copies it with its times.
  static func link(_ path: String, as other: String) throws(EnvironmentError) {
    if systemLink(path, other) == 0 { return }
    let refusals = [EPERM, EXDEV, ENOTSUP, EMLINK, ENOSYS, EACCES]
    guard refusals.contains(errno), let bytes = read(path), let identity = identity(path) else {
      throw EnvironmentError(other, writing: errno)
    }
    try create(other, bytes)
    let time = timespec(
      tv_sec: Int(identity.modified / 1_000_000_000),
      tv_nsec: Int(identity.modified % 1_000_000_000))
    _ = utimensat(AT_FDCWD, other, [time, time], 0)
  }

  private static func systemLink(_ path: String, _ other: String) -> CInt {
    #if canImport(Darwin)
      return Darwin.link(path, other)
    #else
      return Glibc.link(path, other)
    #endif
  }

  /// Makes a folder and those above it that are missing, down from one that is there.
  static func makeFolder(_ path: String, below root: String) throws(EnvironmentError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path.utf8.count > root.utf8.count,
      let slash = path.lastIndex(of: "/")
    else { throw EnvironmentError(path, writing: errno) }
    try makeFolder(String(path[..<slash]), below: root)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw EnvironmentError(path, writing: errno)
    }
  }

  /// The names in a folder, sorted, with what they are as far as the file system tells along with them; `nil`
  /// where it cannot be read.
  static func entries(in folder: String) -> [(name: String, kind: Kind?)]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var entries: [(name: String, kind: Kind?)] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { entries.append((name, kind(Int(entry.pointee.d_type)))) }
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func kind(_ type: Int) -> Kind? {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .special
    }
  }

  /// Everything below a folder but the folders that hold something, as paths relative to it, sorted;
  /// links are not followed.
  ///
  /// - Parameter opening: Whether folders that are closed to the program are opened to it; they must be its own.
  /// - Throws: Where a folder cannot be looked into.
  static func contents(
    of folder: String, opening: Bool = false
  ) throws(EnvironmentError) -> [(path: String, identity: Identity)] {
    var found: [(path: String, identity: Identity)] = []
    var level = [""]
    while !level.isEmpty {
      let shares = inThreads(level) { folders in
        Result { () throws(EnvironmentError) in
          try contents(folders, of: folder, opening: opening)
        }
      }
      level = []
      for share in shares {
        let part = try share.get()
        found += part.found
        level += part.folders
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// What lies in some folders, and the folders among it that hold something or may.
  private static func contents(
    _ folders: ArraySlice<String>, of root: String, opening: Bool
  ) throws(EnvironmentError) -> (found: [(path: String, identity: Identity)], folders: [String]) {
    var found: [(path: String, identity: Identity)] = []
    var inner: [String] = []
    for relative in folders {
      let current = relative.isEmpty ? root : "\(root)/\(relative)"
      let entries = try entries(in: current, opening: opening)
      if entries.isEmpty, !relative.isEmpty, let identity = identity(current) {
        found.append((relative, identity))
      }
      for (name, kind) in entries {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        if kind == .folder {
          inner.append(path)
        } else if let identity = identity("\(root)/\(path)") {
          if identity.kind == .folder { inner.append(path) } else { found.append((path, identity)) }
        } else if errno != ENOENT {
          // A folder that lists its names and lets nobody at them holds what must not be taken for nothing.
          throw EnvironmentError("\(root)/\(path)", reading: errno)
        }
      }
    }
    return (found, inner)
  }

  /// The names in a folder; none where there is no such folder.
  private static func entries(
    in folder: String, opening: Bool
  ) throws(EnvironmentError) -> [(name: String, kind: Kind?)] {
    if opening { allow(folder) }
    if let entries = entries(in: folder) { return entries }
    guard errno == ENOENT || errno == ENOTDIR else {
      throw EnvironmentError(folder, reading: errno)
    }
    return []
  }

  /// Lets the program read and change a folder that is its own.
  private static func allow(_ folder: String) {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & 0o700 != 0o700 else { return }
    _ = chmod(folder, status.st_mode & 0o7777 | 0o700)
  }

  /// Works on shares of at least so many elements at once, as many as there are processors: calls on files are mostly waiting for
  /// the system, which serves several threads.
  static func inThreads<Element: Sendable, Result: Sendable>(
    _ elements: [Element], least: Int = 64, _ work: @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    let count = min(ProcessInfo.processInfo.activeProcessorCount, max(1, elements.count / least))
    guard count > 1 else { return [work(elements[...])] }
    let results = Mutex<[(share: Int, Result)]>([])
    DispatchQueue.concurrentPerform(iterations: count) { share in
      let bounds = elements.count * share / count..<elements.count * (share + 1) / count
      let result = work(elements[bounds])
      results.withLock { $0.append((share, result)) }
    }
    return results.withLock { $0.sorted { $0.share < $1.share }.map(\.1) }
  }

  /// Removes the folders in a folder that hold nothing, and itself where nothing is left.
  static func removeEmptyFolders(_ folder: String) {
    var folders = [folder]
    var index = 0
    while index < folders.count {
      for (name, kind) in entries(in: folders[index]) ?? [] {
        let path = "\(folders[index])/\(name)"
        if (kind ?? identity(path)?.kind) == .folder { folders.append(path) }
      }
      index += 1
    }
    for path in folders.reversed() { _ = rmdir(path) }
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
