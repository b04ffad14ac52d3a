// The small picture of a document in lists: of an exercise each person's minutes of the recipe as it stands, of a plan
// what stays as it is, what goes into relationships and what is introduced.
#pragma once

#include "document/document_meta.h"
#include "ui/app/exercise_model.h"
#include "ui/app/plan_model.h"

namespace seven::ui {

// Minutes of everybody's time, all roles together; money is no part of it.
DocumentPicture picture_of(const ExerciseModel& model);
DocumentPicture picture_of(const PlanModel& model);

}  // namespace seven::ui
