package be.lerarenkaart.eligibility;

/**
 * The entitlements of a card year were decided anew; fired inside that transaction, never by a rehearsal.
 *
 * @param changedRows how many decisions differ from what stood
 */
public record EntitlementsDecided(int cardYear, long jobId, long changedRows) {}
