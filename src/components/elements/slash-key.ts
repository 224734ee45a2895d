const STORE = 'cb-slash';

/** Whether the key `/` leads to the search, which readers can switch off; without a store it does. */
export function slashLeads(): boolean {
  try {
    return localStorage.getItem(STORE) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps on this device whether the key `/` leads to the search. */
export function letSlashLead(leads: boolean): void {
  try {
    if (leads) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, 'off');
  } catch {
    // Without a store there is nothing to keep it in.
  }
}
