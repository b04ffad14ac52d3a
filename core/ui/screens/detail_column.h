// A column of entries in which a record is read and changed: each call puts one below the last. Used by the details of
// a moment and by the sheets of a plan's other records.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app/workspace.h"
#include "ui/widgets/amount_field.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {

// A number with less and more beside it, in units of its last decimal.
struct DetailAmount {
  std::int64_t value = 0;
  std::int64_t low = 0, high = 100'000'000;
  int decimals = 0;          // 0 or 2
  std::int64_t step = 0;     // of less and more; 0: by the size of the value
  std::string unit{};        // behind the field: "min"
  std::string beside{};      // small words after it: "today 7"
  std::string named{};       // its name for whoever cannot see what it stands under; empty: its label
  bool small_label = false;  // at the left of the field where there is room, in regular weight
};

class DetailColumn {
 public:
  DetailColumn(Frame& f, float x, float y, float width) : f_(f), x_(x), y_(y), width_(width) {}

  Frame& frame() { return f_; }
  Ui& ui() { return f_.ui; }
  float x() const { return x_; }
  float y() const { return y_; }
  float width() const { return width_; }
  void skip(float height) { y_ += height; }
  void go_to(float y) { y_ = y; }

  // Words to read: what an entry is about, small words of help, something that is missing (announced).
  void title(const std::string& words, int level);
  void says(const std::string& words);
  void warns(std::string_view key, const std::string& words);
  // What a person writes; `rows` 0: a field of one line, else one that asks to name nobody while it has the
  // focus (A100). The whole new text when it changed.
  std::optional<std::string> words(std::string_view key, const std::string& label, const std::string& text, int rows,
                                   FieldOptions options = {});
  std::optional<std::int64_t> amount(std::string_view key, const std::string& label, const DetailAmount& amount);
  // The index that was pressed.
  std::optional<int> chips(std::string_view key, const std::string& label, const std::vector<Choice>& choices,
                           int chosen);
  std::optional<int> segments(std::string_view key, const std::string& label, const std::vector<Choice>& choices,
                              int chosen);
  std::optional<int> cards(std::string_view key, const std::string& label, const std::vector<Choice>& choices,
                           int chosen, int columns);
  // True when pressed; the caller flips it. `room_right`: kept free for a button beside it.
  bool tick(std::string_view key, const std::string& label, bool on, const std::string& description = {},
            float room_right = 0);
  bool press(std::string_view key, const std::string& label, const char* glyph,
             ButtonKind kind = ButtonKind::secondary);
  // A row of words with an amount at its right, which leads somewhere.
  bool leads(std::string_view key, const std::string& label, const std::string& amount, const char* glyph,
             const std::string& description = {});
  // A part that folds; whether it is open. It remembers under `part`.
  bool part(const char* part, const std::string& label, const char* glyph, bool open_at_first);

 private:
  void label(const std::string& words);

  Frame& f_;
  float x_, y_, width_;
};

// A choice with words and perhaps a sign.
Choice detail_choice(std::string key, std::string label, const char* glyph = nullptr);

// How far less and more go from a value, in the same units: about a tenth of it, and no less than `least`.
std::int64_t step_for(std::int64_t value, std::int64_t least);

// One step on a record of the open document: `change` gets it as it is. Nothing where it has gone.
template <class T>
void edit_detail(Frame& f, const char* step, const std::string& key, const std::string& name,
                 const std::function<void(T&)>& change) {
  const StepName called{step, {{"what", name}}};
  f.later([=](Workspace& work) {
    const T* now = work.document() == nullptr ? nullptr : work.document()->store().find<T>(key);
    if (now == nullptr) return;
    T next = *now;
    change(next);
    work.edit(called, [&](DiffBuilder& edit) { edit.put(next); });
  });
}
// The same while somebody types or presses less and more: one step for all of it.
template <class T>
void type_detail(Frame& f, const char* step, const std::string& key, const std::string& name, const std::string& field,
                 const std::function<void(T&)>& change) {
  const StepName called{step, {{"what", name}}};
  f.later([=](Workspace& work) {
    const T* now = work.document() == nullptr ? nullptr : work.document()->store().find<T>(key);
    if (now == nullptr) return;
    T next = *now;
    change(next);
    work.edit_typing(called, std::string(T::type) + "/" + key + "/" + field,
                     [&](DiffBuilder& edit) { edit.put(next); });
  });
}

}  // namespace seven::ui
