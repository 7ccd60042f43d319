#include "offers/pages/upload_form.hpp"

#include "offers/delivery/delivery.hpp"
#include "offers/pages/page_models.hpp"
#include "offers/pages/routes.hpp"
#include "offers/partner.hpp"
#include "platform/db/db.hpp"
#include "platform/http/multipart.hpp"

namespace passerelle::offers::pages {
namespace {

http::Response show(const Context& context, const access::Actor& actor,
                    const http::Request& request, NewDelivery form) {
  auto session = context.database.session();
  for (auto& partner : list_partners(session))
    if (actor.role != access::Role::Partner || partner.code == actor.partner)
      form.partners.push_back({std::move(partner.code), std::move(partner.name)});
  auto page = render_delivery_new(form);
  if (!form.error_message.empty()) page.status = 422;
  return respond(page, actor, request, session);
}

}  // namespace

base::Result<http::Response> show_upload_form(const Context& context, const access::Actor& actor,
                                              const http::Request& request) {
  return show(context, actor, request, {});
}

base::Result<http::Response> take_upload(const Context& context, const access::Actor& actor,
                                         const http::Request& request) {
  const auto form = TRY(http::parse_multipart(request, std::filesystem::temp_directory_path()));
  Upload upload{.partner = std::string(form.field("partner")),
                .mode = parse_mode(form.field("mode")).value_or(Mode::Delta)};
  const auto* file = form.find_file("file");
  NewDelivery again{.partner = upload.partner, .is_full = upload.mode == Mode::Full};
  if (!file) {
    again.error_message = "Choisissez le fichier à envoyer.";
    again.error_field = "file";
    return show(context, actor, request, std::move(again));
  }
  upload.file = file->file.path();
  upload.file_name = file->file_name;
  const auto delivery = receive(context, actor, upload);
  if (!delivery) {
    again.error_message = delivery.error().message;
    again.error_field = delivery.error().field;
    return show(context, actor, request, std::move(again));
  }
  return http::Response::see_other("/deliveries/" + std::to_string(delivery->id.value));
}

}  // namespace passerelle::offers::pages
