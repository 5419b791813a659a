import Foundation
import SiteGenerator

/// S3-compatible storage by the `aws` client, which finds its keys by itself.
struct S3Delivery: FileByFileDelivery {
  let bucket: String
  let prefix: String
  let endpoint: String?
  let region: String?
  let scratch: URL
  let runner: ProcessRunner

  var place: String { "s3://\(bucket)/\(folderKey)" }

  private var folderKey: String { prefix.isEmpty ? "" : prefix + "/" }

  private func command(_ arguments: [String]) -> ProcessRunner.Command {
    var all = arguments
    if let endpoint { all += ["--endpoint-url", endpoint] }
    if let region { all += ["--region", region] }
    return .init(.aws, all, environment: ["AWS_PAGER": ""])
  }

  private struct Object: Decodable {
    var Key: String
    var Size: Int
    var ETag: String
  }

  func survey(_ release: Release) async throws(EnvironmentError) -> Survey {
    let objects = try await objects()
    var survey = Survey()
    survey.earlier = try await manifest(Manifest.path, among: objects)
    survey.pending = try await manifest(Plan.pendingManifest, among: objects)
    survey.present = Set(objects.keys).subtracting([Manifest.path, Plan.pendingManifest])
    var doubtful: [Manifest.Entry] = []
    for entry in release.manifest.files {
      guard let object = objects[entry.path], object.Size == entry.bytes else { continue }
      if EntityTag.matches(object.ETag, try Disk.read(release.file(entry.path))) {
        survey.same.insert(entry.path)
      } else {
        doubtful.append(entry)
      }
    }
    // Where storage encrypts by keys of its own, tags are no digests: only the bytes tell.
    survey.same.formUnion(try await confirmed(doubtful))
    return survey
  }

  /// What lies under the prefix, by path.
  private func objects() async throws(EnvironmentError) -> [String: Object] {
    var arguments = [
      "s3api", "list-objects-v2", "--bucket", bucket, "--output", "json", "--query",
      "Contents[].{Key:Key,Size:Size,ETag:ETag}",
    ]
    if !folderKey.isEmpty { arguments += ["--prefix", folderKey] }
    let output = try await runner.checked(command(arguments)).output
    let listed: [Object]?
    do { listed = try JSONDecoder().decode([Object]?.self, from: Data(output)) } catch {
      throw EnvironmentError(
        place, "gives a list that cannot be read", help: "check the endpoint and the version of aws"
      )
    }
    var objects: [String: Object] = [:]
    for object in listed ?? [] { objects[String(object.Key.dropFirst(folderKey.count))] = object }
    return objects
  }

  /// Those of the files whose bytes in storage are as they are to be.
  private func confirmed(_ entries: [Manifest.Entry]) async throws(EnvironmentError) -> [String] {
    var paths: [String] = []
    for entry in entries {
      if Manifest.entry(entry.path, try await bytes(of: entry.path)) == entry {
        paths.append(entry.path)
      }
    }
    return paths
  }

  private func manifest(
    _ name: String, among objects: [String: Object]
  ) async throws(EnvironmentError) -> Manifest? {
    guard objects[name] != nil else { return nil }
    guard let manifest = Manifest(try await bytes(of: name)) else {
      throw EnvironmentError(
        place + name, "is damaged, so that it cannot be told which files there are the program's",
        help: "empty the place yourself, then publish again")
    }
    return manifest
  }

  private func bytes(of path: String) async throws(EnvironmentError) -> [UInt8] {
    let file = scratch.appending(path: "fetched")
    _ = try await runner.checked(
      command(["s3api", "get-object", "--bucket", bucket, "--key", folderKey + path, file.path]))
    return try Disk.read(file)
  }

  func send(_ paths: [String], from folder: URL) async throws(EnvironmentError) {
    // One call for all files that are served alike, out of a folder with nothing else in it.
    let groups = Dictionary(grouping: paths, by: ServedFile.init)
    for (served, paths) in groups.sorted(by: { $0.key.description < $1.key.description }) {
      let upload = scratch.appending(path: "upload", directoryHint: .isDirectory)
      if Disk.exists(upload) { try Disk.remove(upload) }
      for path in paths {
        try Disk.link(folder.appending(path: path), to: upload.appending(path: path))
      }
      _ = try await runner.checked(
        command([
          "s3", "cp", upload.path, place, "--recursive", "--only-show-errors",
          "--no-guess-mime-type", "--content-type", served.mediaType, "--cache-control",
          served.cacheControl,
        ]))
    }
  }

  func remove(_ paths: [String], folders: [String]) async throws(EnvironmentError) {
    struct Request: Encodable {
      struct Key: Encodable { var Key: String }
      var Objects: [Key]
      var Quiet = true
    }
    struct Response: Decodable {
      struct Failure: Decodable {
        var Key: String?
        var Message: String?
      }
      var Errors: [Failure]?
    }
    // As many as the interface takes at once.
    for start in stride(from: 0, to: paths.count, by: 1000) {
      let keys = paths[start..<min(start + 1000, paths.count)].map {
        Request.Key(Key: folderKey + $0)
      }
      let file = scratch.appending(path: "delete.json")
      do { try Disk.write(try JSONEncoder().encode(Request(Objects: keys)), to: file) } catch {
        throw EnvironmentError(file.path, writing: error)
      }
      let outcome = try await runner.checked(
        command(["s3api", "delete-objects", "--bucket", bucket, "--delete", "file://\(file.path)"]))
      let response = try? JSONDecoder().decode(Response.self, from: Data(outcome.output))
      if let failure = response?.Errors?.first {
        throw EnvironmentError(
          place + (failure.Key ?? ""), "was not removed: \(failure.Message ?? "no reason given")",
          help: "check that your key may remove objects, then publish again")
      }
    }
  }
}
