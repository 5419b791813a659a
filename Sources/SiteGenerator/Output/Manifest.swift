import BriefingModel
import Foundation

/// What a site consists of and what it was made from: `manifest.json`.
public struct Manifest: Sendable, Codable, Equatable {
  /// The manifest's own path in the output.
  public static let path = "manifest.json"

  /// A file with its size and digest.
  public struct Entry: Sendable, Codable, Equatable {
    /// Relative to the output folder, or for an input to the root.
    public var path: String
    /// Its size in bytes.
    public var bytes: Int
    /// SHA-256 of its bytes, as hexadecimal digits in lower case.
    public var sha256: String

    /// Describes a file.
    public init(path: String, bytes: Int, sha256: String) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// The files of the site, sorted by path; the manifest itself is not among them.
  public var files: [Entry]
  /// The files it was made from, sorted by path.
  public var inputs: [Entry]
  /// The program and its version.
  public var generator: String
  /// Files of an earlier publication that stay at a target a while, for readers whose pages still name
  /// them; not part of the site.
  public var retained: [Entry]?

  /// Describes files.
  public init(files: [Entry], inputs: [Entry], generator: String, retained: [Entry]? = nil) {
    self.files = files
    self.inputs = inputs
    self.generator = generator
    self.retained = retained
  }

  /// Describes a site.
  public init(bundle: OutputBundle, inputs: InputFingerprints, generator: String) {
    files = bundle.paths.map { path in
      Entry(path: path, bytes: bundle.size(of: path), sha256: bundle.fingerprint(of: path).hex)
    }
    self.inputs = inputs.entries
    self.generator = generator
  }

  /// Reads a manifest; `nil` where the bytes are none.
  public init?(_ bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      return nil
    }
    self = manifest
  }

  /// The manifest as JSON, one file a line.
  public var json: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as UTF-8. It names each of a hundred thousand files twice, so that it is put together once.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(200 * (files.count + inputs.count + (retained?.count ?? 0)))
    func add(_ text: String) { bytes += text.utf8 }
    func add(_ name: String, _ entries: [Entry]) {
      add(",\n\"\(name)\": [\n")
      for (index, entry) in entries.enumerated() {
        if index > 0 { add(",\n") }
        add("{\"path\": ")
        add(JSONText.quoted(entry.path))
        add(", \"bytes\": \(entry.bytes), \"sha256\": \"")
        add(entry.sha256)
        add("\"}")
      }
      add("\n]")
    }
    add("{\n\"generator\": \(JSONText.quoted(generator))")
    add("inputs", inputs)
    add("files", files)
    if let retained, !retained.isEmpty { add("retained", retained) }
    add("\n}\n")
    return bytes
  }

  /// Whether a path stays within the folder; a manifest is a file that anybody can edit.
  static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// Describes a file.
  public static func entry(_ path: String, _ bytes: [UInt8]) -> Entry {
    Entry(path: path, bytes: bytes.count, sha256: Digest.hex(bytes))
  }
}
