// What a plan's pages share: how a page begins and ends, fields for people's own words and for numbers, and what stands
// where there is nothing yet.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ui/app/workspace.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {

// A page that scrolls: the way back to the map, a heading and one line of what it is about.
class PlanPage {
 public:
  PlanPage(Frame& f, const Rect& area, const char* title, const char* lead);

  float x() const { return x_; }
  float width() const { return width_; }
  // Where the content begins.
  float top() const { return top_; }
  // The foot of every page: the way to all steps, no names of real people, and what a plan is not for (A100, A101).
  void end(float bottom);

 private:
  Frame& f_;
  ScrollArea scroll_;
  float x_ = 0, width_ = 0, top_ = 0;
};

// Columns of a row: as many of at least `least` as fit, at most `most`.
int page_columns(float width, float least, int most);
// The width of each of them.
float page_column(float width, int columns, float gap);

struct PageField {
  std::string label;        // read, and painted above
  std::string placeholder;  // what a person could write
  FieldLook look = FieldLook::note;
  int rows = 2;       // 1 of a box: one line
  int longest = 0;    // code points; 0: as long as a text may be
  bool bare = false;  // the label is painted elsewhere
};
// While it has the focus, a line below asks to name nobody (A100). Returns the y below that line.
float page_field(Frame& f, std::string_view key, Vec2 at, float width, const PageField& field, const std::string& now,
                 const Call<void(const std::string&)>& typed);
// The same for the note of that topic. An empty note is no record.
float page_note(Frame& f, std::string_view key, Vec2 at, float width, const PageField& field, const char* topic,
                const StepName& step);

// A whole or decimal number that is typed ("5,400", "12.5"). `unit`: painted behind it. What is no number stays in the
// field while it has the focus and changes nothing.
void page_number(Frame& f, std::string_view key, const Rect& rect, const std::string& label, Minutes now, Minutes most,
                 const Call<void(Minutes)>& typed);
// Nothing where it is no number of 0 or more with at most two decimals.
std::optional<Minutes> number_typed(std::string_view text);

// A dashed box that says what to do first. Returns the y below.
float page_empty(Frame& f, Vec2 at, float width, const std::string& title, const std::string& words);
// A line with a sign: what is still missing (said politely when it changes), or that all is there. Returns the y below.
float page_status(Frame& f, std::string_view key, Vec2 at, float width, bool done, const std::string& words);
// "4.4 h": `decimals` 2 at the most; none above a hundred hours.
std::string hours_words(const Frame& f, Minutes minutes, int decimals = 1);

// What was just added gets the focus when it is drawn: unfold(kJustAdded, its key).
inline constexpr const char* kJustAdded = "plan_page_added";
void focus_added(Frame& f, const std::string& key, NodeId field, const Rect& rect);

}  // namespace seven::ui
