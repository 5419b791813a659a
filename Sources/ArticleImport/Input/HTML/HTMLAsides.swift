/// Paragraphs within an article that are no part of the report: captions, and pointers to other news.
enum HTMLAsides {
  /// The paragraphs of the report.
  static func removed(from paragraphs: [HTMLText.Paragraph]) -> [HTMLText.Paragraph] {
    var kept: [HTMLText.Paragraph] = []
    var isInList = false
    for (index, paragraph) in paragraphs.enumerated() {
      let text = paragraph.flow.text
      switch pointer(paragraph, text) {
      case .heading:
        // Words such as “Trending” may be a section of the report, where a report follows.
        isInList = paragraphs[(index + 1)...].prefix(1).allSatisfy { isListed($0) }
        if isInList { continue }
      case .pointer:
        continue
      case nil:
        isInList = isInList && isListed(paragraph)
        if isInList { continue }
      }
      if isCaption(paragraph, text) { continue }
      kept.append(paragraph)
    }
    return kept
  }

  // MARK: Other news

  private enum Pointer {
    /// Above a list of other news.
    case heading
    /// To one other report.
    case pointer
  }

  private static func pointer(_ paragraph: HTMLText.Paragraph, _ text: String) -> Pointer? {
    let weight = paragraph.flow.weight
    if weight <= 400, let rest = restBehindPhrase(text) {
      if rest.isEmpty { return .heading }
      if paragraph.linkWeight > 0, paragraph.linkWeight * 2 >= TextFlow.weight(of: String(rest)) {
        return .pointer
      }
      if rest.first == ":" || rest.first == "：", !endsLikeSentence(text) {
        return .pointer
      }
    }
    // A line that is a link and no sentence is a headline.
    return paragraph.linkWeight * 10 >= weight * 9 && !endsLikeSentence(text) ? .pointer : nil
  }

  /// What follows a phrase that points to other news; `nil` where there is none.
  private static func restBehindPhrase(_ text: String) -> Substring? {
    let lower = text.lowercased()
    // Signs before the phrase: `>>`, `■`, `【`.
    let body = lower.drop { !$0.isLetter }
    guard let phrase = phrases.first(where: { body.hasPrefix($0) }) else { return nil }
    var rest = body.dropFirst(phrase.count)
    // Not the beginning of another word.
    if let next = rest.first, next.isLetter, !isIdeographic(phrase) { return nil }
    rest = rest.drop { $0.isWhitespace || ">»…】］]".contains($0) }
    return rest.allSatisfy { !$0.isLetter && !$0.isNumber } ? "" : rest
  }

  private static func isIdeographic(_ phrase: String) -> Bool {
    phrase.unicodeScalars.first.map { $0.value > 0x3000 } ?? false
  }

  /// The longer of two that begin alike comes first.
  private static let phrases: [String] = [
    "read more", "read also", "also read", "see also", "see more", "related news",
    "related stories", "related articles", "related topics", "related", "more on this story",
    "more news", "more stories", "other news", "recommended", "you may also like", "most read",
    "most viewed", "trending", "latest news", "editor's picks", "tags", "keywords", "share this",
    "tin bài liên quan", "tin liên quan", "bài liên quan", "bài viết liên quan", "xem thêm",
    "đọc thêm", "tin cùng chuyên mục", "cùng chuyên mục", "tin khác", "các tin khác", "tin mới",
    "tin đọc nhiều", "đọc nhiều", "có thể bạn quan tâm", "mời độc giả", "mời bạn đọc", "từ khóa",
    "từ khoá", "chia sẻ", "関連記事", "関連ニュース", "関連リンク", "関連トピックス", "関連キーワード",
    "あわせて読みたい", "併せて読みたい", "あわせて読む", "おすすめ記事", "おすすめの記事", "こちらもおすすめ",
    "続きを読む", "もっと読む", "もっと見る", "人気記事", "新着記事", "アクセスランキング", "この記事をシェア",
    "シェアする",
  ]

  /// What may stand in a list of other news: a link, or a line that is no sentence.
  private static func isListed(_ paragraph: HTMLText.Paragraph) -> Bool {
    paragraph.linkWeight * 2 >= paragraph.flow.weight
      || paragraph.flow.weight <= 150 && !endsLikeSentence(paragraph.flow.text)
  }

  static func endsLikeSentence(_ text: String) -> Bool {
    let end = text.unicodeScalars.reversed().first { !"”\"’'」』)）".unicodeScalars.contains($0) }
    return end.map { ".。!?！？…".unicodeScalars.contains($0) } ?? false
  }

  // MARK: Captions

  /// A short line at a picture that is set as captions are, or says who took it.
  private static func isCaption(_ paragraph: HTMLText.Paragraph, _ text: String) -> Bool {
    let weight = paragraph.flow.weight
    guard paragraph.isAtImage, weight <= 300, !paragraph.isHeading else { return false }
    if paragraph.quietWeight * 10 >= weight * 9 { return true }
    let lower = text.lowercased()
    return credits.contains { lower.contains($0) }
  }

  private static let credits = [
    "ảnh:", "ảnh minh", "(ảnh", "nguồn ảnh", "photo:", "photos:", "photo by", "photo courtesy",
    "vns photo", "vna photo", "file photo", "image:", "image source", "illustrative photo", "写真：",
    "写真＝", "写真:", "（写真", "撮影", "＝写真", "提供：", "画像：", "getty images",
  ]
}
