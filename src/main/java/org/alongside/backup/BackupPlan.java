package org.alongside.backup;

/**
 * What the school wants.
 *
 * @param nightly whether there is a backup every night
 * @param hour 0 to 23, as the school's clock says
 * @param keep how many stay in the folder, 1 to 400
 * @param rehearse whether the newest is put back on trial once a week
 * @param version for whoever changes it
 */
record BackupPlan(boolean nightly, int hour, int keep, boolean rehearse, long version) {}
