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
  public var json: String {
    var text = "{\n\"generator\": \(JSONText.quoted(generator)),\n"
    text += "\"inputs\": [\n\(Self.lines(inputs))\n],\n\"files\": [\n\(Self.lines(files))\n]"
    if let retained, !retained.isEmpty {
      text += ",\n\"retained\": [\n\(Self.lines(retained))\n]"
    }
    return text + "\n}\n"
  }

  /// Whether a path stays within the folder; a manifest is a file that anybody can edit.
  static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  private static func lines(_ entries: [Entry]) -> String {
    entries.map { entry in
      "{\"path\": \(JSONText.quoted(entry.path)), \"bytes\": \(entry.bytes), \"sha256\": \"\(entry.sha256)\"}"
    }.joined(separator: ",\n")
  }

  /// Describes a file.
  public static func entry(_ path: String, _ bytes: [UInt8]) -> Entry {
    Entry(path: path, bytes: bytes.count, sha256: Digest.hex(bytes))
  }
}
