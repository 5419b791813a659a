#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Folders, and what lies in them.
extension DiskFile {
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

  /// The names in a folder, sorted, with what they are as far as the file system tells along with them.
  ///
  /// - Returns: `nil` where there is no such folder.
  /// - Throws: Where it cannot be read to its end, or holds a name that is no text.
  static func entries(
    in folder: String
  ) throws(EnvironmentError) -> [(name: String, kind: Kind?)]? {
    guard let directory = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw EnvironmentError(folder, reading: errno)
    }
    defer { closedir(directory) }
    var entries: [(name: String, kind: Kind?)] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        if errno == 0 { return entries.sorted { $0.name < $1.name } }
        throw EnvironmentError(folder, reading: errno)
      }
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw EnvironmentError(
          "\(folder)/\(String(decoding: bytes, as: UTF8.self))", "has a name that is not UTF-8",
          help: "rename it, or move it away")
      }
      if name != ".", name != ".." { entries.append((name, kind(Int(entry.pointee.d_type)))) }
    }
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
      let shares = inShares(of: level) { folders in
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
      if opening { allow(current) }
      let entries = try entries(in: current) ?? []
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

  /// Lets the program read and change a folder that is its own.
  private static func allow(_ folder: String) {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & 0o700 != 0o700 else { return }
    _ = chmod(folder, status.st_mode & 0o7777 | 0o700)
  }

  /// Removes the folders in a folder that hold nothing, and itself where nothing is left.
  static func removeEmptyFolders(_ folder: String) {
    var folders = [folder]
    var index = 0
    while index < folders.count {
      for (name, kind) in (try? entries(in: folders[index])) ?? [] {
        let path = "\(folders[index])/\(name)"
        if (kind ?? identity(path)?.kind) == .folder { folders.append(path) }
      }
      index += 1
    }
    for path in folders.reversed() { _ = rmdir(path) }
  }
}
