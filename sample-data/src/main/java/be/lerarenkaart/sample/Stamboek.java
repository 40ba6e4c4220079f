package be.lerarenkaart.sample;

import java.time.LocalDate;

/**
 * Makes stamboek numbers: sex, birth date, serial, and the first nine digits modulo 97. Written apart from the system's
 * own reading of them on purpose: sample data that used the code it must test would agree with its mistakes.
 */
final class Stamboek {

    private Stamboek() {}

    static String number(boolean woman, LocalDate birthDate, int serial) {
        int body = woman ? 2 : 1;
        body = body * 100 + birthDate.getYear() % 100;
        body = body * 100 + birthDate.getMonthValue();
        body = body * 100 + birthDate.getDayOfMonth();
        body = body * 100 + serial;
        return body + twoDigits(body % 97);
    }

    static String withWrongCheck(String number, int by) {
        int check = Integer.parseInt(number.substring(9));
        return number.substring(0, 9) + twoDigits((check + 1 + by % 96) % 97);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
