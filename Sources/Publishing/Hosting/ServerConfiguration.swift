import Foundation
import SiteGenerator

/// Settings of servers that one keeps oneself. Headers, types and how long copies may be kept are the same.
extension HostFiles {
  /// Names with a digest, as a regular expression.
  private static let lastingName = #"\.[0-9a-f]{12}\."#

  private static var types: [(ending: String, type: String)] {
    ServedFile.mediaTypes.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  private static func plain(_ type: String) -> String {
    String(type.prefix { $0 != ";" })
  }

  private func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  // MARK: nginx

  /// For the inside of a `server` block.
  func nginx(folder: String) -> String {
    var text = """
      # Made by `briefing publish \(target.id) --host-config`; include it in a server block.
      location \(quoted(prefix)) {
        alias \(quoted(folder + "/"));
        index index.html;
        charset utf-8;
        charset_types text/html text/css text/csv text/javascript text/markdown text/plain application/xml;
        default_type application/octet-stream;
        types {

      """
    for (type, endings) in Dictionary(grouping: Self.types, by: { Self.plain($0.type) })
      .sorted(by: { $0.key < $1.key })
    {
      text += "    \(type) \(endings.map(\.ending).joined(separator: " "));\n"
    }
    text += "  }\n"
    if target.compress.contains(.gzip) { text += "  gzip_static on;\n" }
    text += "  set $briefing_cache \"\(ServedFile.short)\";\n"
    text +=
      "  if ($uri ~ \"/assets/.*\(Self.lastingName)\") { set $briefing_cache \"\(ServedFile.lasting)\"; }\n"
    text += "  add_header Cache-Control $briefing_cache;\n"
    for header in policy.headers {
      text += "  add_header \(header.name) \(quoted(header.value)) always;\n"
    }
    text += "  set $briefing_missing \(quoted(prefix + "404.html"));\n"
    for (folder, page) in missingPages {
      text += "  if ($uri ~ \(quoted("^" + folder))) { set $briefing_missing \(quoted(page)); }\n"
    }
    text += "  error_page 404 $briefing_missing;\n}\n"
    for redirect in redirects {
      for name in ["", "index.html"] {
        text +=
          "location = \(quoted("\(prefix)\(redirect.folder)/\(name)")) { return 301 \(quoted(address(redirect.successor))); }\n"
      }
    }
    if prefix != "/" {
      text +=
        "location = \(quoted(String(prefix.dropLast()))) { return 301 \(quoted(address(""))); }\n"
    }
    return text
  }

  // MARK: Caddy

  /// For the inside of a site block.
  func caddy(folder: String) -> String {
    func headers(_ indent: String) -> String {
      var text = "\(indent)header {\n"
      for header in policy.headers { text += "\(indent)  \(header.name) \(quoted(header.value))\n" }
      return text + "\(indent)}\n"
    }
    let precompressed = target.compress.map { $0 == .gzip ? "gzip" : "br" }
    let fileServer =
      precompressed.isEmpty
      ? "file_server"
      : "file_server {\n    precompressed \(precompressed.joined(separator: " "))\n  }"
    var text =
      "# Made by `briefing publish \(target.id) --host-config`; import it in a site block.\n"
    for redirect in redirects {
      for name in ["", "index.html"] {
        text +=
          "redir \(quoted("\(prefix)\(redirect.folder)/\(name)")) \(quoted(address(redirect.successor))) 301\n"
      }
    }
    if prefix != "/" { text += "redir \(String(prefix.dropLast())) \(prefix) 301\n" }
    text += prefix == "/" ? "handle {\n" : "handle_path \(prefix)* {\n"
    text += "  root * \(quoted(folder))\n" + headers("  ")
    text += """
        @lasting path_regexp ^/assets/.*\(Self.lastingName)
        @short not path_regexp ^/assets/.*\(Self.lastingName)
        header @lasting Cache-Control "\(ServedFile.lasting)"
        header @short Cache-Control "\(ServedFile.short)"

      """
    for ending in ["csv", "md"] {
      text +=
        "  @\(ending) path *.\(ending)\n  header @\(ending) Content-Type \(quoted(ServedFile.mediaTypes[ending] ?? ""))\n"
    }
    text += "  \(fileServer)\n}\nhandle_errors {\n  root * \(quoted(folder))\n" + headers("  ")
    text += "  header Cache-Control \"no-store\"\n"
    for (index, missing) in missingPages.enumerated() {
      let page = missing.page.dropFirst(prefix.count - 1)
      text +=
        "  @missing\(index) path \(missing.folder)*\n  rewrite @missing\(index) \(page)\n"
    }
    let main = missingPages.indices.map { "@missing\($0)" }
    if main.isEmpty {
      text += "  rewrite * /404.html\n"
    } else {
      let folders = missingPages.map {
        "\($0.folder)* \(String($0.page.dropFirst(prefix.count - 1)))"
      }
      text +=
        "  @missing not path \(folders.joined(separator: " "))\n  rewrite @missing /404.html\n"
    }
    return text + "  file_server\n}\n"
  }

  // MARK: Apache

  /// For a virtual host; all else stands in the site's `.htaccess`.
  func apache(folder: String) -> String {
    // Without slashes at their ends, the path without its slash is the site's too, and is sent on to it.
    let alias = prefix == "/" ? (prefix, folder + "/") : (String(prefix.dropLast()), folder)
    return """
      # Made by `briefing publish \(target.id) --host-config`; include it in a virtual host.
      # Needs the modules alias, dir, headers, mime and rewrite.
      Alias \(quoted(alias.0)) \(quoted(alias.1))
      <Directory \(quoted(folder + "/"))>
        Options FollowSymLinks
        AllowOverride AuthConfig FileInfo Indexes Options=Indexes,MultiViews
        Require all granted
      </Directory>

      """
  }

  /// `.htaccess`: Apache reads it with the site and serves it to nobody, whatever the host's own settings say.
  var apacheFile: String {
    var text = "DirectoryIndex index.html\nOptions -Indexes -MultiViews\nAddDefaultCharset utf-8\n"
    text += "<Files \".htaccess\">\n  Require all denied\n</Files>\n"
    for (ending, type) in Self.types {
      text += "AddType \(quoted(type)) .\(ending)\n"
    }
    text += "ErrorDocument 404 \(prefix)404.html\n"
    for (folder, page) in missingPages {
      text +=
        "<If \(quoted("%{REQUEST_URI} =~ m#^\(folder)#"))>\n  ErrorDocument 404 \(page)\n</If>\n"
    }
    for header in policy.headers {
      text += "Header always set \(header.name) \(quoted(header.value))\n"
    }
    text += "Header set Cache-Control \"\(ServedFile.short)\"\n"
    text += "<FilesMatch \"\(Self.lastingName)\">\n"
    text += "  Header set Cache-Control \"\(ServedFile.lasting)\"\n</FilesMatch>\n"
    for redirect in redirects {
      let (old, new) = (prefix + redirect.folder + "/", address(redirect.successor))
      text += "Redirect 301 \(quoted(old)) \(quoted(new))\n"
    }
    guard !target.compress.isEmpty else { return text }
    text += "RewriteEngine On\n"
    for way in [("br", "br"), ("gzip", "gz")]
    where target.compress.contains(way.1 == "br" ? .brotli : .gzip) {
      text += """
        RewriteCond "%{HTTP:Accept-Encoding}" "\\b\(way.0)\\b"
        RewriteCond "%{REQUEST_FILENAME}.\(way.1)" -f
        RewriteRule "^(.+)$" "$1.\(way.1)" [L]

        """
      for (ending, type) in Self.types {
        text += "<FilesMatch \"\\.\(ending)\\.\(way.1)$\">\n"
        text += "  ForceType \(quoted(type))\n  RemoveEncoding .\(way.1)\n"
        text += "  Header set Content-Encoding \(way.0)\n  Header append Vary Accept-Encoding\n"
        text += "  <IfModule env_module>\n    SetEnv no-gzip 1\n  </IfModule>\n</FilesMatch>\n"
      }
    }
    return text
  }
}
