// Cards on the clipboard: as JSON that this program opens again, as words for any other, and what comes back from it.
#include <algorithm>

#include "base/json.h"
#include "model/text.h"
#include "planning/board_edits.h"
#include "ui/app/plan_record_words.h"
#include "ui/screens/plan_board_acts.h"

namespace seven::ui {
namespace {

constexpr const char* kCardsName = "seven_minutes_cards";
constexpr std::size_t kMostCopied = 2000, kMostLines = 60;  // records, lines
constexpr float kBeside = 24, kLinePitch = 152;             // world units

// What is chosen, and what is about nothing but that: arrows between, needs.
std::vector<Record> copied_records(const Store& store, const std::vector<std::string>& ids) {
  std::vector<Record> records;
  std::vector<std::string> moments;
  for (const std::string& id : ids) {
    const Record* record = store.find_record(id);
    if (record == nullptr) continue;
    records.push_back(*record);
    if (const auto* moment = std::get_if<Moment>(record)) moments.push_back(moment->id);
  }
  const auto has = [&](const std::string& moment) {
    return std::find(moments.begin(), moments.end(), moment) != moments.end();
  };
  for (const Offset* offset : store.all<Offset>())
    if (has(offset->from) && has(offset->to)) records.emplace_back(*offset);
  for (const MomentNeed* need : store.all<MomentNeed>())
    if (has(need->moment)) records.emplace_back(*need);
  return records;
}

std::string cards_text(const std::vector<Record>& records) {
  std::string out = std::string("{\"") + kCardsName + "\":1,\"records\":[";
  const char* before = "\n";
  for (const Record& record : records) {
    out += before;
    append_record_json(out, record);
    before = ",\n";
  }
  return out + "\n]}\n";
}

// Nothing where the text is no such cards, or holds one that is not sound.
std::vector<Record> read_cards(const std::string& text) {
  std::vector<Record> records;
  if (text.find(kCardsName) == std::string::npos) return records;
  const auto json = parse_json(text);
  if (!json.is_object() || !json.contains("records") || !json["records"].is_array()) return records;
  const auto& list = json["records"];
  if (list.size() > kMostCopied) return records;
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto record = read_record(list[i], "records[" + std::to_string(i) + "]");
    if (!record) return {};
    const bool wanted =
        std::holds_alternative<Moment>(record.value()) || std::holds_alternative<Pinned>(record.value()) ||
        std::holds_alternative<Offset>(record.value()) || std::holds_alternative<MomentNeed>(record.value());
    if (wanted) records.push_back(record.take());
  }
  return records;
}

// Without the minutes of roles that this plan has not.
void keep_known_roles(const Store& store, Record& record) {
  const auto sift = [&](std::map<std::string, Minutes>& minutes) {
    std::erase_if(minutes, [&](const auto& one) { return store.find<TeamRole>(one.first) == nullptr; });
  };
  if (auto* moment = std::get_if<Moment>(&record)) sift(moment->today), sift(moment->tomorrow);
  if (auto* offset = std::get_if<Offset>(&record)) sift(offset->minutes);
}

// Where it was, a step beside it; in the middle of the view where that is elsewhere.
Vec2 way_of_paste(Workspace& work, const std::vector<Rect>& places) {
  BoardView& view = work.move_board();
  const Rect all = around(places);
  const float step = kBeside * static_cast<float>(++view.pasted);
  const Rect seen = view.view.visible();
  if (seen.contains(all.center())) return {step, step};
  return seen.center() - all.center() + Vec2{step, step};
}

void paste_cards(Workspace& work, std::vector<Record> records) {
  const Store& store = work.document()->store();
  Store::Records all;
  std::vector<std::string> ids;
  std::vector<Rect> places;
  for (const Lane* lane : store.all<Lane>()) all.emplace(record_id_of<Lane>(lane->id), *lane);
  for (const Stage* stage : store.all<Stage>()) all.emplace(record_id_of<Stage>(stage->id), *stage);
  for (Record& record : records) {
    keep_known_roles(store, record);
    const std::string id = record_id(record);
    if (std::holds_alternative<Moment>(record) || std::holds_alternative<Pinned>(record)) ids.push_back(id);
    all.insert_or_assign(id, std::move(record));
  }
  const Store other(std::move(all));
  for (const std::string& id : ids)
    if (const auto item = board_item(other, id)) places.push_back(item->place);
  if (places.empty()) return;
  const Vec2 by = way_of_paste(work, places);
  std::vector<std::string> copies;
  work.edit({"plan_board.step.paste", {}},
            [&](DiffBuilder& edit) { copies = duplicate_items(other, edit, ids, by, [&] { return work.new_key(); }); });
  board_choose(work, copies, false);
}

// One moment a line, below each other in the middle of the view.
void paste_lines(Workspace& work, const std::string& text) {
  std::vector<std::string> titles;
  for (std::size_t begin = 0; begin < text.size() && titles.size() < kMostLines;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    line = clean_text(line.substr(0, line.find('\t')), max_name_length);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
    if (!line.empty()) titles.push_back(line);
    begin = end + 1;
  }
  if (titles.empty()) return;
  const BoardBands& bands = work.board_scene().bands();
  Vec2 at = work.board().view.middle;
  std::vector<std::string> made;
  work.edit({"plan_board.step.paste", {}}, [&](DiffBuilder& edit) {
    for (const std::string& title : titles) {
      Moment moment;
      moment.id = work.new_key();
      moment.title = title;
      const auto sound = [](float value) {
        return static_cast<int>(std::clamp(value, -static_cast<float>(most_board), static_cast<float>(most_board)));
      };
      moment.place.x = sound(at.x - 92);
      moment.place.y = sound(at.y - 68);
      moment.lane = bands.lane_at(at.y);
      moment.stage = bands.stage_at(at.x);
      made.push_back(record_id_of<Moment>(moment.id));
      edit.put(std::move(moment));
      at.y += kLinePitch;
    }
  });
  board_choose(work, made, false);
}

void put_on_clipboard(Workspace& work, std::string text) {
  work.platform().copy_text(std::move(text), [&work](Outcome copied) {
    work.say({work.words()(copied ? "plan_board.copied" : "plan_board.copied_here")});
  });
}

// What it says in a line for others: title, who, minutes are the table's to give in full.
std::string words_of(const Workspace& work, const std::vector<std::string>& ids) {
  const Store& store = work.document()->store();
  std::string out;
  for (const std::string& id : ids) {
    const Record* record = store.find_record(id);
    if (record == nullptr) continue;
    if (const auto* moment = std::get_if<Moment>(record)) {
      out += moment->title;
      if (!moment->details.empty()) out += "\t" + moment->details;
      out += "\n";
    }
    if (const auto* paper = std::get_if<Pinned>(record)) out += said_on_paper(*paper, work.words()) + "\n";
  }
  return out;
}

}  // namespace

void board_copy(Workspace& work) {
  BoardView& view = work.move_board();
  if (!work.plan_open() || view.chosen.empty()) return;
  const Store& store = work.document()->store();
  view.copied = cards_text(copied_records(store, with_groups(store, view.chosen)));
  view.pasted = 0;
  put_on_clipboard(work, view.copied);
}

void board_copy_words(Workspace& work) {
  if (!work.plan_open() || work.board().chosen.empty()) return;
  put_on_clipboard(work, words_of(work, work.board().chosen));
}

void board_paste(Workspace& work, const std::string& text) {
  if (!work.plan_open()) return;
  std::vector<Record> cards = read_cards(text);
  if (!cards.empty())
    paste_cards(work, std::move(cards));
  else if (text.find(kCardsName) == std::string::npos)
    paste_lines(work, text);
  else
    work.say({work.words()("plan_board.not_pasted"), Toast::Offer::none, true});
}

void board_paste_again(Workspace& work) {
  const std::string text = work.board().copied;
  if (!text.empty()) board_paste(work, text);
}

}  // namespace seven::ui
