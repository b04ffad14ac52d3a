// One person's part of a role's bar, and the handle at its edge by which minutes are pulled.
#pragma once

#include "ui/screens/recipe_bars.h"
#include "ui/widgets/mark.h"

namespace seven::ui {

struct Portion {
  const Person* person = nullptr;
  Minutes use, back;  // expected in all, and the part of it that comes back
  Rect rect;
};

struct Skin {
  Color ground = 0, ink = 0, border = 0;
  Mark sign = Mark::transaction;
};

// How a portion looks: by what the person is given, and whether this role is what the offer mostly is.
Skin skin_of(const Frame& f, const Person& person, std::size_t role, bool new_role);
// Its ground, ring and node; pressing chooses the person.
void draw_portion(Frame& f, const seven::Role& role, const Portion& p, const Skin& skin);
// Its face, name and number, where there is room. `limit`: from where on the bar is hatched.
void portion_words(Frame& f, const Portion& p, const Skin& skin, const Offer& offer, float limit);
// The handle between two portions, or at the end of the last one.
void portion_handle(Frame& f, const seven::Role& role, const Portion& first, const Portion* second,
                    const BarPlace& place, float y);

}  // namespace seven::ui
