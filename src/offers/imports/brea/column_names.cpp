#include "offers/imports/brea/column_names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "base/text.hpp"

namespace passerelle::offers::imports::brea {
namespace {

struct Column {
  Field field;
  std::string_view keys;  // as key_of makes them, between bars
};

/// Of the format's page, in the order of Field.
constexpr std::array<std::string_view, kFieldCount> kDocumented = {"reference",
                                                                   "libelle_metier",
                                                                   "description",
                                                                   "experience",
                                                                   "type_contrat",
                                                                   "nature_contrat",
                                                                   "duree_contrat",
                                                                   "code_insee",
                                                                   "code_postal",
                                                                   "commune",
                                                                   "lieu_travail",
                                                                   "latitude",
                                                                   "longitude",
                                                                   "autres_lieux",
                                                                   "siret",
                                                                   "entreprise",
                                                                   "description_entreprise",
                                                                   "salaire",
                                                                   "date_publication",
                                                                   "date_mise_a_jour",
                                                                   "date_fin",
                                                                   "nombre_postes",
                                                                   "courriel",
                                                                   "url_candidature",
                                                                   "consigne_candidature",
                                                                   "duree_hebdomadaire",
                                                                   "temps_travail",
                                                                   "code_rome",
                                                                   "appellation",
                                                                   "url_origine",
                                                                   "secteur_activite",
                                                                   "alternance",
                                                                   "mouvement"};

constexpr auto kColumns = std::to_array<Column>({
    {Field::Reference,
     "|reference|identifiant|referenceoffre|numerooffre|identifiantoffre|codeoffre|idoffre|"
     "offreid|referenceannonce|numeroannonce|idannonce|referenceposte|referenceinterne|"
     "numeroreference|referenceunique|referencepartenaire|"},
    {Field::Title,
     "|libellemetier|intitule|intituleposte|titre|intituleoffre|titreoffre|titreposte|titreannonce|"
     "libelleposte|libelleoffre|intituleemploi|intitulemetier|posteproposer|postepourvoir|"
     "nomposte|emploipropose|intituleannonce|libelleemploi|"},
    {Field::Description,
     "|description|descriptif|descriptionposte|descriptionoffre|descriptifposte|descriptifoffre|"
     "descriptionmission|texteoffre|texteannonce|detailposte|detailoffre|missionprincipale|"
     "descriptiondetaillee|contenuoffre|"},
    {Field::Experience,
     "|experience|experiencedemandee|experiencerequise|experienceexigee|experiencesouhaitee|"
     "dureeminimaleexperience|experienceminimale|experienceminimum|experienceattendue|"
     "dureeexperience|niveauexperience|anneeexperience|experienceprofessionnelle|"},
    {Field::ContractType,
     "|typecontrat|contrat|typecontrattravail|contrattravail|contrattype|formecontrat|"},
    {Field::ContractNature, "|naturecontrat|"},
    {Field::ContractDuration,
     "|dureecontrat|contratduree|dureecdd|dureemission|dureeenmois|dureecontratenmois|"
     "nombremoiscontrat|dureemois|dureecontratmois|"},
    {Field::InseeCode,
     "|codeinsee|insee|codecommune|codeinseecommune|communeinsee|codeinseeville|inseecommune|"
     "codecommuneinsee|numeroinsee|codeinseelieutravail|codegeographique|codecog|"},
    {Field::PostalCode,
     "|codepostal|cp|codepostallieutravail|codepostalcommune|codepostalville|cpcommune|cpville|"
     "codepostaltravail|codepostalposte|cplieutravail|"},
    {Field::Town,
     "|commune|ville|nomcommune|libellecommune|communelieutravail|villelieutravail|communetravail|"
     "localite|villetravail|nomville|villeposte|communeposte|"},
    {Field::PlaceText,
     "|lieutravail|lieuexercice|lieuposte|lieumission|localisation|localisationposte|"
     "adresselieutravail|lieuembauche|"},
    {Field::Latitude, "|latitude|lat|"},
    {Field::Longitude, "|longitude|lon|lng|long|"},
    {Field::OtherPlaces,
     "|autrelieu|autrelieutravail|autrecommune|autreville|lieusupplementaire|lieusecondaire|"
     "communesupplementaire|communesecondaire|"},
    {Field::Siret,
     "|siret|numerosiret|siretentreprise|siretemployeur|siretetablissement|codesiret|"
     "numerosiretentreprise|numerosiretemployeur|entreprisesiret|numerosiretetablissement|"},
    {Field::Employer,
     "|entreprise|employeur|nomentreprise|nomemployeur|raisonsociale|etablissement|societe|"
     "nometablissement|nomsociete|raisonsocialeentreprise|raisonsocialeemployeur|enseigne|"
     "libelleentreprise|entreprisenom|"},
    {Field::EmployerDescription,
     "|descriptionentreprise|presentationentreprise|propoentreprise|descriptifentreprise|"
     "descriptionemployeur|presentationemployeur|entreprisedescription|"},
    {Field::Salary,
     "|salaire|remuneration|salairebrut|remunerationbrute|salairepropose|salairemensuel|"
     "salaireannuel|salairebrutannuel|salairebrutmensuel|salairehoraire|remunerationproposee|"
     "niveausalaire|salairelibelle|fourchettesalaire|libellesalaire|"},
    {Field::PublishedOn,
     "|datepublication|datecreation|dateparution|datemiseenligne|datedepot|publiee|publie|"
     "datepublicationoffre|datecreationoffre|datedebutpublication|dateoffre|datediffusion|"
     "dateannonce|dateemission|publication|cree|creee|"},
    {Field::UpdatedOn,
     "|datemisejour|dateactualisation|datemodification|datederniremodification|"
     "datedernieremodification|modifie|modifiee|misejour|datedernieremisejour|actualise|"
     "actualisee|"},
    {Field::EndsOn,
     "|datefin|datefinpublication|datelimite|dateexpiration|datecloture|datefinvalidite|"
     "datelimitecandidature|finpublication|dateechance|dateecheance|datefindiffusion|"
     "datefinoffre|valablejusqu|jusqu|datevalidite|"},
    {Field::Positions,
     "|nombreposte|posteouvert|nombrepostepourvoir|nombrepersonnerecruter|"
     "nombrerecrutement|effectifrecruter|nombreposteouvert|nombreembauche|quantiteposte|"},
    {Field::ApplyEmail,
     "|courriel|email|adresseelectronique|adressecourriel|adressemail|adresseemail|mailcontact|"
     "emailcontact|courrielcontact|emailcandidature|courrielcandidature|mailcandidature|"
     "courrielrecruteur|mailrecruteur|emailrecruteur|contactmail|contactemail|"},
    {Field::ApplyUrl,
     "|urlcandidature|liencandidature|adresseweb|lienpostuler|urlpostuler|urlpostulation|"
     "lienpourpostuler|lienwebcandidature|sitewebcandidature|adressewebcandidature|"},
    {Field::ApplyText,
     "|consignecandidature|commentpostuler|modalitecandidature|instructioncandidature|"
     "consignepostuler|modalitepostuler|modepostuler|candidature|"},
    {Field::WeeklyHours,
     "|dureehebdomadaire|heureparsemaine|heurehebdomadaire|nombreheurehebdomadaire|heuresemaine|"
     "nombreheureparsemaine|nombreheuresemaine|dureehebdomadairetravail|dureehebdo|heurehebdo|"
     "nombreheure|volumehoraire|volumehorairehebdomadaire|dureetravailhebdomadaire|"},
    {Field::WorkingTime,
     "|tempstravail|horaire|horairetravail|amenagementhoraire|rythmetravail|dureetravail|"
     "tempspleintempspartiel|tempscompletpartiel|conditiontravail|"},
    {Field::Rome, "|coderome|rome|codemetierrome|romecode|codemetier|metierrome|"},
    {Field::JobName,
     "|appellation|appellationmetier|appellationrome|libelleappellation|libellerome|"
     "appellationmetierrome|"},
    {Field::OriginUrl,
     "|urlorigine|urloffre|lienoffre|lienversoffre|adresseoffre|urlannonce|lienannonce|"
     "offreurl|permalien|"},
    {Field::Sector, "|secteur|secteuractivite|domaineactivite|branche|activite|"},
    {Field::Apprenticeship, "|alternance|apprentissage|contratapprentissage|contratalternance|"},
    {Field::Movement, "|mouvement|typemouvement|codemouvement|"},
});

/// Names that may mean a field when no better one is there; the first that is free.
constexpr auto kVague = std::to_array<Column>({
    {Field::Reference, "|id|numero|code|cle|"},
    {Field::Title, "|metier|emploi|poste|fonction|libelle|"},
    {Field::JobName, "|metier|emploi|"},
    {Field::Description, "|mission|texte|detail|profil|annonce|offre|"},
    {Field::ContractDuration, "|duree|"},
    {Field::PlaceText, "|lieu|adresse|"},
    {Field::PublishedOn, "|date|"},
    {Field::EndsOn, "|fin|"},
    {Field::ApplyEmail, "|mail|contact|"},
    {Field::ApplyUrl, "|url|lien|siteweb|site|"},
    {Field::ApplyText, "|contact|"},
});

constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"a", "au", "aux", "ce",  "d",    "de",  "des", "du",  "en",    "et",
     "l", "la", "le",  "les", "pour", "sur", "un",  "une", "votre", "vos"});

std::string_view full_word(std::string_view word) {
  if (word == "nb" || word == "nbre" || word == "nbr") return "nombre";
  if (word == "n" || word == "no" || word == "num") return "numero";
  if (word == "ref") return "reference";
  if (word == "exp") return "experience";
  if (word == "desc") return "description";
  if (word == "ent") return "entreprise";
  if (word == "hebdo") return "hebdomadaire";
  return word;
}

std::string_view singular(std::string_view word) {
  const bool is_plural = word.size() > 3 && (word.ends_with('s') || word.ends_with('x'));
  return is_plural ? word.substr(0, word.size() - 1) : word;
}

/// "codePostal" → "code Postal"; "SIRET" stays.
std::string split_at_capitals(std::string_view name) {
  std::string text;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto is_between = [&](char c, char from, char to) { return c >= from && c <= to; };
    if (i > 0 && is_between(name[i], 'A', 'Z') && is_between(name[i - 1], 'a', 'z')) text += ' ';
    text += name[i];
  }
  return text;
}

/// "Intitulés du poste" → "intituleposte": what a name is compared by.
std::string key_of(std::string_view name) {
  std::string key;
  const auto folded = base::fold(split_at_capitals(name));
  for (auto word : base::split(folded, ' ')) {
    if (std::ranges::find(kSmallWords, word) != kSmallWords.end()) continue;
    word = full_word(word);
    if (word != "temps" && word != "cours") word = singular(word);
    key += word;
  }
  return key;
}

/// The fields of a list by their names.
class FieldsByKey {
 public:
  explicit FieldsByKey(std::span<const Column> columns) {
    for (const auto& [field, keys] : columns)
      for (const auto key : base::split(keys, '|'))
        if (!key.empty()) fields_[key].push_back(field);
  }

  /// The first that is free, in the order of the list.
  std::optional<Field> find(std::string_view key, const auto& is_free) const {
    const auto found = fields_.find(key);
    if (found == fields_.end()) return {};
    const auto field = std::ranges::find_if(found->second, is_free);
    return field == found->second.end() ? std::nullopt : std::optional(*field);
  }

 private:
  std::unordered_map<std::string_view, std::vector<Field>> fields_;
};

struct Parts {
  std::string outside, inside;  // of the parentheses
};

Parts parts_of(std::string_view name) {
  const auto open = name.find_first_of("([");
  if (open == std::string_view::npos) return {std::string(name), {}};
  const auto close = std::min(name.find_first_of(")]", open), name.size());
  return {std::string(name.substr(0, open)) + ' ' +
              std::string(name.substr(std::min(close + 1, name.size()))),
          std::string(name.substr(open + 1, close - open - 1))};
}

/// "Commune (code INSEE)" holds codes, whatever stands before.
bool is_identifier(Field field) {
  return field == Field::InseeCode || field == Field::Siret || field == Field::Rome ||
         field == Field::PostalCode;
}

std::optional<Field> find_in(const FieldsByKey& fields, std::string_view name,
                             const auto& is_free) {
  if (const auto field = fields.find(key_of(name), is_free)) return field;
  const auto parts = parts_of(name);
  if (parts.inside.empty()) return {};
  if (const auto field = fields.find(key_of(parts.inside), is_free))
    if (is_identifier(*field)) return field;
  return fields.find(key_of(parts.outside), is_free);
}

/// "Postes" alone counts them; "Poste" names it.
bool is_count_of_positions(std::string_view name) {
  return base::fold(name) == "postes";
}

}  // namespace

std::vector<std::optional<Field>> find_columns(const std::vector<std::string>& names) {
  static const FieldsByKey known(kColumns), vague(kVague);
  std::vector<std::optional<Field>> columns(names.size());
  const auto is_free = [&](Field field) {
    return std::ranges::find(columns, field) == columns.end();
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    columns[i] = find_in(known, names[i], is_free);
    if (!columns[i] && is_count_of_positions(names[i]) && is_free(Field::Positions))
      columns[i] = Field::Positions;
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!columns[i] && !is_count_of_positions(names[i]))
      if (const auto field = find_in(vague, names[i], is_free)) columns[i] = field;
  return columns;
}

std::string column_name(Field field) {
  return std::string(kDocumented[static_cast<std::size_t>(field)]);
}

std::optional<Field> find_column(std::string_view name) {
  return find_columns({std::string(name)}).front();
}

}  // namespace passerelle::offers::imports::brea
