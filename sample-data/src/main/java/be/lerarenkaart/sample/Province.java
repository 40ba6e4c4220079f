package be.lerarenkaart.sample;

/** The provinces as the files spell them, with their region. */
enum Province {
    ANTWERPEN("Antwerpen", Region.FLEMISH),
    LIMBURG("Limburg", Region.FLEMISH),
    OOST_VLAANDEREN("Oost-Vlaanderen", Region.FLEMISH),
    WEST_VLAANDEREN("West-Vlaanderen", Region.FLEMISH),
    VLAAMS_BRABANT("Vlaams-Brabant", Region.FLEMISH),
    LUIK("Luik", Region.WALLOON),
    NAMEN("Namen", Region.WALLOON),
    HENEGOUWEN("Henegouwen", Region.WALLOON),
    LUXEMBURG("Luxemburg", Region.WALLOON),
    BRUSSEL("Brussel", Region.BRUSSELS),
    WAALS_BRABANT("Waals-Brabant", Region.WALLOON);

    final String label;
    final Region region;

    Province(String label, Region region) {
        this.label = label;
        this.region = region;
    }

    static Province ofPostcode(String postcode) {
        int number = Integer.parseInt(postcode);
        if (number < 1300) {
            return BRUSSEL;
        } else if (number < 1500) {
            return WAALS_BRABANT;
        } else if (number < 2000 || number >= 3000 && number < 3500) {
            return VLAAMS_BRABANT;
        } else if (number < 3000) {
            return ANTWERPEN;
        } else if (number < 4000) {
            return LIMBURG;
        } else if (number < 5000) {
            return LUIK;
        } else if (number < 6000) {
            return NAMEN;
        } else if (number >= 6600 && number < 7000) {
            return LUXEMBURG;
        } else if (number < 8000) {
            return HENEGOUWEN;
        }
        return number < 9000 ? WEST_VLAANDEREN : OOST_VLAANDEREN;
    }

    /** Flemish education has its institutions and pick-up points here. */
    boolean hasFlemishSchools() {
        return region != Region.WALLOON;
    }

    enum Region {
        FLEMISH("Vlaams Gewest"),
        BRUSSELS("Brussels Hoofdstedelijk Gewest"),
        WALLOON("Waals Gewest");

        final String label;

        Region(String label) {
            this.label = label;
        }
    }
}
