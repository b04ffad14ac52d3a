// The offline copy: registers the service worker (sw.ts) and tells how far it is.
import { Offline } from "./engine";

// Whether this page already comes from, or has beside it, a finished offline copy.
export function offlineAtStart(): Offline {
  if (!("serviceWorker" in navigator)) return Offline.unsupported;
  return navigator.serviceWorker.controller ? Offline.ready : Offline.downloading;
}

export async function keepOfflineCopy(tell: (state: Offline) => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return tell(Offline.unsupported);
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
  } catch {
    return tell(navigator.serviceWorker.controller ? Offline.ready : Offline.failed);
  }
  const look = () => {
    const { active, installing, waiting } = registration;
    tell(active ? Offline.ready : installing || waiting ? Offline.downloading : Offline.failed);
  };
  const follow = () => {
    for (const worker of [registration.installing, registration.waiting, registration.active])
      worker?.addEventListener("statechange", look);
    look();
  };
  registration.addEventListener("updatefound", follow);
  follow();
}
