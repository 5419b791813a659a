import BriefingModel
import Foundation
import SiteGenerator

/// A branch of a repository, written without a checkout: one push exchanges the whole site, and the name of
/// its commit is the digest of all that is in it.
struct GitDelivery: Delivery {
  let repository: String
  let branch: String
  let history: PublishTarget.History
  /// Whether a branch with a history may be replaced by one commit.
  let isForced: Bool
  let scratch: URL
  let runner: ProcessRunner

  var place: String { "\(repository) (branch \(branch))" }

  private var reference: String { "refs/heads/\(branch)" }
  private var repositoryFolder: String { scratch.appending(path: "repository").path }
  /// Where the commit lies that the branch had when it was looked at.
  private static let tip = "refs/briefing/tip"

  /// Git without the settings of the machine that would change bytes or leave files out.
  private func command(
    _ arguments: [String], tree: URL? = nil, input: String = ""
  ) -> ProcessRunner.Command {
    var all = ["--git-dir=\(repositoryFolder)"]
    if let tree { all.append("--work-tree=\(tree.path)") }
    for setting in [
      "core.bare=false", "core.autocrlf=false", "core.safecrlf=false", "core.excludesFile=",
      "core.attributesFile=/dev/null", "core.fileMode=false", "core.quotePath=false", "gc.auto=0",
    ] {
      all += ["-c", setting]
    }
    return .init(.git, all + arguments, input: input, folder: tree?.path)
  }

  func survey(_ release: Release) async throws(EnvironmentError) -> Survey {
    _ = try await runner.checked(.init(.git, ["init", "--quiet", "--bare", repositoryFolder]))
    var survey = Survey()
    if try await remoteTip() != nil {
      // One commit is enough: what was before it stays where it is.
      _ = try await runner.checked(
        command(["fetch", "--quiet", "--depth=1", repository, "+\(reference):\(Self.tip)"]))
      _ = try await runner.checked(command(["read-tree", Self.tip]))
      survey.present = Set(try await files().keys).subtracting([Manifest.path])
      survey.earlier = try await manifest()
    }
    _ = try await runner.checked(
      command(["add", "--all", "--force", "."], tree: release.folder))
    if survey.present.isEmpty { return survey }
    let differing = try await runner.checked(
      command(["diff", "--cached", "--name-only", "--no-renames", "-z", Self.tip]))
    survey.same = Set(release.manifest.files.map(\.path)).intersection(survey.present)
      .subtracting(differing.text.split(separator: "\0").map(String.init))
    return survey
  }

  func deliver(_ release: Release, _ plan: Plan) async throws(EnvironmentError) {
    let tip = try await tipCommit()
    if history == .squash, let tip, tip.hasParent, !isForced {
      throw EnvironmentError(
        place, "has a history, which “history: squash” would throw away",
        help: "publish with --force if that is meant, or write history: keep")
    }
    let tree = try await tree(release, plan)
    var arguments = ["commit-tree", tree, "-m", message(plan)]
    if history == .keep, let tip { arguments += ["-p", tip.id] }
    let commit = try await runner.checked(
      .init(
        .git, command(arguments).arguments, environment: try await identity())
    ).line
    var push = ["push", "--quiet"]
    if history == .squash, let tip { push.append("--force-with-lease=\(reference):\(tip.id)") }
    _ = try await runner.checked(command(push + [repository, "\(commit):\(reference)"]))
    guard try await remoteTip() == commit else {
      throw EnvironmentError(
        place, "does not have the commit that was sent",
        help: "somebody else wrote to the branch at the same time: publish again")
    }
  }

  /// The tree with the release, what stays of an earlier one, and the manifest.
  private func tree(_ release: Release, _ plan: Plan) async throws(EnvironmentError) -> String {
    // A rollback's folder has its manifest already; the one of the plan takes its place.
    let written = try await runner.checked(
      command(["hash-object", "-w", "--stdin"], input: plan.manifest.json)
    ).line
    var index = "100644 \(written)\t\(Manifest.path)\0"
    if !plan.retained.isEmpty {
      let files = try await files()
      for entry in plan.retained {
        if let object = files[entry.path] { index += "100644 \(object)\t\(entry.path)\0" }
      }
    }
    _ = try await runner.checked(command(["update-index", "-z", "--index-info"], input: index))
    return try await runner.checked(command(["write-tree"])).line
  }

  private func message(_ plan: Plan) -> String {
    "Publish: \(plan.added.count) files added, \(plan.changed.count) changed, \(plan.removed.count) removed"
  }

  /// The commit that the branch has now, as the repository says.
  private func remoteTip() async throws(EnvironmentError) -> String? {
    let listed = try await runner.checked(
      .init(.git, ["ls-remote", "--heads", repository, reference]))
    return listed.text.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }

  /// The commit that was looked at; `nil` where there was no branch.
  private func tipCommit() async throws(EnvironmentError) -> (id: String, hasParent: Bool)? {
    let found = try await runner.run(command(["rev-parse", "--verify", "--quiet", Self.tip]))
    guard found.status == 0 else { return nil }
    // The commit itself names its parent, whether or not it was fetched.
    let commit = try await runner.checked(command(["cat-file", "commit", Self.tip]))
    let head = commit.text.prefix(
      upTo: commit.text.firstRange(of: "\n\n")?.lowerBound ?? commit.text.endIndex)
    return (found.line, head.contains("\nparent "))
  }

  /// The objects of the files that the branch has, by path.
  private func files() async throws(EnvironmentError) -> [String: String] {
    let listed = try await runner.checked(
      command(["ls-tree", "-r", "-z", "--full-tree", Self.tip]))
    var files: [String: String] = [:]
    for line in listed.text.split(separator: "\0") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let object = parts[0].split(separator: " ").last else { continue }
      files[String(parts[1])] = String(object)
    }
    return files
  }

  private func manifest() async throws(EnvironmentError) -> Manifest? {
    let found = try await runner.run(
      command(["cat-file", "blob", "\(Self.tip):\(Manifest.path)"]))
    return found.status == 0 ? Manifest(found.output) : nil
  }

  /// Who commits, where the machine does not know its user.
  private func identity() async throws(EnvironmentError) -> [String: String] {
    let known = try await runner.run(command(["var", "GIT_COMMITTER_IDENT"]))
    if known.status == 0 { return [:] }
    return [
      "GIT_AUTHOR_NAME": "briefing", "GIT_AUTHOR_EMAIL": "briefing@localhost",
      "GIT_COMMITTER_NAME": "briefing", "GIT_COMMITTER_EMAIL": "briefing@localhost",
    ]
  }
}

extension ProcessRunner.Outcome {
  /// The first line of the output.
  fileprivate var line: String { String(text.prefix { !$0.isNewline }) }
}
