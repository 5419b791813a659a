// Writes a Swift file that holds the text files of a folder:
// embed-files NAME FOLDER OUTPUT

import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  FileHandle.standardError.write(Data("usage: embed-files NAME FOLDER OUTPUT\n".utf8))
  exit(64)
}
let name = arguments[1]
let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
var source = """
  /// The files of the package's folder `\(name)`, by path, sorted.
  enum Embedded\(name) {
    static let files: [(path: String, text: String)] = [

  """
do {
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
    let file = folder.appending(path: path)
    guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
      continue
    }
    let text = try String(contentsOf: file, encoding: .utf8)
    // As many number signs as no text can contain behind a quotation mark.
    var fence = "#"
    while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    let literal =
      text.contains("\n")
      ? "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)" : "\(fence)\"\(text)\"\(fence)"
    source += "    (\"\(name)/\(path)\", \(literal)),\n"
  }
  source += "  ]\n}\n"
  try source.write(toFile: arguments[3], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("embed-files: \(error)\n".utf8))
  exit(1)
}
