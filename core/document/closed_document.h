// Changing and keeping a document that is not the open one.
#pragma once

#include <functional>

#include "base/call.h"
#include "base/result.h"
#include "document/document_meta.h"
#include "document/serializer.h"
#include "platform/platform.h"

namespace seven {

// Makes `change` (which sees the document that is kept) and writes it: to what this device has of it where it comes
// from there (OpenedDocument::kept), else as a new one. What others write to it meanwhile is met, as with the open one.
// `describe`: see Autosave; may be empty. `done` is called once all of it is written, or with what stood in the way.
// The storage must outlive it.
void keep_closed(Storage& storage, OpenedDocument opened, std::function<void(DocumentMeta&)> describe,
                 const Call<void(Document&)>& change, std::function<void(Outcome)> done);

}  // namespace seven
