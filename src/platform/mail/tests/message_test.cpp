#include "platform/mail/message.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "platform/mail/encoding.hpp"

namespace passerelle::mail {
namespace {

Message sample() {
  return {.from_name = "Passerelle",
          .from = "offres@exemple.fr",
          .to = "nom@exemple.fr",
          .subject = "2 nouvelles offres : maçon",
          .text = "Maçon à Arles\n.Un point en tête, l’espace en fin \n",
          .html = "<p>Maçon à Arles</p>",
          .message_id = "0123@exemple.fr",
          .date = *base::parse_instant("2026-11-26T08:05:09Z"),
          .unsubscribe = "https://emploi.exemple.fr/alerts/stop/0123"};
}

TEST(MessageTest, IsWrittenWhole) {
  EXPECT_EQ(
      write_message(sample()).value(),
      "Date: Thu, 26 Nov 2026 08:05:09 +0000\r\n"
      "From: Passerelle <offres@exemple.fr>\r\n"
      "To: nom@exemple.fr\r\n"
      "Subject: =?UTF-8?B?MiBub3V2ZWxsZXMgb2ZmcmVzIDogbWHDp29u?=\r\n"
      "Message-ID: <0123@exemple.fr>\r\n"
      "List-Unsubscribe: <https://emploi.exemple.fr/alerts/stop/0123>\r\n"
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
      "Auto-Submitted: auto-generated\r\n"
      "Content-Language: fr\r\n"
      "MIME-Version: 1.0\r\n"
      "Content-Type: multipart/alternative; boundary=\"=_95412650bd7ef593f53c1580036dc2af\"\r\n"
      "\r\n"
      "--=_95412650bd7ef593f53c1580036dc2af\r\n"
      "Content-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n"
      "\r\n"
      "Ma=C3=A7on =C3=A0 Arles\r\n"
      "=2EUn point en t=C3=AAte, l=E2=80=99espace en fin=20\r\n"
      "\r\n"
      "\r\n"
      "--=_95412650bd7ef593f53c1580036dc2af\r\n"
      "Content-Type: text/html; charset=utf-8\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n"
      "\r\n"
      "<p>Ma=C3=A7on =C3=A0 Arles</p>\r\n"
      "\r\n"
      "--=_95412650bd7ef593f53c1580036dc2af--\r\n");
}

TEST(MessageTest, WithoutPageOrWayOutIsTheTextAlone) {
  auto message = sample();
  message.html = message.unsubscribe = message.from_name = "";
  const auto text = write_message(message).value();
  EXPECT_NE(text.find("From: offres@exemple.fr\r\n"), text.npos) << text;
  EXPECT_NE(text.find("\r\nContent-Type: text/plain; charset=utf-8\r\n"), text.npos) << text;
  EXPECT_EQ(text.find("List-Unsubscribe"), text.npos);
  EXPECT_EQ(text.find("multipart"), text.npos);
}

TEST(MessageTest, OneClickIsOfferedOverHttpsAlone) {
  auto message = sample();
  message.unsubscribe = "http://localhost:8080/alerts/stop/0123";
  const auto text = write_message(message).value();
  EXPECT_NE(text.find("List-Unsubscribe: <http://localhost:8080/alerts/stop/0123>"), text.npos);
  EXPECT_EQ(text.find("List-Unsubscribe-Post"), text.npos);
}

TEST(MessageTest, RefusesHeadersThatSomeoneTyped) {
  for (const auto member : {&Message::from_name, &Message::from, &Message::to, &Message::subject,
                            &Message::message_id, &Message::unsubscribe})
    for (const auto* sign : {"\r\nBcc: tous@exemple.fr", "\n", "\r", "\x7f"}) {
      auto message = sample();
      message.*member += sign;
      const auto text = write_message(message);
      ASSERT_FALSE(text);
      EXPECT_EQ(text.error().code, "MAIL_HEADER");
    }
}

TEST(EncodingTest, HeadersOfPlainTextAreFolded) {
  EXPECT_EQ(header_text("Une offre", 9), "Une offre");
  const std::string word(30, 'a');
  EXPECT_EQ(header_text(word + " " + word + " " + word, 9), word + " " + word + "\r\n " + word);
  EXPECT_EQ(header_text("=?UTF-8?B?AAAA?=", 9), "=?UTF-8?B?PT9VVEYtOD9CP0FBQUE/PQ==?=")
      << "what looks encoded is encoded";
}

TEST(EncodingTest, LongHeadersAreCutBetweenCharacters) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "é";
  for (const auto line : base::split(header_text(text, 9), '\n')) {
    EXPECT_LE(line.size(), 77u) << line;
    EXPECT_EQ(line.find("w6n"), line.find("=?UTF-8?B?") + 10) << "begins with a whole é: " << line;
  }
}

TEST(EncodingTest, BodiesArePlainLines) {
  EXPECT_EQ(quoted_printable("a=b"), "a=3Db\r\n");
  EXPECT_EQ(quoted_printable("é"), "=C3=A9\r\n");
  EXPECT_EQ(quoted_printable("a \nb\t\r\nc"), "a=20\r\nb=09\r\nc\r\n");
  EXPECT_EQ(quoted_printable("."), "=2E\r\n") << "a lone point would end the message";
  EXPECT_EQ(quoted_printable("From: x"), "=46rom: x\r\n");
  EXPECT_EQ(quoted_printable(std::string(80, 'a')),
            std::string(75, 'a') + "=\r\n" + std::string(5, 'a') + "\r\n");
}

TEST(EncodingTest, NoLineOfABodyIsOver76) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 7 ? "é" : "= ";
  for (const auto line : base::split(quoted_printable(text), '\n')) EXPECT_LE(line.size(), 77u);
}

}  // namespace
}  // namespace passerelle::mail
