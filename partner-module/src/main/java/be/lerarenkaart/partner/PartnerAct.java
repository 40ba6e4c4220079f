package be.lerarenkaart.partner;

import be.lerarenkaart.audit.Act;

/** What people do with partners, for the trail. */
enum PartnerAct implements Act {
    PARTNER_REGISTERED
}
