#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"

namespace passerelle::mail {

/// How the way to the server is kept from others' eyes. None is for a server of this machine alone.
enum class Tls : std::uint8_t { None, StartTls, Implicit };

/// How this node writes to people. Empty: it does not.
struct Settings {
  std::string server_url;  ///< "smtp://relais.exemple.fr:587"
  Tls tls = Tls::None;
  std::string user, password;  ///< "" = the server asks for none
  std::string authority_file;  ///< who vouches for the server; "" = those that the system trusts
  std::string from;            ///< address
  std::string site;            ///< where links begin: "https://emploi.exemple.fr"
  bool is_open() const { return !server_url.empty(); }
};

/// As they were written on the command line.
struct Asked {
  std::string server, tls, from, site;
};

/// The secrets come from PASSERELLE_SMTP_USER, _PASSWORD and _CA: a command line is read by others.
/// MAIL_OPTIONS (Invalid) with what is at fault; without a server the settings are empty.
base::Result<Settings> parse_settings(const Asked& asked);

}  // namespace passerelle::mail
