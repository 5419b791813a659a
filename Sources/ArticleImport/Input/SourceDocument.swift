import BriefingModel
public struct SourceDocument: Sendable, Hashable {
  public var text: String
  public var title: String?
  public var date: CalendarDate?
  public var publisher: String?
  public var language: Language?
  public var url: String?
  public static func read(_ bytes: [UInt8], path: String) throws(SourceDocumentError) -> SourceDocument {
    SourceDocument(text: String(decoding: bytes, as: UTF8.self))
  }
}
public struct SourceDocumentError: Error { public var diagnostic: Diagnostic }
