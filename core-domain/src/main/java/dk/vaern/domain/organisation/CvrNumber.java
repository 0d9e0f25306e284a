package dk.vaern.domain.organisation;

/** A number in the Danish central business register: eight digits, the last of them checking the others modulo 11. */
public record CvrNumber(String value) {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    /** @throws IllegalArgumentException when there are not eight digits, or they do not check */
    public CvrNumber {
        if (!value.matches("[1-9][0-9]{7}") || weighed(value) % 11 != 0) {
            throw new IllegalArgumentException("not a CVR number");
        }
    }

    private static int weighed(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
