package be.lerarenkaart.sample;

/** @param deliversBy EPD or LIJST */
record Institution(
        String number,
        String name,
        String net,
        String koepel,
        String level,
        String street,
        int houseNumber,
        Place place,
        String deliversBy) {}
