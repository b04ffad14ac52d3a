// The offline copy and its updates: registers the service worker (sw.ts), tells how far it is, looks for newer versions,
// and says when another version has taken over and this page has to make way for it.
//
// A newer version is installed beside this one and waits. It takes over in all tabs when the person agrees in one of
// them; a tab goes when its work is kept, and has its own parts until then. What fails on the way leaves this version
// whole and is tried again.
import { site } from "seven-site";
import { Offline } from "./engine";

const lookAgain = 3_600_000;  // ms between two looks for a newer version, at the least
const patience = 3000;        // ms for a worker to say its build

// Whether this page already comes from, or has beside it, a finished offline copy.
export function offlineAtStart(): Offline {
  if (!("serviceWorker" in navigator)) return Offline.unsupported;
  return navigator.serviceWorker.controller ? Offline.ready : Offline.downloading;
}

// As long as this page lives its copy stays, whichever version takes over.
export function holdOwnParts(): void {
  void navigator.locks?.request(`app-${site.build}`, { mode: "shared" }, () => new Promise(() => undefined))
    .catch(() => undefined);
}

export class OfflineCopy {
  private registration: ServiceWorkerRegistration | undefined;
  private met: ServiceWorker | undefined;      // the waiting one that was asked last
  private offered: ServiceWorker | undefined;  // it, where it is another version than this page
  private looked = 0;
  private failed = false;

  // `leave` is called when another version has taken over.
  constructor(private readonly tell: (state: Offline) => void, private readonly leave: () => void) {}

  async keep(): Promise<void> {
    if (!("serviceWorker" in navigator)) return this.tell(Offline.unsupported);
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener("controllerchange", () => void this.controllerChanged());
    try {
      this.registration = await serviceWorker.register("sw.js", { updateViaCache: "none" });
    } catch {
      return this.tell(serviceWorker.controller ? Offline.ready : Offline.failed);
    }
    this.registration.addEventListener("updatefound", () => this.follow());
    this.follow();
    if (this.registration.active) {
      this.registration.active.postMessage("TIDY");
      void this.lookForNewer();
    }
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && (this.failed || Date.now() - this.looked > lookAgain)) void this.lookForNewer();
    });
    addEventListener("online", () => {
      if (this.failed) void this.lookForNewer();
    });
  }

  // The person agrees.
  useNewer(): void { this.registration?.waiting?.postMessage("SKIP_WAITING"); }

  private async lookForNewer(): Promise<void> {
    this.looked = Date.now();
    this.failed = false;
    try {
      await this.registration?.update();
    } catch {
      this.failed = true;
    }
  }

  private follow(): void {
    const { installing, waiting, active } = this.registration!;
    for (const worker of [installing, waiting, active]) worker?.addEventListener("statechange", () => this.look());
    installing?.addEventListener("statechange", () => {
      if (installing.state === "redundant" && installing !== this.met) this.failed = true;
    });
    this.look();
  }

  private look(): void {
    const { active, installing, waiting } = this.registration!;
    if (active && waiting && waiting !== this.met) {
      this.met = waiting;
      this.offered = undefined;
      void buildOf(waiting).then((build) => {
        // This version, published once more after another: nothing changes for anybody, and it can wait.
        if (build === site.build) return;
        this.offered = waiting;
        this.look();
      });
    }
    const newer = waiting !== null && waiting === this.offered;
    this.tell(active ? (newer ? Offline.newer : Offline.ready)
      : installing || waiting ? Offline.downloading : Offline.failed);
  }

  private async controllerChanged(): Promise<void> {
    const { controller } = navigator.serviceWorker;
    if (controller && (await buildOf(controller)) !== site.build) this.leave();
  }
}

// For a page that cannot start: nobody can agree there, and whatever comes next can only be better. A newer version that
// waits, or comes now, takes over, so that the next try starts it.
export async function useNewerNextTime(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return;
  const take = () => registration.waiting?.postMessage("SKIP_WAITING");
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", take));
  take();
  await registration.update().catch(() => undefined);
}

// Empty where it does not say: a version that could not be asked yet.
function buildOf(worker: ServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(String(data));
    setTimeout(() => resolve(""), patience);
    worker.postMessage("BUILD", [port2]);
  });
}
