#include "ui/app/report_of.h"

#include <algorithm>

#include "base/format.h"
#include "ui/app/leaning_words.h"
#include "ui/app/wording.h"

namespace seven::ui {

std::string date_of(std::int64_t epoch_ms) {
  std::int64_t day = std::max<std::int64_t>(0, epoch_ms / 86'400'000);
  int year = 1970, month = 0;
  const auto leap = [&] { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 1 : 0; };
  for (; day >= 365 + leap(); ++year) day -= 365 + leap();
  const int lengths[] = {31, 28 + leap(), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (; day >= lengths[month]; ++month) day -= lengths[month];
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(day + 1) + "/" + two(month + 1) + "/" + std::to_string(year);
}

namespace {

// For a cell of a table: names in scenarios may be as long as stories.
std::string cell(std::string text) {
  constexpr std::size_t most = 300;  // bytes
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

float amount_of(Minutes minutes) { return static_cast<float>(minutes.approximately()); }

class Maker {
 public:
  Maker(const ExerciseModel& model, const Content& content, const Translator& words)
      : model_(model), content_(content), words_(words), say_(model, words) {}

  std::string use_words(const PersonOutcome& outcome) const {
    std::vector<std::string> parts;
    for (std::size_t r = 0; r < outcome.use.size(); ++r) {
      const seven::Role& role = model_.scenario().roles[r];
      if (outcome.use[r] > Minutes() && role.unit == RoleUnit::minutes)
        parts.push_back(say_.role(role) + " " + say_.amount(role, outcome.use[r]));
    }
    parts.push_back(format_money(outcome.value));
    return Wording::joined(parts, " · ");
  }

  ReportPerson person(const Person& person) const {
    const PersonOutcome& now = model_.outcome_of(person.id);
    const PersonOutcome& before = model_.today_of(person.id);
    const Offer& offer = model_.offer_of(person.id);
    const bool nothing = now.choice.why_nothing != WhyNothing::something;
    ReportPerson out;
    out.name = cell(say_.person(person.id, "name"));
    out.short_name = cell(say_.person(person.id));
    out.who = cell(say_.scene("person." + person.id + ".who", ""));
    out.today = cell(say_.offer(person.today()));
    out.gets = nothing ? nothing_words(now) : cell(say_.offer(offer));
    out.today_use = use_words(before);
    out.use = use_words(now);
    out.relationship = !nothing && offer.given == Given::continuing;
    for (std::size_t i = 0; i < person.needs.size(); ++i) {
      const Need& need = person.needs[i];
      ReportNeed row;
      row.name = cell(say_.need(person.id, need.id));
      row.must = need.level == NeedLevel::must;
      row.relationship = strength_of(model_.store(), person.id, need.id) == Strength::essential;
      row.today = before.cover[i];
      row.recipe = now.cover[i];
      row.why = cell(say_.why(person, need.id));
      out.needs.push_back(std::move(row));
    }
    out.said = said(person, offer);
    return out;
  }

  std::vector<ReportRole> roles() const {
    std::vector<ReportRole> all;
    const Scenario& scenario = model_.scenario();
    for (const bool scarce : {true, false}) {
      for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
        const bool today = model_.today().use[r] > Minutes();
        const bool first = scenario.roles[r].unit == RoleUnit::minutes && (scenario.roles[r].cap || today);
        if (first == scarce && (first || model_.outcome().use[r] > Minutes())) all.push_back(role(r));
      }
    }
    if (ReportRole unpaid = unpaid_time(); !unpaid.after.empty()) all.push_back(std::move(unpaid));
    return all;
  }

  // Hours that nobody is paid for, apart from those that count (domain.md A105).
  ReportRole unpaid_time() const {
    ReportRole out;
    out.name = words_("tag.unpaid");
    out.new_role = true;
    Minutes sum;
    for (const Person& person : model_.scenario().people) {
      const Minutes given = model_.unpaid_of(person.id);
      if (given == Minutes()) continue;
      sum += given;
      out.after.push_back({say_.person(person.id), format_number(given), amount_of(given)});
      out.after.back().helping = true;
    }
    out.amount = amount_of(sum);
    out.recipe = out.all = format_minutes(words_, sum) + ", " + words_("how.guess");
    return out;
  }

  ReportAccount account() const {
    const Account& account = model_.account();
    ReportAccount out;
    out.title = words_("exercise.account");
    out.period = say_.scene("period", model_.scenario().period);
    out.total_label = words_("exercise.today_total");
    out.total = format_money(account.today);
    out.out = words_("exercise.out");
    out.in = words_("exercise.in");
    const std::vector<MinuteMove> moves = minute_moves(model_.account_input());
    struct Part {
      LineKind kind;
      ReportSign sign;
      const char* key;
      Pounds total;
    };
    const Part parts[] = {{LineKind::taken_out, ReportSign::today, "exercise.taken_out", account.taken_out},
                          {LineKind::put_in, ReportSign::relationship, "exercise.put_in", account.put_in},
                          {LineKind::introduced, ReportSign::introduced, "exercise.introduced", account.introduced},
                          {LineKind::saved, ReportSign::saved, "exercise.saved", account.saved}};
    for (std::size_t i = 0; i < out.sections.size(); ++i) {
      const Part& part = parts[i];
      ReportSection& section = out.sections[i];
      section.sign = part.sign;
      section.title = part.kind == LineKind::saved ? say_.saved() : words_(part.key);
      section.amount = format_money(part.kind == LineKind::taken_out ? -part.total : part.total, Sign::always);
      section.pounds = static_cast<float>(part.total.approximately());
      for (const LedgerLine& line : account.lines) {
        if (line.kind != part.kind) continue;
        section.lines.push_back({cell(say_.line(line)),
                                 format_money(line.pounds < Pounds() ? -line.pounds : line.pounds),
                                 cell(say_.below(line, moves))});
      }
    }
    out.waiting = static_cast<float>(model_.waiting().approximately());
    result(account, out);
    out.moves_title = words_("happens.moves");
    for (const MinuteMove& move : moves) out.moves.push_back(say_.move(move));
    return out;
  }

  std::string counts() const {
    const NeedCounts now = count_needs(model_.outcome()), today = count_needs(model_.today());
    const auto n = [](int number) { return std::to_string(number); };
    return words_("happens.count", {{"full", n(now.full)},
                                    {"total", n(now.total())},
                                    {"full_today", n(today.full)},
                                    {"partly", n(now.partly)},
                                    {"partly_today", n(today.partly)},
                                    {"none", n(now.none)},
                                    {"none_today", n(today.none)}});
  }

  const Wording& say() const { return say_; }

 private:
  std::string nothing_words(const PersonOutcome& outcome) const {
    return words_(outcome.choice.why_nothing == WhyNothing::nobody_comes ? "ui.recipe.nobody_comes"
                                                                         : "ui.recipe.too_short");
  }

  std::vector<ReportWords> said(const Person& person, const Offer& offer) const {
    const std::string name = say_.person(person.id);
    std::vector<ReportWords> all;
    const auto add = [&](std::string label, std::string text) {
      if (!text.empty()) all.push_back({std::move(label), std::move(text)});
    };
    const auto note = [&](const std::string& topic) {
      const Note* found = model_.store().find<Note>(topic + person.id);
      return found == nullptr ? std::string() : found->text;
    };
    if (const auto* answer = model_.store().find<RelationshipAnswer>(person.id)) {
      if (answer->not_needed)
        add(words_("paper.relationship"), words_("exercise.strength.not_needed"));
      else {
        add(words_("exercise.placed.start"), say_.placed(answer->start_by, answer->start_other));
        add(words_("exercise.placed.keep"), say_.placed(answer->keep_by, answer->keep_other));
        for (const char* question : {"set_one.settle", "set_one.ends"})
          add(words_(question), note(std::string(question) + "."));
      }
    }
    add(words_("paper.ingredients"), Wording::joined(say_.tags(offer.ingredients)));
    add(words_("exercise.because"), note("set_one.because."));
    add(words_("ui.recipe.why", {{"name", name}}), note("set_three.why."));
    add(words_("people.review"), note("set_three.review."));
    const OptionUse use = model_.store().value_or(OptionMark{offer.id, person.id}).use;
    if (use != OptionUse::unset)
      add(words_("people.tag"),
          words_(std::string("exercise.role.") + option_use_words[static_cast<std::size_t>(use)]));
    if (offer.bounce > Share())
      add(words_("paper.comes_back"),
          words_("ui.recipe.bounce",
                 {{"share", format_share(offer.bounce)}, {"why", say_.scene("offer." + offer.id + ".bounce", "")}}));
    add(words_("exercise.way_out.label"), say_.scene("offer." + offer.id + ".way_out", ""));
    add(words_("paper.would"), say_.scene("would." + person.id, ""));
    add(words_("exercise.person_choose", {{"name", name}}), note("set_one.choose."));
    return all;
  }

  // As the bars of set three are painted.
  ReportPortion portion(const Person& person, std::size_t role, bool new_role) const {
    const PersonOutcome& outcome = model_.outcome_of(person.id);
    const std::vector<Minutes>& now = outcome.at_once;
    std::size_t most = 0;
    for (std::size_t r = 0; r < now.size(); ++r) {
      if (model_.scenario().roles[r].unit == RoleUnit::minutes && now[r] > now[most]) most = r;
    }
    const Given given = model_.offer_of(person.id).given;
    const bool time = model_.scenario().roles[role].unit == RoleUnit::minutes;
    ReportPortion out{
        say_.person(person.id),
        time ? format_number(outcome.use[role]) : say_.amount(model_.scenario().roles[role], outcome.use[role]),
        amount_of(outcome.use[role])};
    out.back = amount_of(std::max(Minutes(), outcome.use[role] - now[role]));
    out.helping = !new_role && (most != role || given == Given::one_off);
    out.sign = new_role                                     ? ReportSign::introduced
               : !out.helping && given == Given::continuing ? ReportSign::relationship
                                                            : ReportSign::transaction;
    return out;
  }

  ReportRole role(std::size_t r) const {
    const seven::Role& role = model_.scenario().roles[r];
    const Minutes today = model_.today().use[r], now = model_.outcome().use[r];
    const RoleBalance& balance = model_.account().roles[r];
    ReportRole out;
    out.name = cell(say_.role(role, "bar"));
    out.time = role.unit == RoleUnit::minutes;
    out.new_role = today == Minutes();
    out.today = say_.amount(role, today);
    out.recipe = say_.amount(role, now);
    if (role.cap) out.most = say_.amount(role, *role.cap);
    out.all = role.cap       ? words_("ui.bar.all", {{"minutes", out.most}})
              : out.new_role ? words_("ui.bar.new", {{"minutes", out.recipe}})
                             : out.recipe;
    if (!role.cap && out.time) out.all += ", " + words_("ui.bar.no_limit");
    if (out.time) out.price = words_("ui.bar.price", {{"money", format_money(role.price.per_minute())}});
    if (balance.over > Minutes())
      out.over = words_("exercise.overspent.role", {{"role", out.name}, {"minutes", say_.amount(role, balance.over)}});
    out.today_amount = amount_of(today);
    out.amount = amount_of(now);
    out.cap = role.cap ? amount_of(*role.cap) : 0;
    if (role.cap && *role.cap > now)
      out.free = words_("ui.bar.free", {{"minutes", say_.amount(role, *role.cap - now)}});
    for (const Person& person : model_.scenario().people) {
      const Minutes before = model_.today_of(person.id).use[r];
      if (before > Minutes()) {
        out.before.push_back({say_.person(person.id), format_number(before), amount_of(before)});
        if (model_.waits_for(person.id) != nullptr)
          out.before.back().back = amount_of(std::max(Minutes(), before - model_.outcome_of(person.id).use[r]));
      }
      if (model_.outcome_of(person.id).use[r] > Minutes()) out.after.push_back(portion(person, r, out.new_role));
    }
    return out;
  }

  void result(const Account& account, ReportAccount& out) const {
    const bool over = !account.fits();
    out.balance = over                         ? ReportBalance::over
                  : account.left() == Pounds() ? ReportBalance::all_placed
                                               : ReportBalance::left;
    out.result = words_(over ? "exercise.overspent" : "exercise.left_to_place");
    if (!over || account.overspent() > Pounds())
      out.result_amount = format_money(account.overspent() > Pounds() ? account.overspent() : account.left_to_place());
    if (!over)
      out.result_lines.push_back(
          words_(out.balance == ReportBalance::all_placed ? "exercise.all_placed" : "ui.account.can_place"));
    for (std::string& note : say_.notes(content_)) out.result_lines.push_back(std::move(note));
    for (std::size_t r = 0; r < account.roles.size(); ++r) {
      const RoleBalance& role = account.roles[r];
      if (role.over <= Minutes()) continue;
      const seven::Role& of = model_.scenario().roles[r];
      out.result_lines.push_back(
          words_("exercise.overspent.role", {{"role", say_.role(of, "bar")}, {"minutes", say_.amount(of, role.over)}}));
    }
    const bool too_much = account.overspent() > Pounds();
    out.identity = words_(too_much ? "paper.identity.over" : "paper.identity",
                          {{"out", format_money(account.taken_out)},
                           {"put_in", format_money(account.put_in)},
                           {"introduced", format_money(account.introduced)},
                           {"saved", format_money(account.saved)},
                           {"rest", format_money(too_much ? account.overspent() : account.left())}});
  }

  const ExerciseModel& model_;
  const Content& content_;
  const Translator& words_;
  Wording say_;
};

}  // namespace

Report report_of(const ExerciseModel& model, const Content& content, const Translator& words,
                 const Call<std::string_view(const std::string&)>& portrait, std::int64_t epoch_ms) {
  const Maker maker(model, content, words);
  const Wording& say = maker.say();
  const Scenario& scenario = model.scenario();
  Report out;
  out.language = words.language();
  out.product = words("ui.product");
  out.title = say.scene("title", scenario.title);
  out.name = model.setup().name;
  out.place = say.scene("place", "");
  out.when = say.scene("when", "");
  out.made = words("paper.made", {{"date", date_of(epoch_ms)}});
  out.rule_label = words("exercise.today_rule");
  out.rule = say.scene("rule", scenario.baseline_policy);
  std::vector<std::string> order;
  for (const int position : worst_off_first(model.outcome())) {
    const Person& person = scenario.people[static_cast<std::size_t>(position)];
    out.people.push_back(maker.person(person));
    if (!person.portrait.empty()) out.people.back().portrait = portrait(person.portrait);
    order.push_back(out.people.back().short_name);
  }
  out.order = words("exercise.worst_off") + ": " + Wording::joined(order);
  out.counts = maker.counts();
  out.roles = maker.roles();
  out.account = maker.account();
  out.chapters = report_chapters(model, content, words);
  out.under_assumptions = words("exercise.under_assumptions");
  out.leaning = leaning_words(leaning_of(model, content), words);
  out.once = words("fair.occasion");
  out.disclaimer = words("exercise.disclaimer");
  out.credit = words("paper.credit");
  out.qr.words = words("paper.qr");
  out.recipe = words("exercise.your_recipe");
  out.needs = words("paper.needs");
  out.need = words("paper.need");
  out.today = words("paper.today");
  out.yours = words("exercise.your_recipe");
  out.why = words("exercise.why");
  out.must = words("paper.must");
  out.relationship = words("exercise.mark.changes_result");
  out.ingredients = words("paper.ingredients");
  out.most = words("paper.most");
  out.room = words("paper.room");
  out.met = words("exercise.met");
  out.partly = words("exercise.partly");
  out.not_met = words("exercise.not_met");
  return out;
}

}  // namespace seven::ui
