#include "platform/mail/settings.hpp"

#include <cstdlib>

#include "platform/mail/address.hpp"

namespace passerelle::mail {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::unexpected<base::Error> refuse(std::string_view why, std::string option) {
  return base::fail(base::ErrorKind::Invalid, "MAIL_OPTIONS", why, std::move(option));
}

std::string_view host_of(std::string_view url) {
  auto host = url.substr(url.find("://") + 3);
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find_first_of(":/"));
}

bool is_this_machine(std::string_view host) {
  const bool is_loopback =
      host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos;
  return is_loopback || host == "localhost" || host == "[::1]";
}

base::Result<Tls> tls_of(const Asked& asked) {
  const bool is_implicit = asked.server.starts_with("smtps://");
  const bool is_here = is_this_machine(host_of(asked.server));
  if (asked.tls.empty()) return is_implicit ? Tls::Implicit : is_here ? Tls::None : Tls::StartTls;
  if (asked.tls == "implicit" || is_implicit) {
    if (asked.tls == "implicit" && is_implicit) return Tls::Implicit;
    return refuse("« implicit » va avec une adresse smtps://, et elle seule.", "--smtp-tls");
  }
  if (asked.tls == "none" && !is_here)
    return refuse("Sans TLS, le serveur de courriel doit être sur cette machine.", "--smtp-tls");
  return asked.tls == "none" ? Tls::None : Tls::StartTls;
}

bool is_site(std::string_view url) {
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  return is_web && !host_of(url).empty() && url.find_first_of(" \t\r\n<>\"?#") == url.npos;
}

base::Result<void> check_server(std::string_view url) {
  if (!url.starts_with("smtp://") && !url.starts_with("smtps://"))
    return refuse("Donnez le serveur comme smtp://relais.exemple.fr:587 ou smtps://…", "--smtp");
  if (host_of(url).empty() || url.find_first_of(" @\t\r\n") != url.npos)
    return refuse(
        "L’adresse du serveur n’a que son nom et son port : le compte se donne par "
        "PASSERELLE_SMTP_USER et PASSERELLE_SMTP_PASSWORD.",
        "--smtp");
  return {};
}

}  // namespace

base::Result<Settings> parse_settings(const Asked& asked) {
  if (asked.server.empty()) {
    if (asked.from.empty() && asked.tls.empty()) return Settings{};
    return refuse("Sans serveur, aucun courriel ne part : donnez-le, ou ôtez les autres options.",
                  "--smtp");
  }
  TRY(check_server(asked.server));
  auto from = parse_address(asked.from);
  if (!from) return refuse("Donnez l’adresse qui envoie les courriels.", "--mail-from");
  if (!is_site(asked.site))
    return refuse(
        "Les courriels portent des liens : donnez l’adresse publique du site, comme "
        "https://emploi.exemple.fr.",
        "--public-url");
  auto site = asked.site;
  while (site.ends_with('/')) site.pop_back();
  return Settings{.server_url = asked.server,
                  .tls = TRY(tls_of(asked)),
                  .user = environment("PASSERELLE_SMTP_USER"),
                  .password = environment("PASSERELLE_SMTP_PASSWORD"),
                  .authority_file = environment("PASSERELLE_SMTP_CA"),
                  .from = std::move(*from),
                  .site = std::move(site)};
}

}  // namespace passerelle::mail
