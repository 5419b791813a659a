import BriefingModel
import Foundation
import SiteGenerator
import Testing

@testable import Publishing

@Suite("Delivery by other programs")
struct DeliveryTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private func release(_ texts: [String: String]) throws -> Release {
    let folder = scratch.url.appending(path: "release")
    for (path, text) in texts { try Disk.write(text.utf8, to: folder.appending(path: path)) }
    return Release(folder: folder, manifest: site(texts).manifest)
  }

  private func rsync(_ tools: FakeTools) -> RsyncDelivery {
    RsyncDelivery(
      destination: "host:/srv/www", port: 2222, scratch: scratch.url, runner: tools.runner,
      shell: "ssh")
  }

  @Test("reads what rsync would change")
  func rsyncSurvey() async throws {
    let lines = [
      "<f+++++++++ new.html", "<fcst...... changed 1.html", "*deleting   theirs.txt",
      "cd+++++++++ folder/", "*deleting   old/", ".f...p..... same.html", "",
    ].joined(separator: "\n")
    let tools = FakeTools { _ in .init(output: Array(lines.utf8)) }
    let survey = try await rsync(tools).survey(
      try release(["new.html": "", "changed 1.html": "", "same.html": ""]))
    #expect(survey.present == ["changed 1.html", "same.html", "theirs.txt"])
    #expect(survey.same == ["same.html"])
    #expect(tools.commands.first?.arguments.contains("ssh -p 2222 -o ConnectTimeout=30") == true)
    #expect(tools.commands.first?.arguments.contains("--dry-run") == true)
  }

  @Test("says what a program said, without passwords")
  func failure() async throws {
    let tools = FakeTools { _ in
      .init(status: 255, errors: "cannot reach https://me:hunter22@example.org/x\n")
    }
    let error = await #expect(throws: EnvironmentError.self) {
      try await rsync(tools).survey(try release([:]))
    }
    #expect(error?.description.contains("status 255") == true)
    #expect(error?.description.contains("hunter22") == false)
  }

  @Test("hides the values of variables that hold secrets")
  func secrets() {
    let text = Secrets.hidden(
      in: "key abcdef123 for user",
      environment: ["AWS_SECRET_ACCESS_KEY": "abcdef123", "USER": "user"])
    #expect(text == "key ••• for user")
  }

  @Test("tells by tags which objects storage has, whole and in parts")
  func tags() {
    #expect(EntityTag.matches("\"d41d8cd98f00b204e9800998ecf8427e\"", []))
    #expect(!EntityTag.matches("\"d41d8cd98f00b204e9800998ecf8427e\"", [1]))
    #expect(!EntityTag.matches("\"d41d8cd98f00b204e9800998ecf8427e-2\"", [1]))
  }

  @Test("sends files that are served alike in one call to storage")
  func storage() async throws {
    let tools = FakeTools { command in
      command.arguments.contains("list-objects-v2") ? .init(output: Array("null".utf8)) : .init()
    }
    let delivery = S3Delivery(
      bucket: "bucket", prefix: "a/b", endpoint: "http://127.0.0.1:1", region: nil,
      scratch: scratch.url, runner: tools.runner)
    let style = "assets/style.0123456789ab.css"
    let release = try release([style: "x", "index.html": "y", "a/index.html": "z"])
    try await delivery.send(release.manifest.files.map(\.path), from: release.folder)
    let sent = tools.commands.map(\.arguments)
    #expect(sent.count == 2)
    #expect(sent.allSatisfy { $0.contains("s3://bucket/a/b/") })
    #expect(sent.contains { $0.contains("public, max-age=31536000, immutable") })
  }
}
