import BriefingModel

/// Where a page lies in the output, and how other pages link to it: the one place that knows both.
public struct PageAddress: Sendable, Hashable {
  /// The folder, without slashes at its ends; empty for the root.
  public let folder: String
  /// The file's name without its extension.
  public let name: String

  /// A page that is the index of its folder.
  public init(folder: String) {
    self.init(folder: folder, name: "index")
  }

  /// A page with a name of its own.
  public init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  /// The HTML file, relative to the output folder.
  public var htmlPath: String { path(withExtension: "html") }

  /// The Markdown file beside it, relative to the output folder.
  public var markdownPath: String { path(withExtension: "md") }

  /// The same list, so many pages on; the first page is the list itself.
  public func page(_ number: Int) -> PageAddress {
    if number == 1 { return self }
    if name != "index" { return PageAddress(folder: folder, name: "\(name)-\(number)") }
    return PageAddress(folder: folder.isEmpty ? "page/\(number)" : "\(folder)/page/\(number)")
  }

  private func path(withExtension ending: String) -> String {
    folder.isEmpty ? "\(name).\(ending)" : "\(folder)/\(name).\(ending)"
  }
}

/// Links that name a file and start from the page that holds them, so that one folder works on any
/// host, under any path and opened from disk.
public enum RelativeLink {
  /// The way from a page's folder to a file of the output, percent-encoded by RFC 3986.
  public static func path(from folder: String, to file: String) -> String {
    let source = folder.split(separator: "/")
    let target = file.split(separator: "/")
    var shared = 0
    while shared < source.count, shared < target.count - 1, source[shared] == target[shared] {
      shared += 1
    }
    var link = String(repeating: "../", count: source.count - shared)
    link += target[shared...].map { encoded($0) }.joined(separator: "/")
    return link
  }

  /// A path, percent-encoded by segment.
  public static func encoded(_ segment: some StringProtocol) -> String {
    if segment.utf8.allSatisfy(isUnreserved) { return String(segment) }
    var text = ""
    for byte in segment.utf8 {
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
