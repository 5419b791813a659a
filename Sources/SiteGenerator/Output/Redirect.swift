/// An earlier address of a page and the one that took its place. Both are folders of the output with a page
/// in them; the page at the earlier one sends readers on where a host cannot.
public struct Redirect: Sendable, Hashable {
  /// The earlier folder, without slashes at its ends.
  public var folder: String
  /// The folder of the page now.
  public var successor: String

  /// Makes a redirect.
  public init(folder: String, successor: String) {
    self.folder = folder
    self.successor = successor
  }
}
