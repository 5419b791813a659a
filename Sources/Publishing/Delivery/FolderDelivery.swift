import Foundation
import SiteGenerator

/// A folder of this machine: a release is made beside the current one, and one rename lets readers have it.
struct FolderDelivery: Delivery {
  let store: ReleaseStore

  var place: String { store.folder.path }

  func survey(_ release: Release) throws(EnvironmentError) -> Survey {
    try store.refuseForeign()
    var survey = Survey()
    guard let current = try store.current()?.release else { return survey }
    let wanted = Dictionary(
      release.manifest.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = current.manifest.files + (current.manifest.retained ?? [])
    for entry in entries where Disk.exists(current.file(entry.path)) {
      survey.present.insert(entry.path)
      if wanted[entry.path] == entry,
        Manifest.entry(entry.path, try Disk.read(current.file(entry.path))) == entry
      {
        survey.same.insert(entry.path)
      }
    }
    survey.earlier = current.manifest
    return survey
  }

  /// Completes the release by what readers of the current one may still ask for. The store does the rest.
  func deliver(_ release: Release, _ plan: Plan) throws(EnvironmentError) {
    if let current = try store.current()?.release {
      for entry in plan.retained where !Disk.exists(release.file(entry.path)) {
        try Disk.link(current.file(entry.path), to: release.file(entry.path))
      }
    }
    try Disk.write(plan.manifest.bytes, to: release.file(Manifest.path))
    try release.verify()
  }
}
