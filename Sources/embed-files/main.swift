// Writes a Swift file that holds the files of a folder, those that are not text in Base64:
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
var binaries = ""
do {
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
    let file = folder.appending(path: path)
    guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
      continue
    }
    let bytes = try Data(contentsOf: file)
    guard let text = String(data: bytes, encoding: .utf8) else {
      binaries += "    (\"\(name)/\(path)\", \"\(bytes.base64EncodedString())\"),\n"
      continue
    }
    // As many number signs as no text can contain behind a quotation mark.
    var fence = "#"
    while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    let literal =
      text.contains("\n")
      ? "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)" : "\(fence)\"\(text)\"\(fence)"
    source += "    (\"\(name)/\(path)\", \(literal)),\n"
  }
  source += "  ]\n  static let binaries: [(path: String, base64: String)] = [\n\(binaries)  ]\n}\n"
  try source.write(toFile: arguments[3], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("embed-files: \(error)\n".utf8))
  exit(1)
}
