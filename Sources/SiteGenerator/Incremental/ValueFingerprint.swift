import BriefingModel
import Foundation

/// The fingerprint of a value by all that is stored in it, whatever is added to its type later.
///
/// Values are looked through by reflection, so that no field can be forgotten: a page that was made of other
/// values must never be taken for this one. What cannot be told apart for certain (objects, functions) gives
/// no fingerprint, and then nothing is reused.
struct ValueFingerprint {
  private var builder = FingerprintBuilder()
  private var isComplete = true

  /// The fingerprint; `nil` where there can be none.
  static func of(_ value: Any) -> Fingerprint? {
    var walk = ValueFingerprint()
    walk.add(value)
    return walk.isComplete ? walk.builder.finished() : nil
  }

  private mutating func add(_ value: Any) {
    switch value {
    case let text as String:
      builder.add(text)
    case let number as Int:
      builder.add(number)
    case let flag as Bool:
      builder.add(flag ? 1 : 0)
    // The commonest values of lists, in short: reflection costs far more than what they hold.
    case let articles as [MarkdownPage.ListedArticle]:
      builder.add(articles.count)
      for article in articles { add(article) }
    case let article as MarkdownPage.ListedArticle:
      add(article)
    case let article as Article:
      addParts(of: article.content)
    case let address as PageAddress:
      builder.add(address.folder)
      builder.add(address.name)
    case let date as CalendarDate:
      builder.add(date.daysSinceEpoch)
    case let language as Language:
      builder.add(language.code)
    // Numbers that are written as they are; `Decimal` keeps zeros at its end out of what it says.
    case let number as Decimal:
      builder.add(number.exponent)
      builder.add("\(number.isSignMinus) \(number.significand)")
    case let number as any BinaryInteger:
      builder.add(String(number))
    case let number as Double:
      builder.add(String(number.bitPattern))
    default:
      addParts(of: value)
    }
  }

  private mutating func add(_ article: MarkdownPage.ListedArticle) {
    builder.add(article.reference.name)
    builder.add(article.reference.address.folder)
    builder.add(article.reference.address.name)
    builder.add(article.reference.language?.code ?? "")
    builder.add(article.date.daysSinceEpoch)
    builder.add(article.summary)
    builder.add(article.publisher)
  }

  private mutating func addParts(of value: Any) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    // Who shows itself in a way of its own may keep something back.
    case .struct where value is any CustomReflectable, .enum where value is any CustomReflectable:
      isComplete = false
    // What is there is written as it is, without a mark: nothing must be told from every value.
    case .optional where mirror.children.isEmpty:
      builder.add(Int.min)
    case .struct, .tuple, .collection, .optional:
      builder.add(mirror.children.count)
      for child in mirror.children { add(child.value) }
    case .enum:
      guard let child = mirror.children.first else {
        // A case alone has no parts: it is told by its name.
        builder.add(0)
        builder.add("\(value)")
        return
      }
      builder.add(1)
      builder.add(child.label ?? "")
      add(child.value)
    case .set, .dictionary:
      // They have no order of their own.
      let parts = mirror.children.map { Self.of($0.value) }
      if parts.contains(nil) { isComplete = false }
      builder.add(parts.count)
      for part in parts.compactMap(\.self).map(\.hex).sorted() { builder.add(part) }
    default:
      isComplete = false
    }
  }
}
