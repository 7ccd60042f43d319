#include "serve.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <stop_token>
#include <thread>

#include "identity/identity.hpp"
#include "platform/db/db.hpp"
#include "platform/events/events.hpp"
#include "platform/html/page.hpp"
#include "platform/json/json.hpp"
#include "platform/mail/dispatcher.hpp"
#include "reference/reference.hpp"
#include "site/site.hpp"

namespace passerelle {
namespace {

constexpr access::Right kOperate{"house.operate", access::Right::Least::Operator};
constexpr access::Right kProbe{"house.probe", access::Right::Least::Anyone};
constexpr unsigned kSequencerPauseMs = 50;
constexpr unsigned kForgettingPauseMs = 1000;
constexpr unsigned kMailPauseMs = 500;

/// Runs each job on a thread of its own until it is destroyed. A job that fails is said and tried
/// again: the others go on.
class JobRunner {
 public:
  explicit JobRunner(const std::vector<Job>& jobs) {
    for (const auto& job : jobs)
      threads_.emplace_back([this, &job](const std::stop_token& stop) { run(job, stop); });
  }
  ~JobRunner() {
    // All are asked before any is joined: stopping takes as long as the longest work under way.
    for (auto& thread : threads_) thread.request_stop();
  }
  JobRunner(const JobRunner&) = delete;
  JobRunner& operator=(const JobRunner&) = delete;

 private:
  void run(const Job& job, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      try {
        job.run();
      } catch (const std::exception& failure) {
        spdlog::error("job {}: {}", job.name, failure.what());
      }
      std::unique_lock lock(pause_);
      stopped_.wait_for(lock, stop, std::chrono::milliseconds(job.pause_ms), [] { return false; });
    }
  }
  std::mutex pause_;
  std::condition_variable_any stopped_;
  std::vector<std::jthread> threads_;  // last: they are joined before what they wait on goes
};

int print_routes(const std::vector<Module>& modules, bool is_json) {
  Json list = Json::array();
  for (const auto& module : modules)
    for (const auto& route : module.routes) {
      if (is_json)
        list.push_back({{"method", http::to_text(route.method)},
                        {"path", route.pattern},
                        {"right", route.right.name()}});
      else
        fmt::print("{:<6} {:<56} {}\n", http::to_text(route.method), route.pattern,
                   route.right.name());
    }
  if (is_json) std::cout << json_text(list) << '\n';
  return 0;
}

base::Result<int> migrate(const Context& context, const cli::Input& input) {
  const auto applied = TRY(context.database.migrate(context.clock.now()));
  if (input.json)
    std::cout << json_text(Json{{"applied", applied}}) << '\n';
  else if (applied.empty())
    std::cout << "La base est à jour.\n";
  for (const auto& name : applied)
    if (!input.json) std::cout << "appliquée : " << name << '\n';
  return 0;
}

/// A node that cannot answer for one of its modules is left out by what stands before it.
http::Route readiness(const std::vector<Module>& modules) {
  return {http::Method::Get, "/readyz", kProbe,
          [&modules](const access::Actor&, const http::Request&) -> base::Result<http::Response> {
            for (const auto& module : modules)
              if (module.check_ready) TRY(module.check_ready());
            http::Response response;
            response.content_type = "text/plain; charset=utf-8";
            response.body = "ready\n";
            return response;
          }};
}

http::ServerOptions options_for(const Context& context, const std::vector<Module>& modules,
                                const std::string& listen, http::Rate rate) {
  http::ServerOptions options{.listen = listen, .rate = rate};
  for (const auto& module : modules)
    for (const auto& route : module.routes) options.routes.push_back(route);
  options.routes.push_back(readiness(modules));
  options.authenticate = [&context](const http::Request& request) {
    return identity::authenticate(context, request);
  };
  options.error_response = [&context](const http::Request& request, const base::Error& error) {
    return site::error_response(context, request, error);
  };
  options.headers = html::security_headers();
  return options;
}

/// One way to the server, for the one thread of the job.
Job mail_job(const Context& context, const std::vector<Module>& modules) {
  std::vector<mail::Writer> writers;
  for (const auto& module : modules)
    for (const auto& writer : module.letters) writers.push_back(writer);
  const auto smtp = std::make_shared<mail::Smtp>(*context.mail);
  const auto dispatcher = std::make_shared<mail::Dispatcher>(
      context.database, context.clock, std::move(writers),
      [smtp](const std::string& to, std::string_view text) { return smtp->send(to, text); });
  return {"mail.send", kMailPauseMs, [dispatcher] { dispatcher->run(); }};
}

std::vector<Job> jobs_of(const Context& context, const std::vector<Module>& modules) {
  std::vector<Job> jobs{{"events.number", kSequencerPauseMs,
                         [&context] { events::number_new_events(context.database); }},
                        {"events.forget", kForgettingPauseMs, [&context] {
                           events::forget_old_events(context.database, context.clock.now());
                         }}};
  for (const auto& module : modules)
    for (const auto& job : module.jobs) jobs.push_back(job);
  if (context.sends_mail()) jobs.push_back(mail_job(context, modules));
  return jobs;
}

/// A client may come with ten seconds' worth at once.
base::Result<http::Rate> parse_rate(const std::string& text) {
  double rate = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, rate);
  if (read.ec != std::errc{} || read.ptr != end || !(rate >= 0 && rate <= 1e6))
    return base::fail(
        base::ErrorKind::Invalid, "RATE_INVALID",
        "Le débit se donne en demandes par seconde : un nombre, 0 pour ne pas limiter.", "--rate");
  constexpr double kBurstSeconds = 10;
  return http::Rate{.per_second = rate, .burst = std::max(1.0, rate * kBurstSeconds)};
}

base::Result<int> serve(const Context& context, const std::vector<Module>& modules,
                        const std::string& listen, const std::string& rate_text) {
  const auto rate = TRY(parse_rate(rate_text));
  TRY(context.database.migrate(context.clock.now()));
  http::Server server(options_for(context, modules, listen, rate));
  server.start();
  const std::jthread tables(reference::load_tables);
  const auto jobs = jobs_of(context, modules);
  const JobRunner runner(jobs);
  fmt::print("Passerelle répond sur http://{}\n", listen);
  std::fflush(stdout);
  server.wait();
  return 0;
}

std::vector<cli::Argument> serve_arguments() {
  return {
      {.name = "--listen",
       .help = "adresse et port",
       .value_name = "ADRESSE",
       .default_value = "127.0.0.1:8080"},
      {.name = "--rate",
       .help = "demandes par seconde que chaque adresse peut faire à l’API, "
               "0 pour ne pas limiter",
       .value_name = "NOMBRE",
       .default_value = "100"},
      {.name = "--smtp",
       .help = "serveur qui prend les courriels, smtp://… ou smtps://… ; sans lui, aucun ne part",
       .value_name = "URL"},
      {.name = "--smtp-tls",
       .help = "chiffrement, si l’adresse du serveur ne le dit pas assez",
       .value_name = "MODE",
       .choices = {"none", "starttls", "implicit"}},
      {.name = "--mail-from", .help = "adresse qui envoie les courriels", .value_name = "ADRESSE"},
      {.name = "--public-url",
       .help = "adresse publique du site, pour les liens des courriels",
       .value_name = "URL"}};
}

}  // namespace

std::vector<cli::Command> house_commands(const Context& context, const std::vector<Module>& modules,
                                         mail::Settings& mail) {
  return {{.verb = "migrate",
           .summary = "Met la base à jour",
           .right = kOperate,
           .run = [&context](const access::Actor&,
                             const cli::Input& input) { return migrate(context, input); }},
          {.verb = "schema",
           .summary = "Écrit les tables de la base, pour comparaison",
           .right = kOperate,
           .run = [&context](const access::Actor&, const cli::Input&) -> base::Result<int> {
             std::cout << context.database.schema_text();
             return 0;
           }},
          {.verb = "routes",
           .summary = "Liste les adresses auxquelles le site et l’API répondent",
           .right = kOperate,
           .run = [&modules](const access::Actor&, const cli::Input& input) -> base::Result<int> {
             return print_routes(modules, input.json);
           }},
          {.verb = "serve",
           .summary = "Sert le site et l’API",
           .right = kOperate,
           .arguments = serve_arguments(),
           .run = [&context, &modules, &mail](const access::Actor&,
                                              const cli::Input& input) -> base::Result<int> {
             mail = TRY(mail::parse_settings({.server = input.value("--smtp"),
                                              .tls = input.value("--smtp-tls"),
                                              .from = input.value("--mail-from"),
                                              .site = input.value("--public-url")}));
             return serve(context, modules, input.value("--listen"), input.value("--rate"));
           }}};
}

}  // namespace passerelle
