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

  /// Whether it is a page or one of those in its folder.
  func isWithin(_ page: PageAddress) -> Bool {
    folder == page.folder || folder.hasPrefix(page.folder + "/")
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
    var (folder, file) = (folder, file)
    return folder.withUTF8 { source in
      file.withUTF8 { target in path(from: source, to: target) }
    }
  }

  private static let slash = UInt8(ascii: "/")

  private static func path(
    from source: UnsafeBufferPointer<UInt8>, to target: UnsafeBufferPointer<UInt8>
  ) -> String {
    // Where the folders that both have in common end.
    var shared = 0
    var index = 0
    while index < source.count, index < target.count, source[index] == target[index] {
      index += 1
      if source[index - 1] == slash { shared = index }
    }
    if index == source.count, index < target.count, target[index] == slash { shared = index + 1 }
    let ups = shared < source.count ? 1 + source[shared...].count { $0 == slash } : 0
    let rest = target[shared...]
    return String(unsafeUninitializedCapacity: 3 * (ups + rest.count)) { link in
      var count = 0
      func append(_ byte: UInt8) {
        link.initializeElement(at: count, to: byte)
        count += 1
      }
      for _ in 0..<ups { for byte in "../".utf8 { append(byte) } }
      for byte in rest { encode(byte, append) }
      return count
    }
  }

  /// A path, percent-encoded by segment.
  public static func encoded(_ segment: some StringProtocol) -> String {
    if segment.utf8.allSatisfy(isUnreserved) { return String(segment) }
    return String(unsafeUninitializedCapacity: 3 * segment.utf8.count) { text in
      var count = 0
      for byte in segment.utf8 {
        encode(byte) {
          text.initializeElement(at: count, to: $0)
          count += 1
        }
      }
      return count
    }
  }

  private static func encode(_ byte: UInt8, _ append: (UInt8) -> Void) {
    if isUnreserved(byte) || byte == slash {
      append(byte)
    } else {
      append(UInt8(ascii: "%"))
      append(hexadecimal(byte >> 4))
      append(hexadecimal(byte & 0xF))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
