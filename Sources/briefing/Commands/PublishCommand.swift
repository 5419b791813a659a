import ArgumentParser
import BriefingModel
import Foundation
import Publishing
import SiteGenerator

/// `briefing publish`
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Bring the site to a target of Content/site.yaml.",
    discussion: """
      Makes and checks the site first, and publishes nothing that has errors. Sends only what changed, pages
      after what they name, removes last, and holds what has arrived against the manifest. A target that
      holds files of somebody else is left alone. After an interruption, run it again.

      EXAMPLES
        briefing publish www --dry-run      what would change
        briefing publish www
        briefing publish www --rollback     the release before this one
        briefing publish www --host-config  settings for nginx, Caddy or Apache
      """)

  @ParentCommand var parent: BriefingCommand
  @OptionGroup var options: SiteOptions

  @Argument(help: "The id of a target under “targets” in Content/site.yaml.")
  var target: String

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Publish the release before the current one again.")
  var rollback = false

  @Flag(help: "Let “history: squash” throw away the history of a branch.")
  var force = false

  @Flag(help: "Print the settings for the target's server, and publish nothing.")
  var hostConfig = false

  func validate() throws {
    if hostConfig, rollback || dryRun {
      throw ValidationError("--host-config goes with neither --rollback nor --dry-run.")
    }
  }

  func run() async throws {
    let report = Report(format: options.format, strict: options.strict)
    try await report.environment {
      let root = options.root(or: parent)
      let content = try SiteInput.readContent(from: .disk(root: root))
      let (settings, diagnostics) = ContentLoader.site(of: content)
      guard let settings else {
        return try report.finish(diagnostics: diagnostics, counts: [], verb: "publish")
      }
      guard let target = settings.targets.first(where: { $0.id.text == target }) else {
        let known = settings.targets.map(\.id.text).joined(separator: ", ")
        throw ValidationError(
          "Content/site.yaml has no target “\(target)”; "
            + (known.isEmpty ? "it has none" : "it has \(known)"))
      }
      let publisher = Publisher(target: target, root: root, isForced: force)
      if rollback {
        report.progress("Rolling back \(target.id)")
        return try tell(try await publisher.rollBack(dryRun: dryRun), [], target, report)
      }
      var options = options
      options.baseURL = options.baseURL ?? target.baseURL
      let result = try await options.generate(root: root, report: report)
      guard report.isSound(result.diagnostics),
        let site = PublishedSite(result, baseURL: options.baseURL ?? settings.baseURL)
      else {
        return try report.finish(
          diagnostics: result.diagnostics, counts: result.counts, verb: "publish")
      }
      if hostConfig {
        guard let text = publisher.hostConfiguration(site) else {
          throw ValidationError(
            "The host of “\(target.id)” needs no settings; they are for nginx, caddy and apache.")
        }
        return try report.say(text)
      }
      report.progress("Publishing to \(target.id)")
      let published = try await publisher.publish(site, dryRun: dryRun)
      try tell(published, result.diagnostics, target, report)
    }
  }

  private func tell(
    _ published: Publisher.Report, _ diagnostics: [Diagnostic], _ target: PublishTarget,
    _ report: Report
  ) throws {
    let plan = published.plan
    if options.format == .text, dryRun {
      let lists = [("added", plan.added), ("changed", plan.changed), ("removed", plan.removed)]
      for (word, entries) in lists {
        for entry in entries { try report.say("\(word) \(entry.path) (\(entry.bytes) bytes)") }
      }
    }
    let warnings = published.warnings.map {
      Diagnostic.note(
        "publishing", at: target.location, $0, help: "see Documentation/Publishing.md")
    }
    try report.finish(
      diagnostics: diagnostics + warnings,
      counts: [
        ("added", plan.added.count), ("changed", plan.changed.count),
        ("removed", plan.removed.count), ("unchanged", plan.unchanged),
        (dryRun ? "bytes to send" : "bytes sent", plan.isDone ? 0 : plan.bytes),
      ], verb: "publish")
  }
}
