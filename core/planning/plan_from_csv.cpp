#include "planning/plan_from_csv.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "document/store.h"
#include "model/text.h"
#include "planning/band_edits.h"
#include "planning/table_words.h"

namespace seven {
namespace {

using Columns = std::array<std::optional<std::size_t>, table_columns>;

// Where each column stands; nothing of those that are not named. Empty where the row names none.
Columns named_columns(const std::vector<std::string>& row) {
  Columns columns;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto column = table_column(plain_cell(row[i]));
    if (column && !columns[static_cast<std::size_t>(*column)]) columns[static_cast<std::size_t>(*column)] = i;
  }
  return columns;
}

class TablePlan {
 public:
  TablePlan(const TableRows& rows, const std::vector<std::size_t>& lines,
            const Call<std::string(std::string_view)>& word)
      : rows_(rows), lines_(lines), word_(word) {}

  Result<std::vector<Record>> run() {
    if (rows_.empty()) return Error{ErrorCode::missing, "line 1"};
    std::size_t first = 0;
    if (names_plan_columns(rows_.front())) {
      columns_ = named_columns(rows_.front());
      if (!columns_[static_cast<std::size_t>(TableColumn::moment)]) return Error{ErrorCode::missing, "line 1"};
      first = 1;
    } else {
      for (std::size_t i = 0; i < table_columns; ++i) columns_[i] = i;
    }
    for (row_ = first; row_ < rows_.size(); ++row_) {
      if (is_note()) continue;
      if (const Outcome read = row(); !read) return read.error();
    }
    if (moments_.empty()) return Error{ErrorCode::missing, "line 2"};
    for (auto& entry : moments_) settle(entry);
    return laid_out();
  }

 private:
  std::string_view cell(TableColumn column) const {
    const auto at = columns_[static_cast<std::size_t>(column)];
    return at && *at < rows_[row_].size() ? std::string_view(rows_[row_][*at]) : std::string_view();
  }

  // Nothing but the sentence that says what a plan is not for, in whichever cell.
  bool is_note() const {
    std::size_t said = 0;
    bool note = false;
    for (const std::string& each : rows_[row_]) {
      const std::string plain = plain_cell(each);
      said += plain.empty() ? 0 : 1;
      note = note || is_table_note(plain);
    }
    return note && said == 1;
  }

  Error wrong(ErrorCode code, TableColumn column) const {
    const std::size_t line = row_ < lines_.size() ? lines_[row_] : row_ + 1;
    const std::size_t at = columns_[static_cast<std::size_t>(column)].value_or(static_cast<std::size_t>(column));
    return {code, "line " + std::to_string(line) + ", column " + std::to_string(at + 1)};
  }

  // A name as a record keeps it; spaces around it do not make it another one.
  std::string name(TableColumn column) const {
    std::string text = clean_text(cell(column), max_name_length);
    for (char& c : text) c = c == '\n' || c == '\t' ? ' ' : c;
    const std::size_t from = text.find_first_not_of(' '), to = text.find_last_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, to - from + 1);
  }

  // Nothing in the cell is 0.
  Result<Minutes> number(TableColumn column, Minutes most) const {
    if (plain_cell(cell(column)).empty()) return Minutes();
    const auto read = table_number(cell(column));
    if (!read) return wrong(ErrorCode::wrong_type, column);
    if (*read > most) return wrong(ErrorCode::out_of_range, column);
    return *read;
  }

  template <class T>
  const std::string& band(std::map<std::string, std::string>& known, const std::string& name, const char* beginning) {
    const auto [at, fresh] = known.emplace(name, beginning + std::to_string(known.size() + 1));
    if (fresh) {
      T record;
      record.id = at->second;
      record.name = name;
      if constexpr (requires { record.order; }) record.order = static_cast<int>(known.size()) - 1;
      records_.emplace_back(record);
    }
    return at->second;
  }

  Outcome row() {
    if (std::string group = name(TableColumn::group); !group.empty()) group_ = std::move(group);
    if (std::string stage = name(TableColumn::stage); !stage.empty()) stage_ = std::move(stage);
    if (std::string title = name(TableColumn::moment); !title.empty()) title_ = std::move(title);
    if (title_.empty()) return wrong(ErrorCode::missing, TableColumn::moment);
    if (group_.empty()) group_ = word_("plan.first.lane");
    if (stage_.empty()) stage_ = word_("plan.first.meet");

    const auto today = number(TableColumn::minutes, max_record_minutes);
    if (!today) return today.error();
    const auto times = number(TableColumn::times, Minutes::of_whole(max_times));
    if (!times) return times.error();
    if (times.value().hundredths() % Minutes::per_minute != 0) return wrong(ErrorCode::wrong_type, TableColumn::times);
    const auto then = number(TableColumn::new_minutes, max_record_minutes);
    if (!then) return then.error();
    const auto matters = table_matters(plain_cell(cell(TableColumn::matters)));
    if (!matters) return wrong(ErrorCode::wrong_type, TableColumn::matters);
    const std::string change_word = plain_cell(cell(TableColumn::change));
    const auto change = table_change(change_word);
    if (!change && !change_word.empty()) return wrong(ErrorCode::wrong_type, TableColumn::change);

    const std::string lane = band<Lane>(lanes_, group_, "l"), stage = band<Stage>(stages_, stage_, "s");
    const std::string key = lane + "/" + stage + "/" + title_;
    const auto known = places_.find(key);
    if (known == places_.end() && moments_.size() == max_table_moments) return Error{ErrorCode::too_large, "moments"};
    const std::size_t at = places_.emplace(key, moments_.size()).first->second;
    if (known == places_.end()) {
      Moment fresh;
      fresh.id = "m" + std::to_string(at + 1);
      fresh.lane = lane;
      fresh.stage = stage;
      fresh.title = title_;
      fresh.place.y = static_cast<int>(std::min<std::size_t>(at * 100, most_board));
      moments_.emplace_back(std::nullopt, std::move(fresh));
    }
    auto& [said, moment] = moments_[at];
    const int count = static_cast<int>(times.value().hundredths() / Minutes::per_minute);
    if (count > 0 && moment.times > 0 && moment.times != count)
      return wrong(ErrorCode::out_of_range, TableColumn::times);
    if (count > 0) moment.times = count;
    if (*matters != Matters::unsaid) moment.matters = *matters;
    if (change) said = said && *said != *change ? MomentChange::replace : *change;
    return minutes(moment, today.value(), then.value());
  }

  Outcome minutes(Moment& moment, Minutes today, Minutes then) {
    const bool then_said = !plain_cell(cell(TableColumn::new_minutes)).empty();
    std::string who = name(TableColumn::who);
    if (who.empty()) {
      if (today == Minutes() && then == Minutes()) return Done{};
      who = word_("plan.first.role");
    }
    const std::string role = band<TeamRole>(roles_, who, "r");
    if (moment.today.count(role) > 0 || moment.tomorrow.count(role) > 0)
      return wrong(ErrorCode::out_of_range, TableColumn::who);  // the same twice
    if (today > Minutes()) moment.today[role] = today;
    if (then_said ? then > Minutes() : today > Minutes()) moment.tomorrow[role] = then_said ? then : today;
    return Done{};
  }

  // What changes, where nobody said it.
  static void settle(std::pair<std::optional<MomentChange>, Moment>& entry) {
    auto& [said, moment] = entry;
    Minutes today, then;
    for (const auto& [role, amount] : moment.today) today += amount;
    for (const auto& [role, amount] : moment.tomorrow) then += amount;
    moment.change = said                              ? *said
                    : moment.today == moment.tomorrow ? MomentChange::keep
                    : moment.today.empty()            ? MomentChange::introduce
                    : moment.tomorrow.empty()         ? MomentChange::take_out
                    : then < today                    ? MomentChange::shorten
                    : then > today                    ? MomentChange::lengthen
                                                      : MomentChange::replace;
    if (moment.change == MomentChange::keep || moment.change == MomentChange::take_out) moment.tomorrow.clear();
    if (moment.change == MomentChange::introduce && moment.tomorrow.empty()) moment.tomorrow = moment.today;
    if (moment.change == MomentChange::introduce) moment.today.clear();
  }

  std::vector<Record> laid_out() {
    Store store;
    DiffBuilder all(store);
    for (const Record& record : records_) all.put(record);
    for (const auto& [said, moment] : moments_) all.put(moment);
    store.apply(all.diff());
    DiffBuilder tidy(store);
    tidy_up(store, tidy);
    store.apply(tidy.diff());
    std::vector<Record> out;
    for (const auto& [id, record] : store.records()) out.push_back(record);
    return out;
  }

  const TableRows& rows_;
  const std::vector<std::size_t>& lines_;
  const Call<std::string(std::string_view)>& word_;
  Columns columns_{};
  std::size_t row_ = 0;
  std::string group_, stage_, title_;
  std::map<std::string, std::string> lanes_, stages_, roles_;  // name -> id
  std::map<std::string, std::size_t> places_;
  std::vector<std::pair<std::optional<MomentChange>, Moment>> moments_;
  std::vector<Record> records_;
};

}  // namespace

bool names_plan_columns(const std::vector<std::string>& row) {
  const Columns columns = named_columns(row);
  return std::count_if(columns.begin(), columns.end(), [](const auto& at) { return at.has_value(); }) >= 2;
}

Result<std::vector<Record>> plan_from_table(const TableRows& rows, const std::vector<std::size_t>& lines,
                                            const Call<std::string(std::string_view)>& word) {
  return TablePlan(rows, lines, word).run();
}

}  // namespace seven
