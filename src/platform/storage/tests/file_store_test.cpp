#include "platform/storage/file_store.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "base/identifiers.hpp"

namespace passerelle::storage {
namespace {

using std::filesystem::path;

class FileStoreTest : public ::testing::Test {
 protected:
  FileStoreTest() { std::filesystem::create_directories(folder_); }
  ~FileStoreTest() override { std::filesystem::remove_all(folder_); }

  path received(std::string_view bytes, const std::string& name = "brea.csv") {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }
  path kept(const std::string& sha256) const {
    return folder_ / "kept" / sha256.substr(0, 2) / (sha256 + ".zst");
  }
  base::Result<std::string> read(std::string_view sha256) {
    std::string bytes;
    TRY(store_.read(sha256, [&](std::string_view piece) {
      bytes += piece;
      return true;
    }));
    return bytes;
  }
  /// Everything that the store has written, whatever its name.
  std::size_t files() const {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "kept"))
      count += entry.is_regular_file() ? 1 : 0;
    return count;
  }

  const path folder_ =
      std::filesystem::temp_directory_path() / ("passerelle-files-" + base::random_hex(6));
  FileStore store_{folder_ / "kept"};
};

std::string noise(std::size_t size) {
  std::string bytes;
  while (bytes.size() < size) bytes += base::sha256_hex(std::to_string(bytes.size()));
  return bytes;
}

TEST_F(FileStoreTest, KeepsTheBytesUnderTheirHash) {
  using namespace std::string_literals;
  for (const auto& bytes : {"a;b\r\n\xe9t\xe9;\0\x1a\n"s, ""s, noise(1'000'000), "\x1f\x8b"s}) {
    const auto file = store_.keep(received(bytes)).value();
    EXPECT_EQ(file.sha256, base::sha256_hex(bytes));
    EXPECT_EQ(file.bytes, bytes.size());
    EXPECT_TRUE(store_.holds(file.sha256));
    EXPECT_EQ(read(file.sha256).value(), bytes);
  }
}

TEST_F(FileStoreTest, LeavesWhatWasReceivedWhereItWas) {
  const auto file = received("a;b\n");
  ASSERT_TRUE(store_.keep(file));
  EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(FileStoreTest, RemovesAFileAndNoOther) {
  const auto gone = store_.keep(received("a;b\n")).value();
  const auto other = store_.keep(received("c;d\n")).value();
  EXPECT_TRUE(store_.remove(gone.sha256));
  EXPECT_FALSE(store_.holds(gone.sha256));
  EXPECT_EQ(read(gone.sha256).error().code, "FILE_GONE");
  EXPECT_EQ(read(other.sha256).value(), "c;d\n");
  EXPECT_TRUE(store_.remove(gone.sha256)) << "it is removed already";
  ASSERT_TRUE(store_.keep(received("a;b\n")));
  EXPECT_EQ(read(gone.sha256).value(), "a;b\n");
}

TEST_F(FileStoreTest, NeverWritesAKeptFileAgain) {
  const auto file = store_.keep(received("a;b\n")).value();
  ASSERT_TRUE(store_.keep(received("c;d\n", "other.csv")));
  const auto long_ago =
      std::filesystem::last_write_time(kept(file.sha256)) - std::chrono::days(400);
  std::filesystem::last_write_time(kept(file.sha256), long_ago);
  const auto again = store_.keep(received("a;b\n", "same.csv")).value();
  EXPECT_EQ(again.sha256, file.sha256);
  EXPECT_EQ(again.bytes, file.bytes);
  EXPECT_EQ(std::filesystem::last_write_time(kept(file.sha256)), long_ago);
  EXPECT_EQ(files(), 2u) << "and nothing half written is left";
}

TEST_F(FileStoreTest, OutlivesTheProgram) {
  const auto file = store_.keep(received("a;b\n")).value();
  store_ = FileStore(folder_ / "kept");
  EXPECT_EQ(read(file.sha256).value(), "a;b\n");
}

TEST_F(FileStoreTest, ReadsNoFurtherThanAsked) {
  const auto file = store_.keep(received(noise(1'000'000))).value();
  int pieces = 0;
  EXPECT_TRUE(store_.read(file.sha256, [&](std::string_view) { return ++pieces < 2; }));
  EXPECT_EQ(pieces, 2);
}

TEST_F(FileStoreTest, RefusesWhatCannotBeRead) {
  for (const auto& absent : {folder_ / "absent.csv", folder_}) {
    const auto file = store_.keep(absent);
    ASSERT_FALSE(file) << absent;
    EXPECT_EQ(file.error().code, "FILE_ABSENT");
    EXPECT_EQ(file.error().field, "file");
  }
}

TEST_F(FileStoreTest, TellsThatAFileIsNotKept) {
  const auto hash = base::sha256_hex("never received");
  EXPECT_FALSE(store_.holds(hash));
  EXPECT_EQ(read(hash).error().code, "FILE_GONE");
}

TEST_F(FileStoreTest, AFolderThatCannotBeWrittenKeepsNothing) {
  FileStore store(received("") / "kept");
  EXPECT_EQ(store.keep(received("a;b\n", "b.csv")).error().code, "STORAGE");
}

TEST_F(FileStoreTest, APlaceThatIsTakenLeavesNothingHalfWritten) {
  const auto hash = base::sha256_hex("a;b\n");
  std::filesystem::create_directories(folder_ / "kept");
  std::ofstream(folder_ / "kept" / hash.substr(0, 2)) << "not a folder";
  EXPECT_EQ(store_.keep(received("a;b\n")).error().code, "STORAGE");
  EXPECT_EQ(files(), 1u);
}

TEST_F(FileStoreTest, ADiskThatIsFullKeepsNothing) {
  const auto file = received(noise(4'000'000));
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto signal = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{.rlim_cur = 100'000, .rlim_max = before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto given = store_.keep(file);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, signal);
  ASSERT_FALSE(given);
  EXPECT_EQ(given.error().code, "STORAGE");
  EXPECT_EQ(given.error().kind, base::ErrorKind::Unavailable);
  EXPECT_EQ(files(), 0u);
}

/// What became of a kept file, on the disk, behind the program's back.
class DamagedFileTest : public FileStoreTest {
 protected:
  void expect_damage_told() {
    const auto bytes = read(file_.sha256);
    ASSERT_FALSE(bytes) << bytes->size() << " bytes were given as the whole file";
    EXPECT_EQ(bytes.error().code, "STORAGE_DAMAGED");
    // The same file again makes it whole.
    EXPECT_TRUE(store_.keep(folder_ / "brea.csv"));
    EXPECT_EQ(read(file_.sha256).value(), noise(500'000));
  }
  const StoredFile file_ = store_.keep(received(noise(500'000))).value();
  const path kept_ = kept(file_.sha256);
};

TEST_F(DamagedFileTest, CutInTheMiddle) {
  std::filesystem::resize_file(kept_, std::filesystem::file_size(kept_) / 2);
  expect_damage_told();
}

TEST_F(DamagedFileTest, CutWithinItsLastBytes) {
  std::filesystem::resize_file(kept_, std::filesystem::file_size(kept_) - 4);
  expect_damage_told();
}

TEST_F(DamagedFileTest, Emptied) {
  std::filesystem::resize_file(kept_, 0);
  expect_damage_told();
}

TEST_F(DamagedFileTest, AByteChanged) {
  std::fstream file(kept_, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(static_cast<std::streamoff>(std::filesystem::file_size(kept_) / 2));
  file.put('\x55').put('\xaa').put('\x55');
  file.close();
  expect_damage_told();
}

TEST_F(DamagedFileTest, NoLongerCompressed) {
  std::ofstream(kept_, std::ios::binary) << "a;b\n";
  expect_damage_told();
}

}  // namespace
}  // namespace passerelle::storage
