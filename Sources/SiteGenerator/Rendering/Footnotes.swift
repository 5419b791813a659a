import CommonMark

/// Writes the footnotes of a page as a list with ways back. cmark-gfm's own says “Back to content” in
/// English on every page, and once for each mark of the same note.
enum Footnotes {
  /// Replaces marks and notes of a document; `back` names the way back in the page's language.
  static func write(in root: Node, back: String) {
    let notes = root.children.filter { $0.kind == .footnoteDefinition }
    guard let first = notes.first else { return }
    var uses: [String: Int] = [:]
    for mark in root.descendants where mark.kind == .footnoteReference {
      let number = mark.literal
      let use = uses[number, default: 0] + 1
      uses[number] = use
      mark.setReference(
        html:
          "<sup class=\"mark\"><a id=\"note-\(number)-\(use)\" href=\"#note-\(number)\">\(number)</a></sup>"
      )
    }
    let list = root.makeCustomBlock(onEnter: "<ol class=\"notes\">", onExit: "</ol>")
    first.insertBefore(list)
    for (index, note) in notes.enumerated() {
      let number = String(index + 1)
      let item = root.makeCustomBlock(onEnter: "<li id=\"note-\(number)\">", onExit: "</li>")
      list.append(item)
      for block in note.children { item.append(block) }
      note.unlink()
      let name = HTMLText.attribute(back)
      let count = max(uses[number, default: 1], 1)
      let ways = (1...count).map { use in
        // Several ways back are told apart by number.
        let mark = count > 1 ? "↩\(use)" : "↩"
        return
          " <a href=\"#note-\(number)-\(use)\" aria-label=\"\(name) \(number)–\(use)\">\(mark)</a>"
      }
      item.children.last?.append(
        root.makeCustomInline(onEnter: "<span class=\"back\">\(ways.joined())", onExit: "</span>"))
    }
  }
}
