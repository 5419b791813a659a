import BriefingModel
import Foundation

/// The records as the last build understood them, beside its output: those that have not changed are not decoded again.
///
/// A file of parts, each with its length and its digest, so that they are written and read by several processors. It may
/// be deleted at any time, and a part that is damaged is passed over: a record that is not in it is decoded.
enum ContentRecord {
  private static let form = "briefing-content-record 1"
  private static let partLength = 256

  /// What a build has left beside a folder; nothing where there is nothing that can be believed.
  ///
  /// - Parameter program: Tells the program, for what another one made is made anew.
  static func read(beside folder: URL, program: String) -> ContentLoader.Memory {
    guard let bytes = DiskFile.read(path(of: folder)) else { return .init() }
    let parts = inShares(of: frames(bytes), least: 1) { frames in
      frames.compactMap { part($0, program: program) }
    }
    return ContentLoader.Memory(parts.flatMap(\.self))
  }

  /// Writes down what a build knows, where much of it is new. It saves time and nothing else, so a disk that refuses is no
  /// error.
  static func write(_ memory: ContentLoader.Memory, beside folder: URL, program: String) {
    guard memory.newCount > memory.count / 20 else { return }
    _ = DiskFile.replace(path(of: folder)) { file throws(EnvironmentError) in
      let parts = memory.parts(length: partLength)
      // A few at a time, for all of them are as long as the content.
      for start in stride(from: 0, to: parts.count, by: 16) {
        let frames = inShares(of: Array(parts[start..<min(start + 16, parts.count)]), least: 1) {
          $0.map { frame($0, program: program) }
        }
        for frame in frames.joined() { try file.write(frame) }
      }
    }
  }

  private static func path(of folder: URL) -> String { Stage.workFolder(of: folder) + "/content" }

  private static func frame(_ part: ContentLoader.Memory.Part, program: String) -> [UInt8] {
    var writer = BinaryWriter()
    writer.add(form)
    writer.add(program)
    writer.add(part)
    let length = withUnsafeBytes(of: UInt64(writer.bytes.count).littleEndian) { Array($0) }
    return length + writer.bytes + Fingerprint(of: writer.bytes).bytes
  }

  /// Cuts the file into its parts, each with its digest.
  private static func frames(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var frames: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while rest.count > 8 {
      let length = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      rest = rest.dropFirst(8)
      guard let size = Int(exactly: length), size >= 0, size <= rest.count - Fingerprint.length
      else { break }
      frames.append(rest.prefix(size + Fingerprint.length))
      rest = rest.dropFirst(size + Fingerprint.length)
    }
    return frames
  }

  private static func part(
    _ frame: ArraySlice<UInt8>, program: String
  ) -> ContentLoader.Memory.Part? {
    let bytes = Array(frame.dropLast(Fingerprint.length))
    guard Fingerprint(of: bytes).bytes[...] == frame.suffix(Fingerprint.length) else { return nil }
    var reader = BinaryReader(bytes[...])
    guard (try? reader.text()) == form, (try? reader.text()) == program,
      let part: ContentLoader.Memory.Part = try? reader.value(), reader.isAtEnd
    else { return nil }
    return part
  }
}
