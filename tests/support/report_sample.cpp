#include "support/report_sample.h"

#include "base/utf8.h"

namespace seven::test {
namespace {

class Sampler {
 public:
  Sampler(ReportSample& into, const std::string& typed) : into_(into), typed_(typed) {}

  std::string text() { return typed_ + " #" + std::to_string(++into_.texts) + "."; }

  void person(int needs) {
    ReportPerson person;
    for (std::string* each : {&person.name, &person.who, &person.today, &person.gets, &person.today_use, &person.use})
      *each = text();
    person.short_name = person.name;
    person.portrait = "<svg viewBox=\"0 0 160 160\"><circle cx=\"80\" cy=\"80\" r=\"76\" fill=\"#aabbcc\"/></svg>";
    for (int i = 0; i < needs; ++i) {
      person.needs.push_back(
          {text(), i % 2 == 0, i % 3 == 0, static_cast<Coverage>(i % 3), static_cast<Coverage>((i + 1) % 3), text()});
    }
    person.said = {{text(), text()}, {text(), ""}};
    person.relationship = needs % 2 == 0;
    into_.report.people.push_back(person);
  }

  void role(int index) {
    ReportRole role;
    role.name = text(), role.all = text(), role.price = text();
    const auto people = static_cast<float>(into_.report.people.size());
    role.today_amount = 3 * people, role.amount = 4 * people, role.cap = index % 2 == 0 ? 2.5f * people : 0;
    role.new_role = index % 3 == 2, role.time = index % 4 != 3;
    role.over = text();
    for (const ReportPerson& person : into_.report.people) {
      role.before.push_back({person.short_name, "3", 3});
      role.after.push_back({person.short_name, "4", 4, 1, static_cast<ReportSign>(index % 7), index % 2 == 0});
    }
    into_.report.roles.push_back(role);
  }

  void account(int lines) {
    ReportAccount& account = into_.report.account;
    for (std::string* each : {&account.title, &account.total_label, &account.total, &account.result,
                              &account.result_amount, &account.identity, &account.moves_title})
      *each = text();
    account.out = "out", account.in = "in", account.period = "once";
    account.balance = ReportBalance::over;
    for (ReportSection& section : account.sections) {
      section = {ReportSign::introduced, text(), "+£1.00", 1, {}};
      for (int i = 0; i < lines; ++i) section.lines.push_back({text(), "£1.00", i % 2 == 0 ? text() : ""});
    }
    for (int i = 0; i < lines; ++i) account.moves.push_back(text());
    account.result_lines = {text()};
  }

  void chapter(bool new_page) {
    ReportChapter chapter{text(), text(), new_page, {}};
    for (int i = 0; i < 3; ++i) chapter.entries.push_back({text(), {text(), text()}, {{text(), text()}, {text(), ""}}});
    into_.report.chapters.push_back(chapter);
  }

 private:
  ReportSample& into_;
  const std::string& typed_;
};

}  // namespace

ReportSample report_sample(const ReportSize& size, const std::string& typed) {
  ReportSample sample;
  Sampler make(sample, typed);
  Report& r = sample.report;
  r.language = "en";
  for (std::string* each : {&r.product, &r.title, &r.place, &r.when, &r.made, &r.rule, &r.order, &r.counts,
                            &r.under_assumptions, &r.leaning, &r.disclaimer, &r.credit, &r.recipe, &r.ingredients})
    *each = make.text();
  r.rule_label = "Today’s rule", r.once = "Once", r.needs = "Needs", r.need = "Need", r.today = "Today";
  r.yours = "Yours", r.why = "Why", r.must = "a must", r.relationship = "Changes the result";
  r.met = "Met", r.partly = "Partly", r.not_met = "Not met", r.room = "Room";
  for (int i = 0; i < size.people; ++i) make.person(size.needs);
  for (int i = 0; i < size.roles; ++i) make.role(i);
  make.account(size.lines);
  for (int i = 0; i < size.chapters; ++i) make.chapter(i % 2 == 0);
  return sample;
}

Look plain_look() {
  Look look;
  look.paper = look.sheet = 0xffffff, look.ink = 0x1d2433;
  for (Hue* hue :
       {&look.relationship, &look.transaction, &look.saved, &look.introduced, &look.today, &look.overspent, &look.ok})
    *hue = {0xa61e52, 0xffffff, 0x8e1443, 0xc66286, 0xfae5eb};
  look.clasped_hands = look.cog = "<path d=\"M1 1L9 9\"/>";
  return look;
}

float half_em(std::string_view words, const TextLook& look) {
  return static_cast<float>(code_points(words)) * look.size * 0.5f;
}

}  // namespace seven::test
