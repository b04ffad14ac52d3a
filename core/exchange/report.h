// A result in words and figures, for whatever leaves the program: a picture, sheets of paper. Already in the person's
// language and plain, so that what is drawn needs to know neither a scenario nor a document. Made by
// ui/app/report_of.h. Texts may be anything that people typed.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/need.h"

namespace seven {

// The product's signs: a shape, a color and a glyph together.
enum class ReportSign { relationship, transaction, saved, introduced, today, overspent, ok };

// Something said, with what it belongs to in front: "Because". Without a text there is room to write one by hand.
struct ReportWords {
  std::string label, text;
};

struct ReportNeed {
  std::string name;
  bool must = false;
  bool relationship = false;  // the group says that a relationship changes the result
  Coverage today{}, recipe{};
  std::string why;
};

struct ReportPerson {
  std::string name, short_name, who;
  std::string portrait;        // SVG on a square of 160; may be empty
  std::string today, gets;     // what they are offered under today's rule and under the recipe
  std::string today_use, use;  // "GP 7, Maureen 3 · £32.90"
  bool relationship = false;   // what they get is a continuing relationship
  std::vector<ReportNeed> needs;
  std::vector<ReportWords> said;  // who keeps it going, what comes back, the way out, what they would choose, …
};

// A person's part of a bar.
struct ReportPortion {
  std::string name;  // short
  std::string number;
  float amount = 0;
  float back = 0;  // the part of it that is for coming back; of today, what is taken out and waits: hatched
  ReportSign sign = ReportSign::transaction;
  bool helping = false;  // it only helps: drawn light
};

// One ingredient of the recipe.
struct ReportRole {
  std::string name, all, price;     // "GP time", "21 min in all", "£4.55 a minute"
  std::string today, recipe, most;  // amounts for a table; `most` may be empty
  std::string over;                 // by how much there is too little; may be empty
  bool time = true;                 // in minutes, so that a bar can be drawn
  bool new_role = false;
  float today_amount = 0, amount = 0, cap = 0;  // cap 0: without one
  std::string free;                             // "2.7 min left to place"; may be empty
  std::vector<ReportPortion> before, after;
};

struct ReportLine {
  std::string words, amount, below;  // below: small, on lines of its own; may be empty
};

struct ReportSection {
  ReportSign sign{};
  std::string title, amount;
  float pounds = 0;
  std::vector<ReportLine> lines;
};

enum class ReportBalance { left, all_placed, over };

struct ReportAccount {
  std::string title, period, total_label, total, out, in;
  std::array<ReportSection, 4> sections;  // taken out, put in, introduced, saved
  float waiting = 0;                      // pounds that are taken out and wait for something: hatched
  ReportBalance balance{};
  std::string result, result_amount;
  std::vector<std::string> result_lines;
  std::string identity;  // that it adds up, in figures
  std::string moves_title;
  std::vector<std::string> moves;  // whose minutes landed on whom
};

struct ReportEntry {
  std::string title;
  std::vector<std::string> lines;
  std::vector<ReportWords> said;
};

// A part that is words only. `new_page`: on paper it begins another sheet, unless the one before is almost empty.
struct ReportChapter {
  std::string title, lead;
  bool new_page = false;
  std::vector<ReportEntry> entries;
};

// The modules of a QR code, row by row, without a quiet zone; size 0: none.
struct ReportQr {
  int size = 0;
  std::vector<bool> dark;  // size * size
  std::string words;       // one line that says what it does
};

struct Report {
  std::string language;  // "en"
  std::string product, title, name, place, when, made;
  std::string rule_label, rule;
  std::vector<ReportPerson> people;  // worst-off first under the recipe
  std::string order;                 // that they are, in words
  std::string counts;                // "9 of 14 needs fully met (today 3), …"
  std::vector<ReportRole> roles;     // those that are used or could be
  ReportAccount account;
  std::vector<ReportChapter> chapters;
  std::string leaning;                                      // on which guesses it rests; may be empty
  std::string under_assumptions, once, disclaimer, credit;  // once: that it was decided for this occasion
  ReportQr qr;

  // Headings and the words beside signs.
  std::string recipe, needs, need, today, yours, why, must, relationship, ingredients, most, room;
  std::string met, partly, not_met;

  const std::string& words_of(Coverage coverage) const {
    return coverage == Coverage::met ? met : coverage == Coverage::partly ? partly : not_met;
  }
};

}  // namespace seven
