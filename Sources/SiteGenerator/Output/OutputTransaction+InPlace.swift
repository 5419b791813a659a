import Foundation

extension OutputTransaction {
  /// Replaces file by file, for systems that cannot exchange folders.
  func writeInPlace(
    _ bundle: OutputBundle, different: [String], gone: [Manifest.Entry], manifest: Manifest
  ) throws(EnvironmentError) {
    // Whatever happens on the way, the next run knows which files are the program's.
    var union = manifest
    union.files += gone
    try put(Manifest.path, union.bytes)
    // What is gone may stand where a folder is to be, or the other way round.
    for entry in gone { try remove(entry.path) }
    for path in different {
      if let bytes = bundle.files[path] {
        try put(path, bytes)
      } else {
        try put(path, try stage.bytes(of: path))
      }
    }
    try put(Manifest.path, manifest.bytes)
  }

  /// Writes a file in one step: a reader of the folder sees the old one or the new one, never a part.
  private func put(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw EnvironmentError(file.path, writing: error)
    }
  }

  /// Removes a file that an earlier run wrote, and the folders that it leaves empty.
  private func remove(_ path: String) throws(EnvironmentError) {
    guard Manifest.isInside(path) else { return }
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    do {
      try FileManager.default.removeItem(at: file)
      var parent = file.deletingLastPathComponent()
      while parent.path.count > folder.path.count,
        try FileManager.default.contentsOfDirectory(atPath: parent.path).isEmpty
      {
        try FileManager.default.removeItem(at: parent)
        parent = parent.deletingLastPathComponent()
      }
    } catch {
      throw EnvironmentError(file.path, writing: error)
    }
  }
}
