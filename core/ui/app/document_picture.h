// The small picture of an exercise in lists: each person's minutes of the recipe as it stands.
#pragma once

#include "document/document_meta.h"
#include "ui/app/exercise_model.h"

namespace seven::ui {

// Minutes of everybody's time, all roles together; money is no part of it.
DocumentPicture picture_of(const ExerciseModel& model);

}  // namespace seven::ui
