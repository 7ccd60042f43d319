#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace passerelle::access {

/// Who may do a thing. A route or a command without a Right does not compile: there is no
/// default. The name is what an operator reads in the documentation.
class Right {
 public:
  /// `least` is the weakest role that holds the right.
  enum class Least : std::uint8_t { Anyone, Partner, Agent, Operator };
  /// What the token must allow beside the role.
  enum class Scope : std::uint8_t { Any, Read, Send };
  consteval Right(std::string_view name, Least least, Scope scope = Scope::Any)
      : name_(name), least_(least), scope_(scope) {}
  constexpr std::string_view name() const { return name_; }
  constexpr Least least() const { return least_; }
  constexpr Scope scope() const { return scope_; }

 private:
  std::string_view name_;
  Least least_;
  Scope scope_;
};

enum class Role : std::uint8_t { Anonymous, Partner, Agent, Operator };
enum class Channel : std::uint8_t { CommandLine, Web, Api, Job };

/// Who acts, in which role and through which door. First argument of every use case.
struct Actor {
  std::string who;  ///< a label for the log ("jeton BREA"), never a person's name
  Role role = Role::Anonymous;
  std::string territory;  ///< department or basin code; "" = the whole Region
  std::string partner;    ///< the partner that a token speaks for; "" for the others
  Channel channel = Channel::Web;
  bool may_send = true, may_read = true;  ///< as far as its token allows
};

std::string_view to_text(Role role);
std::string_view to_text(Channel channel);

/// The actor holds the right, or the error to answer (401 for nobody, 403 for somebody).
base::Result<void> require(const Actor& actor, Right right);

}  // namespace passerelle::access
