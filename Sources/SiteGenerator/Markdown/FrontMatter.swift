import BriefingModel
extension MarkdownPage {
  /// The page as a Markdown file: front matter, title, lead, facts, body.
  var markdownFile: String {
    var file = "---\n"
    func line(_ key: String, _ value: String) { file += "\(key): \(JSONText.quoted(value))\n" }
    line("title", title)
    line("kind", kind.rawValue)
    line("language", language.code)
    if let date { line("date", date.description) }
    line("description", description)
    for (key, value) in frontMatter { line(key, value) }
    // pandoc's name for it, which makes the language of a document in Word.
    if kind == .briefing { line("lang", language.code) }
    file += "---\n\n"

    var builder = MarkdownBuilder()
    // A word processor prints the title of the front matter.
    if kind != .briefing { builder.paragraph("# \(title)") }
    builder.paragraph(lead)
    builder.list(facts.map { ["\($0.name): \($0.value)"] })
    for segment in segments { builder.blocks(segment.markdown.trimmingTrailingNewlines) }
    return file + builder.source
  }
}

extension String {
  fileprivate var trimmingTrailingNewlines: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
