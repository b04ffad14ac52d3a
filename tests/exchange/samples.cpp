#include "exchange/samples.h"

#include "base/utf8.h"
#include "model/text.h"
#include "support/scenarios.h"

namespace seven::samples {
namespace {

// Fills in whatever a record has with what its limits allow.
class Filler final : public Fields {
 public:
  explicit Filler(Random& random) : random_(random) {}

  void id(const char*, std::string& value) override {
    static constexpr std::string_view characters = "abcdefghijklmnopqrstuvwxyzABCXYZ0189_.-";
    const bool again = !ids_.empty() && random_.chance(Share::of_percent(60));
    if (again) {
      value = ids_[static_cast<std::size_t>(random_.between(0, static_cast<std::int64_t>(ids_.size()) - 1))];
      return;
    }
    value = characters[static_cast<std::size_t>(random_.between(0, 25))];
    const auto length = static_cast<std::size_t>(random_.between(1, random_.chance(Share::of_percent(5)) ? 64 : 12));
    while (value.size() < length) value += characters[static_cast<std::size_t>(random_.between(0, 38))];
    ids_.push_back(value);
  }
  void optional_id(const char* name, std::string& value) override {
    if (random_.chance(Share::of_percent(50))) id(name, value);
  }
  void text(const char*, std::string& value, std::size_t limit) override {
    static const char32_t letters[] = {'a', 'b', ' ',   '"',    '\\',   '\n',   '\t',
                                       '<', '&', 0x175, 0x2019, 0xFFFE, 0xFFFF, 0x1F600};
    for (auto left = random_.between(0, random_.chance(Share::of_percent(10)) ? 400 : 20); left > 0; --left) {
      append_utf8(value, letters[random_.between(0, 13)]);
    }
    value = clean_text(value, limit);
  }
  void flag(const char*, bool& value) override { value = random_.chance(Share::of_percent(50)); }
  void integer(const char*, int& value, int lowest, int highest) override { value = between(lowest, highest); }
  void share(const char*, Share& value) override { value = Share::of_basis_points(between(0, Share::whole)); }
  void optional_share(const char* name, std::optional<Share>& value) override {
    if (random_.chance(Share::of_percent(50))) share(name, value.emplace());
  }
  void counts(const char* name, std::map<std::string, int>& value, int lowest, int highest) override {
    entries(name, [&](const std::string& key) { value[key] = between(lowest, highest); });
  }
  void minutes(const char* name, std::map<std::string, Minutes>& value) override {
    entries(name, [&](const std::string& key) {
      value[key] = Minutes::of_hundredths(between(0, static_cast<int>(max_record_minutes.hundredths())));
    });
  }
  void ink(const char*, Ink& value) override {
    for (int strokes = between(0, 4); strokes > 0; --strokes) {
      InkStroke& stroke = value.emplace_back();
      for (int points = between(1, 9); points > 0; --points)
        for (int axis = 0; axis < 2; ++axis) stroke.push_back(between(0, most_ink_reach));
    }
  }
  void require(const char*, bool) override {}

 protected:
  void one_of(const char*, int& index, const char* const*, int count) override { index = between(0, count - 1); }

 private:
  int between(int lowest, int highest) { return static_cast<int>(random_.between(lowest, highest)); }
  template <class Put>
  void entries(const char* name, Put put) {
    for (int left = between(0, 4); left > 0; --left) {
      std::string key;
      id(name, key);
      put(key);
    }
  }

  Random& random_;
  std::vector<std::string> ids_;
};

Document document_of(DocumentInfo info, std::vector<Record> list) {
  Store::Records records;
  for (Record& record : list) {
    std::string id = record_id(record);
    if (check_record(record)) records.insert_or_assign(std::move(id), std::move(record));
  }
  return Document(std::move(info), Store(std::move(records)));
}

}  // namespace

Document full_exercise() {
  const Scenario scenario = health_centre();
  std::vector<Record> list = {
      Exercise{scenario.id, "Tŷ Ŵyn, Monday group", {{"coffee_morning", 9}}, Share::of_percent(5)},
      AssumptionChange{"c_fac", 6500},
      AssumptionChange{"slot_min_story", 92'000},
      OfferJudgement{"RO4", {{scenario.people[2].needs[0].id, 1}}, Share::of_basis_points(3000)},
      GroupCheck{"digital", GroupFares::worse, "A person answers the phone."},
      GroupCheck{"language", GroupFares::no_worse, ""},
      DrawnCard{scenario.what_if.front().id},
      Note{"debrief.surprise", "That reception holds so much of it."},
      Note{"debrief.tomorrow", "Ask Dr Hughes for two named slots."},
  };
  int turn = 0;  // so that the answers differ
  for (const char* part : {"host", "treasurer", "recorder", "desk", "complaints"}) list.push_back(Seat{part, "Eleri"});
  for (const Introduction& introduction : scenario.introduce)
    list.push_back(Condition{introduction.id, turn++ % 3 == 0 ? InPlace::no : InPlace::yes});
  for (const Person& person : scenario.people) {
    const Offer& offer = person.offers[person.offers.size() / 2];
    Allocation allocation{person.id, offer.id, {}};
    allocation.minutes["gp"] = Minutes::of_hundredths(650 + 50 * turn);
    list.push_back(allocation);
    list.push_back(RelationshipAnswer{person.id, false, "own_gp", "", "reception", "", turn % 2 == 0});
    list.push_back(FairnessNote{person.id, "You know what helps you.", "", "Ring the desk."});
    list.push_back(Complaint{person.id, "Why do I get less time than the others?", "You can always ask."});
    for (const Need& need : person.needs) {
      ++turn;
      list.push_back(NeedMark{person.id, need.id, turn % 2 == 0, turn % 3 == 0, turn % 4 < 2});
      list.push_back(Prediction{person.id, need.id, static_cast<PredictedLevel>(turn % 3)});
    }
    for (const DeckOption& option : scenario.deck) {
      ++turn;
      list.push_back(OptionMark{option.id, person.id, static_cast<OptionUse>(turn % 3),
                                static_cast<OptionEffect>(turn * 7 % 4), static_cast<OptionEffect>(turn * 5 % 3)});
    }
    for (const Person& other : scenario.people) {
      if (!(person.id < other.id)) continue;
      DifferenceReason reason = DifferenceReason::between(person.id, other.id);
      reason.kind = static_cast<ReasonKind>(1 + turn % 3);
      reason.text = "It is what they need.";
      list.push_back(reason);
    }
  }
  for (const DeckOption& option : scenario.deck) {
    const bool in_place = ++turn % 2 == 0;
    list.push_back(
        OptionPlan{option.id, in_place ? "Ring the desk." : "", Share::of_percent(10 + turn % 4 * 5), in_place});
  }
  return document_of(
      {new_document_id(1'760'000'000'000, 81'723), 1'760'000'000'000, 1'760'003'723'114, "seven-minutes 0.1.0"},
      std::move(list));
}

Document random_document(Random& random) {
  Filler filler(random);
  const std::vector<Record> kinds = one_of_each_record();
  std::vector<Record> list;
  for (auto left = random.between(0, 40); left > 0; --left) {
    Record record = kinds[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(kinds.size()) - 1))];
    describe_record(record, filler);
    list.push_back(std::move(record));
  }
  DocumentInfo info{"", random.between(0, max_epoch_ms), random.between(0, max_epoch_ms), ""};
  filler.id("id", info.id);
  filler.text("generator", info.generator, max_name_length);
  return document_of(std::move(info), std::move(list));
}

std::string small_png() {
  return std::string(
      "\x89PNG\r\n\x1A\n"
      "\0\0\0\x0DIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3A\x7E\x9B\x55"
      "\0\0\0\x0AIDAT\x78\xDA\x63\x68\0\0\0\x82\0\x81\xDA\x45\x08\x3B"
      "\0\0\0\0IEND\xAE\x42\x60\x82",
      67);
}

std::string small_svg() {
  return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">"
         "<rect width=\"1\" height=\"1\" fill=\"#808080\"/></svg>\n";
}

}  // namespace seven::samples
