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
  }

  /// The files of the site, sorted by path; the manifest itself is not among them.
  public var files: [Entry]
  /// The files it was made from, sorted by path.
  public var inputs: [Entry]
  /// The program and its version.
  public var generator: String

  /// Describes a site.
  public init(bundle: OutputBundle, inputs: SiteInput, generator: String) {
    files = bundle.paths.map { path in Self.entry(path, bundle.files[path] ?? []) }
    self.inputs =
      (inputs.content.map { Self.entry($0.path, $0.bytes) }
      + inputs.templates.map { Self.entry($0.path, $0.bytes) })
      .sorted { $0.path < $1.path }
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
    text += "\"inputs\": [\n\(Self.lines(inputs))\n],\n\"files\": [\n\(Self.lines(files))\n]\n}\n"
    return text
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

  private static func entry(_ path: String, _ bytes: [UInt8]) -> Entry {
    Entry(path: path, bytes: bytes.count, sha256: Digest.hex(bytes))
  }
}
