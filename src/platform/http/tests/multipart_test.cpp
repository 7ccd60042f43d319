#include "platform/http/multipart.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "platform/http/multipart_reader.hpp"

namespace passerelle::http {
namespace {

using namespace std::string_literals;

std::string read_whole(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string part(const std::string& parameters, const std::string& body) {
  return "--B\r\nContent-Disposition: form-data; " + parameters + "\r\n\r\n" + body + "\r\n";
}

base::Result<MultipartForm> parse(std::string body,
                                  std::string type = "multipart/form-data; boundary=B") {
  Request request;
  request.headers["content-type"] = std::move(type);
  request.body = std::move(body);
  return parse_multipart(request, std::filesystem::temp_directory_path());
}

TEST(Multipart, FieldsAndFilesAreToldApart) {
  const auto bytes = "a\r\n--\r\n-B\0\r\n--A"s;
  const auto form = parse(part("name=\"partner\"", "brea") + part("name=empty", "") +
                          part("name=\"file\"; filename=\"C:\\\\x\\offres %22a%22.csv\"", bytes) +
                          part("name=\"none\"; filename=\"\"", "") + "--B--\r\n");
  ASSERT_TRUE(form) << form.error().code;
  EXPECT_EQ(form->field("partner"), "brea");
  EXPECT_EQ(form->fields.size(), 2u);
  EXPECT_EQ(form->field("empty"), "");
  ASSERT_EQ(form->files.size(), 1u);
  const auto* file = form->find_file("file");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->file_name, "offres \"a\".csv");
  EXPECT_EQ(file->bytes, bytes.size());
  EXPECT_EQ(read_whole(file->file.path()), bytes);
  EXPECT_FALSE(form->find_file("none"));
}

TEST(Multipart, TheCutOfThePiecesChangesNothing) {
  const std::string content(300, '\r');
  const auto body = "avant\r\n" + part("name=\"f\"; filename=\"a\"", content) +
                    part("name=\"x\"", "é\r\n") + "--B--\r\naprès";
  for (const std::size_t size : {1, 2, 3, 7, 64, 1000}) {
    MultipartReader reader("B", std::filesystem::temp_directory_path());
    for (std::size_t at = 0; at < body.size(); at += size)
      ASSERT_TRUE(reader.feed(std::string_view(body).substr(at, size))) << size;
    const auto form = reader.finish();
    ASSERT_TRUE(form) << size;
    EXPECT_EQ(form->field("x"), "é\r\n") << size;
    EXPECT_EQ(read_whole(form->files.at(0).file.path()), content) << size;
  }
}

TEST(Multipart, FilesGoWithTheForm) {
  std::filesystem::path path;
  {
    const auto form = parse(part("name=f; filename=a", "x") + "--B--");
    path = form->files.at(0).file.path();
    EXPECT_TRUE(std::filesystem::exists(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Multipart, WhatIsWrongIsRefused) {
  std::string many;
  for (std::size_t i = 0; i <= kMaxParts; ++i) many += part("name=a", "");
  const std::pair<std::string, std::string> cases[] = {
      {"", "FORM_DAMAGED"},
      {part("name=a", "1"), "FORM_DAMAGED"},
      {part("nom=a", "1") + "--B--", "FORM_DAMAGED"},
      {"--Bx\r\n", "FORM_DAMAGED"},
      {"--B\r\n" + std::string(kMaxPartHeadBytes + 1, 'a'), "FORM_DAMAGED"},
      {part("name=a", std::string(kMaxFormFieldBytes + 1, 'a')) + "--B--", "FORM_TOO_LARGE"},
      {many + "--B--", "FORM_TOO_LARGE"},
  };
  for (const auto& [body, code] : cases) {
    const auto form = parse(body);
    ASSERT_FALSE(form) << body.substr(0, 80);
    EXPECT_EQ(form.error().code, code);
  }
  for (const std::string type :
       {"text/plain", "multipart/form-data", "multipart/mixed; boundary=B"})
    EXPECT_EQ(parse(part("name=a", "1") + "--B--", type).error().code, "FORM_TYPE") << type;
}

TEST(Multipart, ParametersAreReadAsBrowsersWriteThem) {
  EXPECT_EQ(parameter_of("form-data; name=\"a;b\"; filename=\"c\"", "filename"), "c");
  EXPECT_EQ(parameter_of("form-data; name=\"a\\\"b\"", "name"), "a\"b");
  EXPECT_EQ(parameter_of("form-data; NAME = a ", "name"), "a");
  EXPECT_EQ(parameter_of("form-data", "name"), "");
}

}  // namespace
}  // namespace passerelle::http
