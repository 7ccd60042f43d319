#include "base/zip.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <utility>

#include "base/gzip.hpp"
#include "base/text.hpp"

namespace passerelle::base {
namespace {

constexpr std::size_t kPieceBytes = 256 * 1024;
constexpr std::size_t kMostInMemoryBytes = 1024 * 1024;
constexpr std::string_view kEmptyMagic = "PK\x05\x06";

std::unexpected<Error> refuse(std::string_view why, std::string_view what_now = {}) {
  return fail(ErrorKind::Invalid, "FILE_ARCHIVE",
              "L’archive zip est refusée : " + std::string(why) +
                  " Aucune offre n’a été lue ni "
                  "retirée." +
                  std::string(what_now));
}

std::unexpected<Error> damaged() {
  return refuse("elle est abîmée ou coupée.", " Envoyez le fichier de nouveau.");
}

/// libarchive tells names in the thread's locale; in the plain "C" one, « é.csv » has no name.
class Utf8Locale {
 public:
  Utf8Locale() : mine_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), before_(uselocale(mine_)) {}
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() {
    uselocale(before_);
    if (mine_) freelocale(mine_);
  }

 private:
  locale_t mine_, before_;
};

struct CloseArchive {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, CloseArchive>;

bool open_file(archive* reader, int file) {
  return lseek(file, 0, SEEK_SET) == 0 &&
         archive_read_open_fd(reader, file, kPieceBytes) == ARCHIVE_OK;
}

/// The archive in `file`, or in `kept` when there is none.
Result<Reader> open(int file, std::string_view kept) {
  Reader reader(archive_read_new());
  if (!reader || archive_read_support_format_zip_seekable(reader.get()) != ARCHIVE_OK)
    throw std::runtime_error("libarchive: no reader of zip");
  const bool is_open =
      file >= 0 ? open_file(reader.get(), file)
                : archive_read_open_memory(reader.get(), kept.data(), kept.size()) == ARCHIVE_OK;
  if (!is_open) return damaged();
  return reader;
}

int make_temporary_file() {
  auto path = (std::filesystem::temp_directory_path() / "passerelle-zip-XXXXXX").string();
  const int file = mkstemp(path.data());
  if (file < 0) throw std::runtime_error("no temporary file can be made: " + path);
  unlink(path.c_str());
  return file;
}

std::string name_of(archive_entry* entry) {
  if (const char* name = archive_entry_pathname_utf8(entry)) return to_valid_utf8(name);
  const char* name = archive_entry_pathname(entry);
  return name ? to_valid_utf8(name) : std::string();
}

std::string with_slashes(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '\\', '/');
  return text;
}

bool leaves_archive(std::string_view name) {
  const auto path = with_slashes(name);
  const bool has_drive = path.size() > 1 && path[1] == ':';
  return path.empty() || path.starts_with('/') || has_drive ||
         std::ranges::count(split(path, '/'), "..") > 0;
}

/// What file managers put beside the files that a person chose.
bool is_left_behind(std::string_view name) {
  const auto path = with_slashes(name);
  const auto last = path.substr(path.rfind('/') + 1);
  return path.starts_with("__MACOSX/") || path.find("/__MACOSX/") != std::string::npos ||
         last == ".DS_Store" || fold(last) == "thumbs db" || fold(last) == "desktop ini" ||
         last.starts_with("._");
}

bool is_archive_by_name(std::string_view name) {
  static constexpr auto kEndings = std::to_array<std::string_view>(
      {".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".bz2", ".xz", ".zst"});
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return std::ranges::any_of(kEndings, [&](auto ending) { return lower.ends_with(ending); });
}

bool is_of_spreadsheet(std::string_view name) {
  return name == "[Content_Types].xml" || name == "META-INF/manifest.xml";
}

std::unexpected<Error> too_large() {
  return fail(ErrorKind::TooLarge, "FILE_TOO_LARGE",
              "Le fichier dépasse 2 Go une fois décompressé. Envoyez-le en plusieurs parties.");
}

Result<void> check_size(std::uint64_t unpacked, std::uint64_t packed) {
  if (unpacked > kMaxUnpackedBytes) return too_large();
  if (unpacked > kRatioCountsFromBytes && unpacked / kMaxUnpackRatio > packed)
    return fail(ErrorKind::TooLarge, "FILE_TOO_LARGE",
                "L’archive se décompresse à plus de 200 fois sa taille : elle est refusée.");
  return {};
}

Result<void> check_member(archive_entry* entry, const std::string& name) {
  if (leaves_archive(name))
    return refuse("le nom « " + std::string(shorten(name, 100)) +
                  " » désigne un emplacement hors de l’archive.");
  if (archive_entry_filetype(entry) != AE_IFREG)
    return refuse("« " + name + " » n’est pas un fichier ordinaire (lien ou fichier spécial).");
  if (archive_entry_is_encrypted(entry))
    return refuse("elle est protégée par un mot de passe.",
                  " Envoyez-la sans mot de passe ; la connexion est chiffrée.");
  if (is_of_spreadsheet(name))
    return fail(ErrorKind::Invalid, "FILE_FORMAT",
                "Ce fichier est un classeur de tableur. Enregistrez-le au format CSV (séparateur "
                "point-virgule), puis envoyez-le de nouveau.");
  if (is_archive_by_name(name))
    return refuse("elle contient une autre archive, « " + name + " ».",
                  " Mettez les fichiers eux-mêmes dans l’archive.");
  return {};
}

/// The next member that holds anything; nothing at the archive's end.
Result<archive_entry*> next_member(archive* reader) {
  for (;;) {
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(reader, &entry);
    if (code == ARCHIVE_EOF) return nullptr;
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return damaged();
    const auto name = name_of(entry);
    const bool is_folder = archive_entry_filetype(entry) == AE_IFDIR && !leaves_archive(name);
    if (!is_folder && !is_left_behind(name)) return entry;
  }
}

Result<void> check_members(archive* reader, std::uint64_t packed) {
  std::uint64_t announced = 0;
  std::size_t members = 0;
  while (auto* entry = TRY(next_member(reader))) {
    const auto name = name_of(entry);
    TRY(check_member(entry, name));
    if (++members > kMostZipMembers) return refuse("elle contient plus de 1 000 fichiers.");
    if (archive_entry_size_is_set(entry))
      announced += static_cast<std::uint64_t>(std::max<std::int64_t>(archive_entry_size(entry), 0));
    TRY(check_size(announced, packed));
  }
  if (members == 0) return refuse("elle ne contient aucun fichier.");
  return {};
}

}  // namespace

bool is_zip(std::string_view head) {
  return head.starts_with("PK\x03\x04") || head.starts_with(kEmptyMagic);
}

ZipArchive::~ZipArchive() {
  if (file_ >= 0) close(file_);
}

Result<void> ZipArchive::add(std::string_view bytes) {
  if (bytes_ == 0) is_empty_ = bytes.starts_with(kEmptyMagic);
  bytes_ += bytes.size();
  if (bytes_ > kMaxUnpackedBytes) return too_large();
  if (file_ >= 0) return write_out(bytes);
  kept_ += bytes;
  if (kept_.size() <= kMostInMemoryBytes) return {};
  file_ = make_temporary_file();
  return write_out(std::exchange(kept_, {}));
}

Result<void> ZipArchive::write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0)
      return fail(ErrorKind::Unavailable, "STORAGE",
                  "Le disque ne prend plus de fichier. Rien n’a été lu ; réessayez plus tard.");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> ZipArchive::each_member(const Use& use) {
  if (is_empty_) return refuse("elle ne contient aucun fichier.");
  const Utf8Locale locale;
  {
    const auto reader = TRY(open(file_, kept_));
    TRY(check_members(reader.get(), bytes_));
  }
  const auto reader = TRY(open(file_, kept_));
  const auto piece = std::make_unique_for_overwrite<char[]>(kPieceBytes);
  std::uint64_t unpacked = 0;
  while (auto* entry = TRY(next_member(reader.get()))) {
    if (!TRY(use.begin(name_of(entry)))) return {};
    for (;;) {
      const auto size = archive_read_data(reader.get(), piece.get(), kPieceBytes);
      if (size < 0) return damaged();
      if (size == 0) break;
      unpacked += static_cast<std::uint64_t>(size);
      TRY(check_size(unpacked, bytes_));
      if (!TRY(use.take({piece.get(), static_cast<std::size_t>(size)}))) return {};
    }
    if (!TRY(use.end())) return {};
  }
  return {};
}

}  // namespace passerelle::base
